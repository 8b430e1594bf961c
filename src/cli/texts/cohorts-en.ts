import { counted } from '../../core/words/counted.ts';

const months = (count: number): string => counted(count, { one: 'month', other: 'months' }, 'en');

/** What the commands of cohorts and of repeat purchases say, in English. */
export const cohortsEn = {
  about: 'cohort table: what became of customers, by their first order or by where they came from',
  by: 'month, quarter or year of the first order; or a dimension of it: channel, store, vendor …',
  unit: 'how long an age is where rows are no periods: month, quarter or year',
  metric: 'retention, revenue, margin or orders (the last three per customer, summed up)',
  ages: 'ages to show in the table',
  repeat: 'who buys again within 30, 60, 90 and 365 days, time between orders, and who still buys',
  others: 'others, smaller',
  customers: 'customers',
  all: 'all',
  age: {
    month: (age: number) => `m ${age}`,
    quarter: (age: number) => `q ${age}`,
    year: (age: number) => `y ${age}`,
  },
  titles: {
    retention: 'Share of customers who buy in a period, by its distance from their first order',
    revenue: 'Revenue of a customer from the first order on, net of what was paid back',
    margin: 'Margin of a customer from the first order on, net of what was paid back',
    orders: 'Orders of a customer, the first one included',
  },
  unfinished: '* a period that is not over; it still grows, and the last row leaves it out',
  fewCustomers: '~ fewer than 10 customers: too few to conclude anything',
  repeatTitle: 'Who buys again, counted from the first purchase (95 % intervals)',
  returned: 'came back',
  within: (days: number) => `${days} days`,
  half: 'half within (days)',
  few: (found: number, needed: number) => `not enough data (${found} of ${needed})`,
  between: (median: string, quarter: string, threeQuarters: string, count: string) =>
    `Between two purchases: ${median} days in the middle, half of ${count} from ${quarter} to ${threeQuarters}.`,
  staying: (month: number, share: string, interval: string) =>
    `Still buying after ${months(month)}: ${share} (${interval}).`,
  paid: {
    about: 'share of customers who have brought back what they cost to win, by month of their age',
    none: 'What customers cost to win is not known, or there are fewer than 30 of them.',
    titles: {
      revenue: 'Customers who have brought back their cost in revenue (95 % intervals)',
      margin: 'Customers who have brought back their cost in margin (95 % intervals)',
    },
    by: (month: number) => months(month),
    half: 'half by',
  },
};
