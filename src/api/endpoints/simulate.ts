import type { Endpoint } from '../endpoint.ts';
import { prose } from '../prose.ts';
import {
  bundleSchema,
  bundleSearchSchema,
  ordersSearchSchema,
  partsSearchSchema,
  priceSchema,
  priceSearchSchema,
  shippedOrdersSearchSchema,
  shippingOrdersSchema,
  shippingSchema,
  shippingSearchSchema,
  simulationOrdersSchema,
  simulationPartsSchema,
} from '../simulate.ts';

const shared = prose(
  'The result is what would change in a month at the pace of the days looked at: `margin` with the',
  'interval that the draw of these orders leaves (not the assumption’s own uncertainty),',
  '`breakEven` of the assumption, and the tests to find out: orders in each half and weeks at',
  'today’s pace, at 5 % on both sides and a power of 80 %, for the behaviour itself and for the',
  'margin.',
  'What is not given is assumed, and `assumed` names it.',
  'Fewer than 30 orders, or no known margin without a `marginRate`, is the answer',
  '`not_enough_data`.',
);

/** What would happen if: on the firm's own orders, under assumptions that are said. */
export const simulateEndpoints = {
  simulationOrders: {
    method: 'GET',
    path: '/api/simulate/orders',
    right: 'read',
    summary: 'The firm’s orders counted into bands of amounts, with margins: what the simulators work on.',
    description: prose(
      'Amounts are those of orders as the workspace counts them, before refunds.',
      'With a filter on product or category an order counts with those of its lines that meet it.',
      'The last band may have no end.',
      'Without days: the twelve months up to the last order.',
    ),
    query: ordersSearchSchema,
    answer: simulationOrdersSchema,
  },
  shippingOrders: {
    method: 'GET',
    path: '/api/simulate/shipping/orders',
    right: 'read',
    summary:
      'The firm’s orders counted into bands of what their goods cost, with today’s free-shipping threshold.',
    description: prose(
      'Amounts are those of the goods, without what was paid for shipping.',
      '`freeFrom` is the amount that leaves the fewest orders on its wrong side (paid above it, did not',
      'below it), with the counts of all four; it is `found` where four in five orders on either side',
      'do as it says, and `not_enough_data` below 30 orders of either kind.',
      'Amounts are with or without tax as that threshold is, else as the workspace counts.',
      '`withoutShipping` are the stores (where there is one at most: the channels) with 30 orders or',
      'more of which fewer than one in a hundred paid for shipping, while others do; they are left out',
      'unless `which=all`.',
    ),
    query: shippedOrdersSearchSchema,
    answer: shippingOrdersSchema,
  },
  simulationParts: {
    method: 'GET',
    path: '/api/simulate/parts',
    right: 'read',
    summary: 'How many orders hold which of some products, and what a unit of each brings.',
    description: 'In `counts`, bit i of `held` stands for the i-th `part` that was asked for.',
    query: partsSearchSchema,
    answer: simulationPartsSchema,
  },
  simulateShipping: {
    method: 'GET',
    path: '/api/simulate/shipping',
    right: 'read',
    summary: 'What a threshold for free shipping would change in a month.',
    description: prose(
      '`climb` is the share of the orders in the last `window` below the threshold that climb, up to',
      '`overshoot` above it; `fee` what a customer pays for shipping below; `today` the threshold of',
      'today; `leave` the share of orders not made any more where the threshold rises.',
      shared,
    ),
    query: shippingSearchSchema,
    answer: shippingSchema,
  },
  simulatePrice: {
    method: 'GET',
    path: '/api/simulate/price',
    right: 'read',
    summary: 'What a change of prices would change in a month.',
    description: prose(
      '`change` is 0.05 for 5 % more, `elasticity` that of quantity (constant, at most 0), `tax` the',
      'tax inside amounts where the workspace counts with tax.',
      shared,
    ),
    query: priceSearchSchema,
    answer: priceSchema,
  },
  simulateBundle: {
    method: 'GET',
    path: '/api/simulate/bundle',
    right: 'read',
    summary: 'What a price for several products together would change in a month.',
    description: prose(
      '`take` is the share of those who buy some of the parts today that take the bundle, `cannibal`',
      'the share of those who buy all of them anyway and then pay less.',
      shared,
    ),
    query: bundleSearchSchema,
    answer: bundleSchema,
  },
} as const satisfies Record<string, Endpoint>;
