import type { Language } from '../../core/words/language.ts';

/** A size in MB (Mo in French), or GB from a thousand on. */
export function formatBytes(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1e9 ? [bytes / 1e6, 'M'] : [bytes / 1e9, 'G'];
  const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 });
  return `${number.format(value)} ${unit}${language === 'fr' ? 'o' : 'B'}`;
}
