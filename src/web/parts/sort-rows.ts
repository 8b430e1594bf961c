import type { ResultRow } from '../figures/row.ts';
import type { Language } from '../i18n/language.ts';

export interface Order {
  readonly by: string;
  readonly descending: boolean;
}

/** Rows in that order; rows without a value come last either way. */
export function sortRows(
  rows: readonly ResultRow[],
  { by, descending }: Order,
  language: Language,
): ResultRow[] {
  const words = new Intl.Collator(language, { numeric: true });
  const direction = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const a = one[by] ?? null;
    const b = other[by] ?? null;
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return (a - b) * direction;
    return words.compare(String(a), String(b)) * direction;
  });
}

/** Reads an order as the address keeps it: `-revenue` is descending. */
export function parseOrder(text: string | undefined): Order | null {
  if (!text) return null;
  return text.startsWith('-') ? { by: text.slice(1), descending: true } : { by: text, descending: false };
}

export function formatOrder({ by, descending }: Order): string {
  return descending ? `-${by}` : by;
}
