import { monthOf } from '../local-time.ts';
import type { Random } from '../random.ts';
import { type Article, articleNamed, type Category, shelfOf } from './articles.ts';
import type { ShopCustomer, Taste } from './shop-customer.ts';
import type { ShopEvents } from './shop-events.ts';

/** Number of each article in a basket. */
export type ShopBasket = Map<Article, number>;

type Weights = readonly (readonly [Category, number])[];

const shelvesOf: Readonly<Record<Taste, Weights>> = {
  tea: [
    ['Thé', 48],
    ['Infusions', 16],
    ['Café', 3],
    ['Théières et tasses', 12],
    ['Accessoires', 5],
    ['Épicerie fine', 11],
    ['Coffrets', 4],
  ],
  coffee: [
    ['Café', 58],
    ['Thé', 5],
    ['Capsules', 2],
    ['Théières et tasses', 9],
    ['Accessoires', 8],
    ['Épicerie fine', 12],
    ['Coffrets', 3],
    ['Machines', 3],
  ],
  both: [
    ['Thé', 27],
    ['Café', 27],
    ['Infusions', 9],
    ['Théières et tasses', 12],
    ['Accessoires', 7],
    ['Épicerie fine', 12],
    ['Coffrets', 4],
    ['Machines', 1],
  ],
};

/** What goes together: who takes the first takes the second with that chance. */
const together: readonly (readonly [first: string, second: string, chance: number])[] = [
  ['Théière en fonte 0,8 l', 'Filtre à thé inox', 0.42],
  ['Théière en verre 1 l', 'Filtre à thé inox', 0.34],
  ['Théière en porcelaine 1,2 l', 'Filtre à thé inox', 0.36],
  ['Théière en grès 1 l', 'Filtre à thé inox', 0.36],
  ['Dripper V60 céramique', 'Filtres papier V60 x100', 0.68],
  ['Matcha cérémonie 30 g', 'Fouet à matcha', 0.3],
  ['Fouet à matcha', 'Bol à matcha', 0.55],
  ['Earl Grey bio 100 g', 'Sablés bretons 150 g', 0.17],
  ['Moulin à café manuel', 'Éthiopie Sidamo en grains 250 g', 0.4],
  ['Bouilloire à température', 'Sencha du Japon 100 g', 0.35],
  ['Lot de 2 tasses expresso', 'Carrés de chocolat x50', 0.24],
];
const pairs = together.map(
  ([first, second, chance]) => [articleNamed(first), articleNamed(second), chance] as const,
);

/** The machine that takes capsules; hardly anybody else buys these. */
export const capsuleMachine = articleNamed('Machine à capsules Nova');
/** What is put on top to get free shipping. */
const small = [
  'Sablés bretons 150 g',
  'Tablette chocolat noir 70 %',
  'Spéculoos 200 g',
  'Menthe poivrée 40 g',
  'Cuillère doseuse',
  'Boule à thé',
  'Sucre de canne 500 g',
  'Amandes grillées 120 g',
].map(articleNamed);

/** Who buys, where, and when; the customer is null for somebody the till does not know. */
export interface Shopping {
  readonly customer: ShopCustomer | null;
  readonly onWeb: boolean;
  readonly day: number;
  /** A capsule machine was bought here before. */
  readonly ownsMachine: boolean;
}

/** What somebody takes on one visit. */
export function fillShopBasket(shopping: Shopping, random: Random, events: ShopEvents): ShopBasket {
  const { customer, onWeb, ownsMachine } = shopping;
  const basket: ShopBasket = new Map();
  const put = (article: Article, quantity: number) =>
    basket.set(article, (basket.get(article) ?? 0) + quantity);
  const size = customer?.size ?? 0.8;
  const count = 1 + random.poisson((onWeb ? 1.9 : 1) * size);
  for (let taken = 0; taken < count; taken++) {
    const article = pickArticle(shopping, random, events);
    put(article, quantityOf(article, customer?.segment === 'Professionnels', random));
  }
  if (ownsMachine && random.chance(0.75)) {
    for (let kinds = random.whole(1, 2); kinds > 0; kinds--) {
      put(random.weighted(shelfOf.get('Capsules') ?? []), random.whole(2, 5));
    }
  }
  for (const [first, second, chance] of pairs) {
    if (basket.has(first) && !basket.has(second) && random.chance(chance)) put(second, 1);
  }
  return basket;
}

/** Adds small articles until the basket is worth that much, with tax; `worth` says what it is worth. */
export function topUp(
  basket: ShopBasket,
  worth: (basket: ShopBasket) => number,
  least: number,
  random: Random,
): void {
  while (worth(basket) < least) {
    const article = random.pick(small);
    basket.set(article, (basket.get(article) ?? 0) + 1);
  }
}

function pickArticle({ customer, day, ownsMachine }: Shopping, random: Random, events: ShopEvents): Article {
  const month = monthOf(day);
  if (customer && random.chance(0.36)) return random.pick(customer.favourites);
  const { category: dearer, from, taken } = events.priceRise;
  const shelves = shelvesOf[customer?.taste ?? random.pick(['tea', 'tea', 'coffee', 'both'] as const)];
  const category = random.weighted(
    shelves.map(([name, weight]) => {
      const gift = name === 'Coffrets' && month >= 11 ? 3.5 : 1;
      return [name, weight * gift * (name === dearer && day >= from ? taken : 1)] as const;
    }),
  );
  for (;;) {
    const article = random.weighted(shelfOf.get(category) ?? []);
    if (ownsMachine && article === capsuleMachine) continue;
    if (month >= 10 || !/Noël|Avent/.test(article.name)) return article;
  }
}

function quantityOf({ category }: Article, professional: boolean, random: Random): number {
  if (professional && (category === 'Café' || category === 'Thé')) return random.whole(2, 6);
  if (category === 'Capsules') return random.whole(2, 4);
  if (category === 'Thé' || category === 'Café' || category === 'Épicerie fine') {
    return random.weighted([
      [1, 80],
      [2, 16],
      [3, 4],
    ]);
  }
  return 1;
}
