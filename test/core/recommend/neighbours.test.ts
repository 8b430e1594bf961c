import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdersOf, type NumberLists } from '../../../src/core/basket/number-lists.ts';
import { countNeighbours } from '../../../src/core/recommend/count-neighbours.ts';
import { indexCustomers } from '../../../src/core/recommend/customer-index.ts';
import { customersAlike } from '../../../src/core/recommend/customers-alike.ts';
import { readOrderBook } from '../../../src/core/recommend/read-order-book.ts';

const kinds = 8;
const lists = fc.array(fc.uniqueArray(fc.nat(kinds - 1), { maxLength: 6 }), { minLength: 1, maxLength: 30 });

function listsOf(given: readonly (readonly number[])[]): NumberLists {
  const sorted = given.map((list) => [...list].sort((one, other) => one - other));
  const starts = new Int32Array(sorted.length + 1);
  for (const [index, list] of sorted.entries()) starts[index + 1] = (starts[index] ?? 0) + list.length;
  return { starts, items: Int32Array.from(sorted.flat()) };
}

describe('neighbours', () => {
  it('are the articles that meet beyond chance, by their shrunk cosine, as plain loops find them', () => {
    fc.assert(
      fc.property(lists, (given) => {
        const found = countNeighbours(listsOf(given), kinds, 3);
        const all = given.filter((list) => list.length > 0).length;
        const held = (...of: number[]) =>
          given.filter((list) => of.every((one) => list.includes(one))).length;
        for (let kind = 0; kind < kinds; kind += 1) {
          const expected = Array.from({ length: kinds }, (_, other) => other)
            .filter((other) => other !== kind && held(kind, other) > 1)
            .filter((other) => held(kind, other) * all > held(kind) * held(other))
            .map((other) => {
              const both = held(kind, other);
              const cosine = both / Math.sqrt(held(kind) * held(other));
              return { other, likeness: cosine * (both / (both + 5)) };
            })
            .sort((one, two) => two.likeness - one.likeness || one.other - two.other)
            .slice(0, 3);
          const [from, to] = [found.starts[kind] ?? 0, found.starts[kind + 1] ?? 0];
          const likeness = Array.from(found.likeness.subarray(from, to));
          expect(likeness.length).toBe(expected.length);
          for (const [place, one] of expected.entries()) expect(likeness[place]).toBeCloseTo(one.likeness, 6);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('customers alike', () => {
  it('are those whose articles have the greatest shrunk cosine, without the customer', () => {
    fc.assert(
      fc.property(lists, fc.nat(29), (given, place) => {
        const customer = place % given.length;
        const bought = listsOf(given);
        const own = [...(given[customer] ?? [])].sort((one, other) => one - other);
        const near = customersAlike(
          { bought, buyersOf: holdersOf(bought, kinds) },
          Int32Array.from(own),
          customer,
        );
        const expected = given
          .map((theirs, other) => ({ other, both: theirs.filter((one) => own.includes(one)).length, theirs }))
          .filter(({ other, both }) => other !== customer && both > 0)
          .map(({ both, theirs }) => (both / Math.sqrt(own.length * theirs.length)) * (both / (both + 1)))
          .sort((one, other) => other - one);
        expect(near.map(({ likeness }) => likeness.toFixed(9))).toEqual(
          expected.slice(0, 50).map((likeness) => likeness.toFixed(9)),
        );
        expect(near.map((one) => one.customer)).not.toContain(customer);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the index of customers', () => {
  it('knows each key by its number and no other', () => {
    const keys = Array.from({ length: 20_000 }, (_, number) => [`c:${number * 7}`, number] as const);
    const index = indexCustomers(keys, keys.length);
    expect(keys.every(([key, number]) => index.numberOf(key) === number)).toBe(true);
    expect(keys.some(([key]) => index.numberOf(`${key}x`) >= 0)).toBe(false);
    expect(indexCustomers([], 0).numberOf('')).toBe(-1);
  });
});

describe('an order book', () => {
  it('holds every order of the texts, by day, with its articles in order', () => {
    const order = fc.record({
      buyer: fc.integer({ min: -1, max: 3 }),
      day: fc.integer({ min: 19_000, max: 19_010 }),
      articles: fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 12 }), fc.nat(11), (orders, cut) => {
        const written = orders.map(({ buyer, day, articles }) => `${buyer} ${day} ${articles.join(' ')}`);
        const texts = [written.slice(0, cut), written.slice(cut)].filter((part) => part.length > 0);
        const book = readOrderBook(
          texts.map((part) => part.join(';')),
          501,
          4,
        );
        const found = Array.from(book.buyers, (buyer, place) => {
          const items = book.orders.items.slice(book.orders.starts[place], book.orders.starts[place + 1]);
          return `${buyer} ${book.days[place]} ${items.join(' ')}`;
        });
        const sorted = orders.map(
          ({ buyer, day, articles }) => `${buyer} ${day} ${[...articles].sort((a, b) => a - b).join(' ')}`,
        );
        expect([...found].sort()).toEqual(sorted.sort());
        expect(Array.from(book.days)).toEqual(Array.from(book.days).sort());
      }),
      { numRuns: 60 },
    );
  });
});
