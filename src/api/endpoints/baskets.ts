import {
  basketFiguresSchema,
  basketGapsSchema,
  basketGapsSearchSchema,
  basketSearchSchema,
  basketWhySchema,
  basketWhySearchSchema,
} from '../baskets.ts';
import type { Endpoint } from '../endpoint.ts';
import { prose } from '../prose.ts';

/** The laboratory of the average basket. */
export const basketsEndpoints = {
  baskets: {
    method: 'POST',
    path: '/api/baskets',
    right: 'read',
    summary:
      'Baskets per order, customer, lead or client and month: mean, median, trimmed mean, intervals, histogram.',
    description: prose(
      '`mean` is the metric (`average_order_value`, `revenue_per_customer`, `revenue_per_lead` in the',
      'cohort basis, MRR per active client at the end of each month), after refunds.',
      'Median, quarters, trimmed mean (10 % of the baskets left out at either end), histogram and curve',
      'look at what was sold, before refunds.',
      'By product and category an order counts with what it holds of them.',
      '',
      'Intervals hold with 95 %: of the mean Student’s, refunds counted as rows of their own; of the',
      'median the order statistics between which it lies by the binomial law.',
      'Below ten baskets there are none, and `notEnough` says so.',
      'Edges of the histogram are round, even where baskets are alike and growing where the large ones',
      'are many times the small ones.',
    ),
    body: basketSearchSchema,
    answer: basketFiguresSchema,
  },
  basketWhy: {
    method: 'POST',
    path: '/api/baskets/why',
    right: 'read',
    summary: 'Why the average basket moved: price, quantity, mixes, discounts and refunds, to the cent.',
    description: prose(
      '`compare` is needed.',
      'The parts add up to `change`, and each follows Bennet’s symmetric rule (means of before and',
      'after as weights): prices before discounts, units per order, mix of articles (`article`: product',
      'or category), mix of channels (`mix`: any text dimension of orders), what is sold beside',
      'articles (shipping), discounts, refunds.',
      'An article or channel sold in one period only is mix.',
      '',
      '`interval` is that of the change by the scatter of baskets (Welch).',
      '`season` is known from two years of months in a row, each with ten orders: months of the year by',
      'least squares on the logarithms, growth apart.',
    ),
    body: basketWhySearchSchema,
    answer: basketWhySchema,
  },
  basketGaps: {
    method: 'POST',
    path: '/api/baskets/gaps',
    right: 'read',
    summary: 'Gaps of the average basket between segments, with their significance and worth a month.',
    description: prose(
      'Each segment of the dimensions `by` (channel, campaign, vendor, store, region, customer type,',
      'segment, age band and promotion by default) against all other orders: Welch’s test,',
      '`adjustedChance` after Benjamini and Hochberg over all comparisons of the answer, `notable` up',
      'to 5 %.',
      '`worth` is the gap times the segment’s orders in a month of the period.',
      'Where a dimension has two segments, they are one comparison, named after the smaller.',
      'Below 30 orders on either side a gap is `not_enough_data`.',
      'A gap is no proof of a cause.',
    ),
    body: basketGapsSearchSchema,
    answer: basketGapsSchema,
  },
} as const satisfies Record<string, Endpoint>;
