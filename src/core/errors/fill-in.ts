import { frenchSpaces } from '../words/french-spaces.ts';
import type { Language } from '../words/language.ts';
import { writtenDay } from '../words/written-day.ts';
import type { ErrorValues } from './error-values.ts';

/** Places that hold days of the calendar, which a sentence writes out. */
const days: ReadonlySet<string> = new Set(['day', 'from', 'to']);

/** A pattern with its `{name}` places filled, days and sizes as its language writes them. A missing value stays visible as its name. */
export function fillIn(pattern: string, values: ErrorValues, language: Language): string {
  const set = language === 'fr' ? frenchSpaces(pattern) : pattern;
  return set.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(values[name] ?? name);
    if (days.has(name)) return writtenDay(value, language);
    return language === 'fr' ? value.replace(/^(\d+) MB$/, '$1\u202fMo') : value;
  });
}
