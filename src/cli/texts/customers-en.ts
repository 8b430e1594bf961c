import { counted } from '../../core/words/counted.ts';

const customers = (count: number): string => counted(count, { one: 'customer', other: 'customers' }, 'en');

/** What the commands of the customer book say, in English. */
export const customersEn = {
  about: 'customers: who they are, their segment, what they are worth',
  list: 'list customers',
  search: 'name, company, e-mail, phone, town or the whole reference',
  where: 'condition, e.g. "orders>=2", channel=email, "alive>=50%"; may be repeated',
  segment: 'a segment by its name: Champions, or one that somebody defined',
  sort: 'revenue, expected_value, alive, orders, last_day …',
  ascending: 'smallest first',
  limit: 'customers to show (at most 200)',
  until: 'state at the end of that day (default: the last one with orders)',
  asOf: 'with what was known on that day',
  format: 'table, json or csv',
  formatTable: 'table or json',
  show: 'one customer with orders, leads, subscriptions and answers',
  ref: 'reference, e-mail or name',
  several: (count: number) => `${customers(count)} fit; choose one by its reference:`,
  ideal: 'what sets the best tenth of customers apart, and open leads that have it too',
  idealBy: 'ltv_to_cac or value (default: LTV / CAC where cost is known of half of the customers)',
  segments: 'groups of customers with size, basket, margin, share with two orders or more, and retention',
  by: 'segment, channel, category, age_band, region, vendor … or own (segments somebody defined)',
  rules: 'print how scores make segments',
  moves: 'how customers moved between segments, month by month',
  months: 'months to look back',
  add: 'define a segment by conditions that must all hold',
  segmentName: 'its name',
  change: 'give a segment other conditions',
  drop: 'remove a segment that somebody defined',
  saved: (name: string) => `The segment ${name} is saved.`,
  dropped: (name: string) => `The segment ${name} is removed.`,
  none: 'No customer fits.',
  noSegments: 'Nobody has defined a segment: filon segments add "Big spenders" --where "revenue>=1000"',
  columns: {
    name: 'customer',
    segment: 'segment',
    orders: 'orders',
    last: 'last order',
    revenue: 'revenue',
    basket: 'basket',
    alive: 'still there',
    expected: '12 months',
  },
  groupColumns: {
    customers: 'customers',
    share: 'share',
    revenue: 'revenue',
    basket: 'basket',
    margin: 'margin each',
    repeat: '2 orders or more',
    retention: 'retention',
    expected: '12 months',
  },
  total: 'all',
  empty: '(empty)',
  about_book: (count: string, day: string) => `${count} at the end of ${day}`,
  counted: customers,
  stale: 'Facts have come since; the figures are being made again.',
  noModel: {
    repeaters: (found: number, needed: number) =>
      `No chance to be still there yet: ${customers(found)} came back, ${needed} are needed.`,
    buyers: (found: number, needed: number) =>
      `No expected money yet: ${customers(found)} came back for a known amount, ${needed} are needed.`,
    leavers: (found: number, needed: number) => `${customers(found)} left, ${needed} are needed.`,
    no_peak: (_found: number, _needed: number) =>
      'Nothing is expected: no parameters of the models fit these customers better than all others.',
  },
  sums: (revenue: string, expected: string) => `Revenue ${revenue}; expected in 12 months: ${expected}.`,
  more: (count: number) => `${customers(count)} in all; --limit shows more.`,
  intervals:
    'Intervals at 95 %. Retention: of who was there a year ago, who ordered since. – : fewer than 10 customers.',
  scores: {
    quintiles: (count: string) =>
      `Scores by quintiles of ${count}: equal values have equal scores, so that fifths differ in size.`,
    absolute: (count: string) => `Scores by fixed limits, since ${count} are too few for quintiles (100).`,
    recency: (limits: string) => `Recency 5 to 1: last order at most ${limits} days ago, or more.`,
    orders: (limits: string) => `Frequency 1 to 5: at most ${limits} orders, or more.`,
    value: (limits: string) => `Value 1 to 5: at most ${limits}, or more.`,
  },
  ruleColumns: { segment: 'segment', recency: 'recency', weight: 'frequency and value', who: 'who' },
  single: 'one order',
  moveColumns: { month: 'to', there: 'there before', moved: 'moved', share: 'share', came: 'came' },
  matrix: (from: string, to: string) => `From ${from} (rows) to ${to} (columns):`,
  came: 'came',
  orders: 'Orders',
  leads: 'Leads',
  changes: 'Subscription',
  answers: 'Answers',
  order: { day: 'day', what: 'articles', net: 'amount', refunded: 'given back' },
  lead: { day: 'day', channel: 'channel', product: 'product', state: 'state', key: 'lead' },
  leadStates: { open: 'open', won: 'won', lost: 'lost' },
  change_: { day: 'day', movement: 'movement', delta: 'change', mrr: 'MRR' },
  answer: { day: 'day', kind: 'question', score: 'answer', comment: 'comment' },
  notEnough: (found: number, needed: number) =>
    `Not enough data: ${customers(found)} with an order; ${needed} are needed.`,
  idealTitle: {
    ltv_to_cac: (best: string, all: string) => `The best ${best} of ${all}, by value / cost of winning them`,
    value: (best: string, all: string) => `The best ${best} of ${all}, by value`,
  },
  idealMoney: {
    margin: 'Value: margin so far and expected in 12 months, among those who first ordered in the same year.',
    revenue:
      'Value: revenue so far and expected in 12 months, among those who first ordered in the same year.',
  },
  byCost:
    'Partly by its cost: value is taken over what the channel costs for each customer won. --by value leaves that out.',
  byLater:
    'By what customers brought after their first day of buying and should bring in 12 months, as the first basket is part of the value.',
  fewCameBack: (found: number, needed: number) =>
    `First basket: not enough data. It is judged by what came after it; ${customers(found)} came back, ${needed} are needed.`,
  withoutCost: (count: number) =>
    `Left out, as nothing is known of what winning them cost: ${customers(count)}.`,
  traitColumns: {
    trait: 'trait',
    value: 'value',
    customers: 'customers',
    best: 'among the best',
    lift: 'lift',
    interval: '95 %',
  },
  noTraits: 'Nothing sets them apart for certain.',
  leadsTitle: 'Open leads like them:',
  leadColumns: { lead: 'lead', reasons: 'because of' },
  noLeads: 'No open lead has what sets them apart.',
  sizes: ['very small', 'small', 'medium', 'large', 'very large'],
} as const;
