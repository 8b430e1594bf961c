import type { Others } from './propensity.ts';
import { bitsOf, placesOf } from './service-book.ts';

/** « Of `of` other clients who have these services, `count` also have the one in question. » */
export interface Evidence {
  /** Places of the services; none where all others are spoken of. */
  readonly services: readonly number[];
  readonly count: number;
  readonly of: number;
}

/** A group of fewer other clients is not spoken of. */
const fewestNamed = 5;
/** At most so many services are named in a sentence. */
const mostNamed = 3;
/** Of a client with very many services, these are named: the ones fewest others have. */
const mostLookedAt = 12;

/**
 * Whom to speak of to a client with these services: the others with as many of them as possible (three at most), of whom
 * there are five or more; of several such groups the largest. All others where there is none. It does not depend on
 * what is to be said of them, so that nothing is picked to please.
 */
export function groupToNameFor(others: Others, own: number): number {
  const looked = [...placesOf(own)]
    .sort((one, other) => (others.holders[one] ?? 0) - (others.holders[other] ?? 0) || one - other)
    .slice(0, mostLookedAt);
  for (let size = Math.min(mostNamed, looked.length); size > 0; size -= 1) {
    let best = { bits: 0, clients: 0 };
    for (const places of subsets(looked, size)) {
      const bits = bitsOf(places);
      const clients = clientsWith(others, bits);
      if (clients > best.clients) best = { bits, clients };
    }
    if (best.clients >= fewestNamed) return best.bits;
  }
  return 0;
}

/** What such a group says about a service. */
export function evidenceFor(others: Others, group: number, service: number): Evidence {
  return {
    services: placesOf(group),
    count: clientsWith(others, group | (1 << service)),
    of: clientsWith(others, group),
  };
}

function clientsWith({ sets }: Others, bits: number): number {
  return sets.reduce((sum, set) => sum + ((set.bits & bits) === bits ? set.clients : 0), 0);
}

function subsets(places: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return places.flatMap((place, index) =>
    subsets(places.slice(index + 1), size - 1).map((rest) => [place, ...rest]),
  );
}
