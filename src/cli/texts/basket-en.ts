/** What the command of baskets says, in English. */
export const basketEn = {
  about: 'what baskets are worth, why their average moved, and where it differs',
  figures: 'mean, median and trimmed mean with intervals, and how baskets are spread',
  per: 'whose basket: order, customer, lead, client_month (subscriptions)',
  by: 'also by a dimension',
  why: 'split the change of the average basket, to the cent',
  mix: 'dimension of orders whose mix is looked at',
  article: 'what articles are told apart by: product or category',
  gaps: 'compare the average basket of each segment with that of the others',
  gapsBy: 'dimensions, separated by commas; by default those one can act on',
  perNames: {
    order: 'Baskets per order',
    customer: 'Baskets per customer',
    lead: 'Baskets per lead of the period, whenever it bought',
    client_month: 'Baskets per client and month: MRR at the end of each month',
  },
  baskets: 'baskets',
  mean: 'mean',
  interval: '95 % interval',
  median: 'median',
  trimmed: 'trimmed mean',
  quarters: 'middle half',
  all: 'all',
  none: 'There are no baskets in this period.',
  nothingPaid: (count: string, share: string) => `${count} of them brought something (${share}).`,
  fewFor: {
    baskets: (needed: number) => `baskets < ${needed}`,
    owners: (needed: number) => `customers < ${needed}`,
  },
  ofOwners: (count: string) =>
    `Of ${count} customers: baskets of one customer resemble each other, and the intervals allow for it.`,
  ripening: (share: string) =>
    `These leads are young: ${share} of their sales are expected by now, the rest may still come.`,
  ripenessUnknown:
    'Fewer than 30 sales: it is not known yet how long leads take to buy, nor what may still come.',
  notes:
    'Mean after refunds (Student’s interval). Median (interval by order statistics), trimmed mean (10 % left out at either end), middle half and histogram before refunds.',
  earlier: 'before',
  changeUnknown: 'not enough data',
  held: {
    earlier: (days: string, baskets: string) => `Before: ${days}, ${baskets} baskets.`,
    mark: '* more than chance (95 %, Welch’s test); a change without it may be chance.',
    unlike:
      'The leads of both periods are not equally old: what they brought is not held against each other.',
    nothing: (days: string) => `Nothing to compare with: there are no baskets in ${days}.`,
    overlap:
      'Both periods share days, whose baskets count on both sides and make the change look smaller: choose a shorter period (--from, --to).',
    begins: (day: string) => `Facts begin on ${day} only: the earlier period is not complete.`,
  },
  from: 'from',
  below: 'below',
  nothing: 'nothing',
  upTo: 'up to here',
  part: 'part',
  amount: 'amount',
  change: 'change',
  reasons: {
    price: 'prices, before discounts',
    quantity: 'units per order',
    product_mix: 'mix of articles',
    channel_mix: 'mix of',
    other: 'shipping and other',
    discount: 'discounts',
    refund: 'refunds',
  },
  changeInterval: (low: string, high: string) =>
    `By the scatter of baskets alone the change lies between ${low} and ${high} (95 %).`,
  season: (effect: string, rest: string, months: number) =>
    `The season explains ${effect} of this change; without it, ${rest} is left (${months} months).`,
  noSeason: (found: number, needed: number) =>
    `The season cannot be taken out: ${found} months in a row with ten orders, ${needed} are needed.`,
  articleHead: 'article',
  byPrice: 'by its price',
  byMix: 'by its share',
  notEnough: (found: number, needed: number) =>
    `Not enough data: ${found} orders in one of the periods, ${needed} are needed.`,
  segment: 'segment',
  orders: 'orders',
  customers: 'customers',
  basket: 'basket',
  rest: 'others',
  gap: 'gap',
  adjusted: 'adjusted chance',
  worth: 'worth a month',
  cpl: 'cost per lead',
  cac: 'CAC',
  tooFew: {
    orders: (found: number, needed: number) => `${found} orders < ${needed}`,
    customers: (found: number, needed: number) => `${found} customers < ${needed}`,
  },
  alike: 'all alike',
  gapsFound: (notable: number, compared: number) =>
    `${notable} of ${compared} gaps ${notable === 1 ? 'is' : 'are'} more than chance (one in twenty of them false at most, on average).`,
  noneCompared:
    'No segment can be compared: it takes 30 orders of 30 customers on either side. Widen the period.',
  sameOrders: (name: string, others: string) => `${name}: the same orders as ${others}.`,
  allBut: (name: string, others: string) => `${name}: all orders but ${others}.`,
  noGaps: 'There is nothing to compare: every dimension has one segment only.',
  noCause:
    'Each segment is held against the other orders of which the same is known; customers are the sample. ' +
    'A gap is no proof of a cause. Worth: the gap × the segment’s orders in a month.',
};
