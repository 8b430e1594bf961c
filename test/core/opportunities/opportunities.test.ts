import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseShrinkage } from '../../../src/core/opportunities/choose-shrinkage.ts';
import { evidenceSentence } from '../../../src/core/opportunities/evidence-words.ts';
import { inAYear, opportunitiesOf } from '../../../src/core/opportunities/opportunities.ts';
import { hearOthers, othersOf, propensityOf, shareOf } from '../../../src/core/opportunities/propensity.ts';
import {
  bitsOf,
  type ClientServices,
  type ServiceBook,
  serviceSets,
  withoutOne,
} from '../../../src/core/opportunities/service-book.ts';
import { tryHeldOut } from '../../../src/core/opportunities/try-held-out.ts';
import { usualPrice } from '../../../src/core/opportunities/usual-price.ts';

const client = (
  name: string,
  has: Readonly<Record<number, number>>,
  had: readonly number[] = [],
): ClientServices => ({
  client: name,
  mrr: 0n,
  has: new Map(Object.entries(has).map(([place, amount]) => [Number(place), BigInt(amount)])),
  had: new Set(had),
});
const services = ['SEO', 'Site', 'Ads', 'Logo'].map((name) => ({
  name,
  kind: name === 'Logo' ? ('once' as const) : ('recurring' as const),
}));

/** The example of docs/opportunities.md: six clients with SEO and Ads, six with Site, and one with SEO alone. */
const book: ServiceBook = {
  services,
  clients: [
    ...Array.from({ length: 6 }, (_, index) => client(`A${index}`, { 0: 50_000, 2: 80_000 + 1_000 * index })),
    ...Array.from({ length: 6 }, (_, index) => client(`B${index}`, { 1: 20_000 })),
    client('C', { 0: 50_000 }),
  ],
};
const sets = serviceSets(book.clients);

/** The same in plain loops over clients: Σ likeness² of those who have it, the share of all as `shrinkage` more. */
function plainShare(all: readonly ClientServices[], own: ClientServices, service: number, shrinkage: number) {
  const others = all.filter((one) => one !== own);
  const holders = (place: number) => others.filter(({ has }) => has.has(place)).length;
  const weight = (place: number) => Math.log(1 + others.length / holders(place));
  let [over, under] = [0, 0];
  for (const one of others) {
    let [both, either] = [0, 0];
    for (let place = 0; place < services.length; place += 1) {
      if (place === service || (!own.has.has(place) && !one.has.has(place)) || holders(place) === 0) continue;
      either += weight(place);
      if (own.has.has(place) && one.has.has(place)) both += weight(place);
    }
    const voice = either === 0 ? 0 : (both / either) ** 2;
    under += voice;
    if (one.has.has(service)) over += voice;
  }
  return (over + (shrinkage * holders(service)) / others.length) / (under + shrinkage);
}

describe('opportunities', () => {
  it('say what is worked out by hand', () => {
    expect(chooseShrinkage(sets, services.length)).toBe(1);
    const rows = opportunitiesOf(book, 1);
    const [cells, next] = [rows.at(-1)?.cells ?? [], rows.at(-1)?.next];
    // Six alike have SEO and all of them Ads: (6 + 6/12) / (6 + 1); half of the prices from 800 to 850 lie up to 820.
    expect(cells[2]).toMatchObject({
      kind: 'open',
      propensity: { value: 6.5 / 7 },
      price: 82_000n,
      space: 76_143n,
      evidence: { services: [0], count: 6, of: 6 },
    });
    // Asked about Site, the six are half alike, since they have Ads besides: (0 + 6/12) / (6 · ½² + 1).
    expect(cells[1]).toMatchObject({ propensity: { value: 0.2 }, price: 20_000n, space: 4_000n });
    expect(cells[3]).toEqual({ kind: 'not_enough_data', reason: 'holders', found: 0, needed: 3 });
    expect(next).toBe(2);
    expect(rows[0]?.cells[0]).toEqual({ kind: 'has', amount: 50_000n });
    expect(inAYear('recurring', 5n) + inAYear('once', 5n)).toBe(65n);
  });

  it('does not propose what a client gave up', () => {
    const clients = [...book.clients.slice(0, -1), client('C', { 0: 50_000 }, [2])];
    const [last] = opportunitiesOf({ services, clients }, 1).slice(-1);
    expect(last?.cells[2]).toEqual({ kind: 'had' });
    expect(last?.next).toBe(1);
  });

  it('says when there are too few to say anything', () => {
    const few = othersOf(serviceSets(book.clients.slice(0, 9)));
    expect(propensityOf(few, 1, 2, 1)).toEqual({
      kind: 'not_enough_data',
      reason: 'clients',
      found: 9,
      needed: 10,
    });
    expect(tryHeldOut(sets, services.length, 1)).toEqual({ kind: 'not_enough_data', found: 6, needed: 20 });
  });

  it('agrees with plain loops over clients, however they are put together', () => {
    const some = fc.array(fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1 }), {
      minLength: 3,
      maxLength: 15,
    });
    fc.assert(
      fc.property(some, fc.nat({ max: 3 }), (list, service) => {
        const clients = list.map((places, index) =>
          client(String(index), Object.fromEntries(places.map((place) => [place, 1]))),
        );
        for (const own of clients) {
          const bits = bitsOf(own.has.keys());
          const others = othersOf(withoutOne(serviceSets(clients), bits));
          const share = shareOf(others, service, hearOthers(others, bits, service), 3);
          expect(share).toBeCloseTo(plainShare(clients, own, service, 3), 10);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('finds a service taken away where likeness tells, and takes the share of all where it does not', () => {
    // Two kinds of clients whose services go together: what most have names the larger kind's.
    const pairs = Array.from({ length: 40 }, (_, index) =>
      client(String(index), index % 5 < 3 ? { 0: 1, 2: 1 } : { 1: 1, 3: 1 }),
    );
    const told = tryHeldOut(serviceSets(pairs), 4, chooseShrinkage(serviceSets(pairs), 4));
    expect(told).toMatchObject({ kind: 'tried', clients: 40 });
    if (told.kind !== 'tried') return;
    expect([told.similar.first.value, told.popular.first.value]).toEqual([1, 0.6]);
    expect(told.gain.first.value).toBeCloseTo(0.4, 12);
    expect(told.gain.first.low).toBeGreaterThan(0);
    // Every combination equally often: no service says anything of another.
    const even = Array.from({ length: 64 }, (_, index) => {
      const places = [0, 1, 2, 3].filter((place) => (index >> place) % 2 === 1);
      return client(String(index), Object.fromEntries(places.map((place) => [place, 1])));
    });
    expect(chooseShrinkage(serviceSets(even), 4)).toBe(Number.POSITIVE_INFINITY);
  });

  it('takes the price of clients alike, of all where they are too few', () => {
    const paid = [
      { amount: 100n, bits: 0b0101 },
      { amount: 200n, bits: 0b0101 },
      { amount: 300n, bits: 0b0101 },
      { amount: 900n, bits: 0b0110 },
      { amount: 950n, bits: 0b0110 },
    ];
    expect(usualPrice(paid, 0b0001, 2, [1, 1, 1])).toBe(200n);
    expect(usualPrice(paid, 0b1000, 2, [1, 1, 1, 1])).toBe(300n);
    expect(usualPrice([], 1, 2, [1])).toBeNull();
  });

  it('puts evidence into words', () => {
    const evidence = { services: ['SEO', 'Site'], count: 8, of: 11 };
    expect(evidenceSentence(evidence, 'Publicité', 'fr')).toBe(
      '8 autres clients sur 11 qui ont SEO et Site ont aussi Publicité.',
    );
    expect(evidenceSentence({ ...evidence, count: 1 }, 'Ads', 'en')).toBe(
      '1 of 11 other clients who have SEO and Site also has Ads.',
    );
    expect(evidenceSentence({ services: [], count: 0, of: 9 }, 'Logo', 'fr')).toBe(
      'Aucun des 9 autres clients n’a Logo.',
    );
  });
});
