import type { Period } from '../query/query.ts';
import { overlaps } from './day-sums.ts';
import { editionsOf, isStanding, type UsedDay } from './editions.ts';
import { everywhere, type Promotion } from './promotion.ts';

/** A promotion that orders name, or that somebody described. */
export interface KnownPromotion extends Promotion {
  /** Of one somebody described; null for one that only orders name. */
  readonly id: string | null;
  /** Orders that name it on its days. */
  readonly coded: number;
  /** All orders on its days. */
  readonly orders: number;
  /** Too long to be compared with weeks without it. */
  readonly standing: boolean;
}

/** Codes on fewer orders than this are no promotion. */
const fewestCoded = 5;
/** A code on fewer orders than one in twenty of its days leaves these days untouched. */
const touchingShare = 0.05;

/**
 * All promotions, the latest first: those described, and the editions of those that orders name. One that somebody
 * described under a name takes the place of the editions of that name that it overlaps.
 */
export function knownPromotions(
  described: readonly (Promotion & { readonly id: string })[],
  orders: {
    readonly all: readonly UsedDay[];
    readonly byPromotion: ReadonlyMap<string, readonly UsedDay[]>;
  },
): readonly KnownPromotion[] {
  const within = (days: readonly UsedDay[], { from, to }: Period) =>
    days.reduce((sum, one) => (one.day >= from && one.day <= to ? sum + one.orders : sum), 0);
  const byName = new Map<string, readonly UsedDay[]>();
  for (const [name, days] of orders.byPromotion)
    byName.set(folded(name), [...(byName.get(folded(name)) ?? []), ...days]);
  const mine = described.map(
    (promotion): KnownPromotion => ({
      ...promotion,
      coded: within(byName.get(folded(promotion.name)) ?? [], promotion),
      orders: within(orders.all, promotion),
      standing: isStanding(promotion),
    }),
  );
  const named = [...orders.byPromotion].flatMap(([name, days]) =>
    editionsOf(days)
      .filter((edition) => edition.orders >= fewestCoded)
      .filter((edition) => !mine.some((one) => folded(one.name) === folded(name) && overlaps(edition, [one])))
      .map(
        ({ from, to, orders: coded, standing }): KnownPromotion => ({
          id: null,
          name,
          from,
          to,
          held: everywhere,
          coded,
          orders: within(orders.all, { from, to }),
          standing,
        }),
      ),
  );
  return [...mine, ...named].toSorted(
    (one, other) =>
      other.from.localeCompare(one.from) || other.coded - one.coded || one.name.localeCompare(other.name),
  );
}

/** Names that differ in case only are the same. */
export function folded(name: string): string {
  return name.trim().toLowerCase();
}

/** The days that promotions other than this one touch. Standing offers touch none: they are on either side. */
export function touchedBy(
  promotions: readonly KnownPromotion[],
  promotion: KnownPromotion,
): readonly Period[] {
  return promotions.filter(
    (other) =>
      other !== promotion &&
      !other.standing &&
      (other.id !== null || other.coded >= touchingShare * other.orders),
  );
}
