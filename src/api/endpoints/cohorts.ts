import {
  cohortOrdersSchema,
  cohortOrdersSearchSchema,
  cohortsSchema,
  cohortsSearchSchema,
  repeatSchema,
  repeatSearchSchema,
} from '../cohorts.ts';
import type { Endpoint } from '../endpoint.ts';
import { prose } from '../prose.ts';

/** What became of customers, by when or from where they came. */
export const cohortEndpoints = {
  cohorts: {
    method: 'GET',
    path: '/api/cohorts',
    right: 'read',
    summary: 'Cohort table: retention, revenue, margin and orders per customer by age since the first order.',
    description: prose(
      '`by` is `month`, `quarter` or `year` of the first order, or a dimension of it (`channel`,',
      '`campaign`, `store` …); ages are calendar months, quarters or years since (`unit`, where rows',
      'are no periods).',
      '`retention`: share of the customers that bought in that period, with its 95 % interval (Wilson).',
      '`perCustomer`: what a customer brought from its first order to the end of that period.',
      'Money is net of what was paid back, which is taken off the order it belongs to.',
      '',
      'A cell of a row of several periods, and of the total, counts only customers whose period of that',
      'age is over, in its sums as in their number: sums over sums.',
      '`whole: false` marks the period that one is still in, for a single cohort; no total counts it.',
      '`few`: fewer than 10 customers.',
      'Beyond the 40 largest, groups are put together (`others`).',
    ),
    query: cohortsSearchSchema,
    answer: cohortsSchema,
  },
  cohortOrders: {
    method: 'GET',
    path: '/api/cohorts/orders',
    right: 'read',
    summary: 'The orders behind a cell of the cohort table, each with the file and line it came from.',
    description: prose(
      '`cohort` is the row’s `cohort` (empty for customers without a value of the dimension; absent for',
      'the total), `others=true` the row of small groups; `upTo=true` also takes the ages before, whose',
      'orders make `perCustomer`.',
      '`value` of a row is its revenue net of what was paid back; `buyers`, `orders`, `revenue` and',
      '`margin` are those of all rows and equal the cell’s.',
    ),
    query: cohortOrdersSearchSchema,
    answer: cohortOrdersSchema,
  },
  repeat: {
    method: 'GET',
    path: '/api/repeat',
    right: 'read',
    summary:
      'Repeat rate within 30, 60, 90 and 365 days, time between orders, and how long customers go on buying.',
    description: prose(
      'Kaplan-Meier: customers who have not bought again are censored at the last day that counts,',
      'neither dropped nor held against the rate.',
      'A window that fewer than 10 customers were watched through is `not_enough_data`.',
      'Purchases of one local day count as one.',
      '`between` holds the days between purchases that followed one another.',
      '`staying`: customers silent for more than `silenceDays` count as gone (by default the 95th',
      'percentile of days between purchases, 30 at least).',
      'Intervals are at 95 %.',
      '`by` is a dimension of the first order.',
    ),
    query: repeatSearchSchema,
    answer: repeatSchema,
  },
} as const satisfies Record<string, Endpoint>;
