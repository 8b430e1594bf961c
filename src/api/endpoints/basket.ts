import type { Endpoint } from '../endpoint.ts';
import { prose } from '../prose.ts';
import { rulesSchema, rulesSearchSchema } from '../rules.ts';

/** What is bought together. */
export const basketEndpoints = {
  rules: {
    method: 'GET',
    path: '/api/rules',
    right: 'read',
    summary: 'Association rules: who buys this also buys that, with how sure it is.',
    description: prose(
      'Baskets are orders with named lines; an article counts once in each.',
      '`support` and `confidence` are the least asked for, from 0 to 1.',
      '`chance` is Fisher’s exact test (one-sided), `adjustedChance` the same after Benjamini and',
      'Hochberg over all rules with enough support (`tested`), whatever their confidence.',
      '`conviction` is null for a rule that never fails.',
      '`extra` is what is sold of `also` with `when` beyond chance, per 1,000 baskets, in money; the',
      'order `extra` ranks by it, and by lift where `money` says that nothing is known of it.',
      '`money=margin` (usual) falls back on revenue where less than half of the articles have a margin.',
      '',
      'With `sequence=true`, `inOrder` counts for the first 500 rules of two articles the customers who',
      'bought both in orders of different days: `before` who bought `when` first, `after` who bought',
      '`also` first, `expected` how many would have bought `when` first if the order of a customer’s',
      'purchases were drawn by lot (what is bought more often comes first more often), and the exact',
      'binomial test against that, adjusted for all pairs asked about.',
      '',
      'Baskets of more than `leftOut.mostItems` different articles are left out and counted.',
      'Beyond a million frequent sets the search ends and `truncated` says so: ask for more support.',
      '`where` filters lines by the dimensions of their order: `store=Lyon`.',
    ),
    query: rulesSearchSchema,
    answer: rulesSchema,
  },
} as const satisfies Record<string, Endpoint>;
