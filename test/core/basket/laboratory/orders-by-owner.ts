import type { SegmentSums } from '../../../../src/core/basket/gaps/segment-sums.ts';
import type { Dimension } from '../../../../src/core/facts/dimensions.ts';
import type { ClusterSums } from '../../../../src/core/metrics/clustered-mean.ts';

export interface OwnedOrder {
  readonly owner: string | number;
  readonly amount: number;
}

/** Orders of these amounts, each of somebody else. */
export function strangers(amounts: readonly number[], name = ''): OwnedOrder[] {
  return amounts.map((amount, place) => ({ owner: `${name} ${place}`, amount }));
}

interface Owner {
  n: number;
  y: number;
}

function byOwner(orders: readonly OwnedOrder[]): Map<string | number, Owner> {
  const owners = new Map<string | number, Owner>();
  for (const { owner, amount } of orders) {
    const found = owners.get(owner) ?? { n: 0, y: 0 };
    found.n += 1;
    found.y += amount;
    owners.set(owner, found);
  }
  return owners;
}

/** Orders put together by whose they are. */
export function clustersOf(orders: readonly OwnedOrder[]): ClusterSums {
  const owners = [...byOwner(orders).values()];
  const sum = (of: (one: Owner) => number) => owners.reduce((total, one) => total + of(one), 0);
  return {
    cases: orders.length,
    sum: sum(({ y }) => y),
    clusters: owners.length,
    sumSquares: sum(({ y }) => y * y),
    products: sum(({ n, y }) => n * y),
    caseSquares: sum(({ n }) => n * n),
  };
}

/** A segment of all these orders. */
export function segmentOf(
  by: Dimension,
  name: string | null,
  orders: readonly OwnedOrder[],
  all: readonly OwnedOrder[],
): SegmentSums {
  const whole = byOwner(all);
  const owners = [...byOwner(orders)].map(([owner, own]) => ({ own, every: whole.get(owner) ?? own }));
  const sum = (of: (one: { own: Owner; every: Owner }) => number) =>
    owners.reduce((total, one) => total + of(one), 0);
  return {
    by,
    segment: name,
    ...clustersOf(orders),
    frame: clustersOf(all),
    cross: {
      sums: sum(({ own, every }) => own.y * every.y),
      sumCases: sum(({ own, every }) => own.y * every.n),
      caseSums: sum(({ own, every }) => own.n * every.y),
      cases: sum(({ own, every }) => own.n * every.n),
    },
    within: owners.filter(({ own, every }) => own.n === every.n).length,
    costPerLead: null,
    acquisitionCost: null,
  };
}
