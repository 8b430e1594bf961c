import { measureOf } from '../metrics/measures.ts';
import type { Formula, Terms } from '../metrics/metric.ts';
import type { Language } from '../words/language.ts';

/** The two sides of a formula whose rows can be listed; `under` is null for plain sums. */
export interface Parts {
  readonly over: Terms;
  readonly under: Terms | null;
}

export function partsOf(formula: Formula): Parts {
  switch (formula.kind) {
    case 'measure':
      return { over: formula.of, under: null };
    case 'ratio':
      return { over: formula.over, under: formula.under };
    case 'share':
      return { over: formula.of, under: formula.of };
    case 'median':
      return { over: [[formula.of, 1]], under: [['order_count', 1]] };
    case 'survival':
      return { over: [[formula.of, 1]], under: [[formula.of, 1]] };
  }
}

/** The terms in words: "ventes − remboursements". */
export function partLabel(terms: Terms, language: Language): string {
  return terms
    .map(([id, sign], index) => {
      const name = measureOf(id)[language];
      if (index === 0) return sign === 1 ? name : `− ${name}`;
      return `${sign === 1 ? '+' : '−'} ${name}`;
    })
    .join(' ');
}
