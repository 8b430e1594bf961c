import { inventPerson, type Person } from '../company.ts';
import type { Random } from '../random.ts';
import type { Way } from '../way.ts';
import { type Article, type Category, shelfOf } from './articles.ts';
import { firstWays, storeRegion, stores, type Town, towns, ways } from './shop-places.ts';

export type Taste = 'tea' | 'coffee' | 'both';

/** A customer whom the shop knows by name. */
export interface ShopCustomer {
  readonly reference: string;
  readonly person: Person;
  /** Where this customer mostly buys: the web shop or a store. */
  readonly place: string;
  readonly town: Town;
  /** How the first order came. */
  readonly origin: Way;
  readonly taste: Taste;
  readonly ageBand: string;
  readonly segment: 'Particuliers' | 'Professionnels';
  /** Purchases on an ordinary day while a customer (gamma over customers: Fader, Hardie, Lee 2005). */
  readonly perDay: number;
  /** Chance of never coming back after a purchase (beta over customers). */
  readonly leaves: number;
  /** How content this customer is with the shop, around 4 of 5; who is seldom content leaves sooner. */
  readonly mood: number;
  /** Size of the baskets, 1 for the usual one. */
  readonly size: number;
  /** What is bought again and again. */
  readonly favourites: readonly Article[];
}

/** BG/NBD in days: the shop's customers buy some two and a half times a year, unequally often, until they leave. */
const pace = { shape: 0.65, ordinaryDays: 105 } as const;
const leaving = { a: 0.9, b: 3.2 } as const;

const shelvesOfTaste: Readonly<Record<Taste, readonly (readonly [Category, number])[]>> = {
  tea: [
    ['Thé', 6],
    ['Infusions', 2],
  ],
  coffee: [['Café', 1]],
  both: [
    ['Thé', 3],
    ['Café', 2],
    ['Infusions', 1],
  ],
};

/** The customer of that number, who buys in that place. */
export function drawCustomer(number: number, place: string, random: Random): ShopCustomer {
  const store = stores.find(({ name }) => name === place);
  const onWeb = store === undefined;
  const origin = onWeb ? random.weighted(firstWays) : ways.store;
  const professional = random.chance(0.035);
  const taste = random.weighted<Taste>([
    ['tea', 48],
    ['coffee', professional ? 70 : 32],
    ['both', 20],
  ]);
  // Ads with gift boxes bring people who came for one gift.
  const faith = origin === ways.meta ? 0.45 : origin === ways.organic ? 1.2 : 1;
  const favourites = Array.from({ length: 3 }, () =>
    random.weighted(shelfOf.get(random.weighted(shelvesOfTaste[taste])) ?? []),
  );
  const leaves = random.beta(leaving.a, leaving.b);
  return {
    reference: `CL-${String(number).padStart(5, '0')}`,
    person: inventPerson(number, random),
    place,
    town: store ? { ...store, region: storeRegion } : random.weighted(towns),
    origin,
    taste,
    mood: 4.55 - 1.3 * leaves + 0.3 * random.normal(),
    ageBand: random.weighted([
      ['18-24', onWeb ? 8 : 4],
      ['25-34', onWeb ? 26 : 14],
      ['35-44', onWeb ? 27 : 20],
      ['45-54', 19],
      ['55-64', onWeb ? 12 : 22],
      ['65+', onWeb ? 8 : 21],
    ]),
    segment: professional ? 'Professionnels' : 'Particuliers',
    perDay: (faith * (professional ? 2.2 : 1) * random.gamma(pace.shape)) / pace.ordinaryDays,
    leaves,
    size: random.logNormal(professional ? 2 : 1, 0.28),
    favourites,
  };
}
