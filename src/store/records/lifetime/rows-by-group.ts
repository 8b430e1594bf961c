import { currencyExponent } from '../../../core/money/currencies.ts';
import type { Row } from '../../engine/engine.ts';

/** Rows by their group `g`. */
export function rowsByGroup(rows: readonly Row[]): ReadonlyMap<string | null, readonly Row[]> {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) {
    const group = row.g === null ? null : String(row.g);
    const list = groups.get(group);
    if (list) list.push(row);
    else groups.set(group, [row]);
  }
  return groups;
}

/** Minor units of a currency in its main one. Estimates are made in main units, as the papers have theirs. */
export function minorUnits(currency: string): number {
  return 10 ** currencyExponent(currency);
}
