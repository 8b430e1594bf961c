import type { Row } from '../../engine/engine.ts';

/** What items are worth by. */
export type ItemMoney = 'revenue' | 'margin';

/** Margins are taken where at least half of the items have one, else revenues where any item has one. */
export function moneyKnown(rows: readonly Row[], asked: ItemMoney): ItemMoney | null {
  const known = (money: ItemMoney) => rows.filter((row) => worthOf(row, money) !== null);
  if (asked === 'margin' && known('margin').length * 2 >= Math.max(1, rows.length)) return 'margin';
  return known('revenue').some((row) => worthOf(row, 'revenue') !== 0) ? 'revenue' : null;
}

/**
 * What an item (b = its baskets or buyers, x = what it brought, y = its margin in the c of them where that is known)
 * brings in one of them, minor units; null where that is not known.
 */
export function worthOf(row: Row, money: ItemMoney): number | null {
  const [sum, holders] = money === 'revenue' ? [row.x, row.b] : [row.y, row.c];
  return sum === null || sum === undefined ? null : Number(sum) / Number(holders);
}
