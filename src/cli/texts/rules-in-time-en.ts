import { counted } from '../../core/words/counted.ts';

/** What the command of what is bought after what says, in English. */
export const rulesInTimeEn = {
  noCustomers: 'No order of a known customer has lines with named articles.',
  notEnough: (found: string, needed: string) =>
    `Not enough data: ${found} customers bought on several days, ${needed} are needed.`,
  noPairs: (least: string) => `No two articles were bought on different days by ${least} customers.`,
  none: (tested: string) =>
    `Of the ${tested} pairs bought on different days, none is bought in one order beyond chance.`,
  found: (found: string, shown: string, customers: string) =>
    `Pairs bought one after the other, of ${customers} customers: ${found}; the first ${shown}:`,
  first: 'first',
  next: 'then',
  customers: 'customers',
  expected: 'by lot',
  lift: 'times',
  other: 'other way',
  chance: 'by chance',
  days: 'days between',
  means:
    'Customers who bought the first, and on a later day the second for the first time; by lot: how many it would be if each customer’s purchases were shuffled over their days, each article at the times it is sold; days between: the median.',
  chanceMeans: (tested: string) =>
    `By chance: exact binomial test, adjusted for ${tested} pairs looked at (Benjamini-Hochberg).`,
  leftOut: (count: number, most: number) =>
    `Left out: ${counted(count, { one: 'customer', other: 'customers' }, 'en')} of more than ${most} articles.`,
};
