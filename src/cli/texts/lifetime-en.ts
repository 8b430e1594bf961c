import { counted } from '../../core/words/counted.ts';

const customers = (count: number): string => counted(count, { one: 'customer', other: 'customers' }, 'en');
const clients = (count: number): string => counted(count, { one: 'client', other: 'clients' }, 'en');

/** What the commands of lifetimes and of association rules say, in English. */
export const lifetimeEn = {
  about: 'how long customers stay, what they will buy, and what they are worth',
  model: 'fit a model to the ledger and test it on the time after',
  modelName: 'bg_nbd (purchases), gamma_gamma (their value) or shifted_beta_geometric (subscriptions)',
  calibrationWeeks: 'weeks from the first order on that the model may know (default: all)',
  holdoutWeeks: 'weeks after them to judge it by (default: all that remain)',
  money: 'revenue or margin',
  period: 'of subscriptions: month or year',
  where: 'customers whose first order meets the filter, e.g. channel=email; may be repeated',
  until: 'last day that counts (default: the last one with orders)',
  asOf: 'with what was known on that day',
  value: 'lifetime, lifetime value three ways, LTV / CAC and payback',
  by: 'split by a dimension of the first order: channel, segment, vendor …',
  from: 'orders or subscriptions (default where the firm lives from them)',
  valueMoney: 'margin or revenue (default: margin where all orders, or costs of clients, tell it)',
  months: 'months to look at',
  discountRate: 'a year’s discount: 0.1 makes 110 in a year worth 100 now',
  silenceDays: 'days without an order after which a customer is gone (default: what is usual here)',
  titles: {
    bg_nbd: 'BG/NBD: purchases of customers without a contract (Fader, Hardie, Lee 2005)',
    gamma_gamma: 'Gamma-Gamma: what purchases are worth (Fader, Hardie 2013)',
    shifted_beta_geometric:
      'Shifted-beta-geometric: how long clients with a subscription stay (Fader, Hardie 2007)',
  },
  counted: (count: number, period: string) => `${customers(count)}, ${period}`,
  toDays: (days: number) => `times are taken to ${counted(days, { one: 'day', other: 'days' }, 'en')}`,
  withMargin: (known: string) => `the margin is known of ${known} of orders`,
  logLikelihood: (value: string) => `Log-likelihood ${value}`,
  parameter: 'parameter',
  estimate: 'value',
  interval: '95 % interval',
  purchasesInYear: (value: string, interval: string) =>
    `A new customer comes back ${value} times within a year (${interval}).`,
  alive: (alive: string, share: string) => `Still customers: ${alive} expected (${share}).`,
  meanValue: (value: string, interval: string) =>
    `A purchase after the first is worth ${value} on average (${interval}).`,
  noMeanValue: 'The mean value has no end (q ≤ 1): a few purchases are far above all others.',
  buyers: (count: number) => `from ${customers(count)} who bought again`,
  backTest: (weeks: string) => `Back-test on the ${weeks} weeks held out`,
  noBackTest: 'Nothing was held out: --calibration-weeks leaves time to judge the model by.',
  earlier: 'bought again before',
  orMore: (count: number) => `${count} or more`,
  times: (count: number) => (count === 1 ? 'once' : `${count} times`),
  customersColumn: 'customers',
  predicted: 'predicted',
  actual: 'actual',
  all: 'all',
  periodColumn: { month: 'month', year: 'year' },
  observed: 'observed',
  projected: 'projected',
  notEnough: {
    repeaters: (found: number, needed: number) =>
      `Not enough data: ${customers(found)} bought again; it takes ${needed}.`,
    buyers: (found: number, needed: number) =>
      `Not enough data: ${customers(found)} bought again for a known amount; it takes ${needed}.`,
    leavers: (found: number, needed: number) =>
      `Not enough data: ${clients(found)} left; it takes ${needed}.`,
    no_peak: (found: number, _needed: number) =>
      `No parameters fit better than all others (${customers(found)}): the model does not suit these customers, or they differ too little.`,
  },
  valueTitle: (months: string, rate: string) => `Customer value over ${months}, discounted by ${rate} a year`,
  watched: {
    orders: { revenue: 'customers who order, on revenue', margin: 'customers who order, on margin' },
    subscriptions: {
      revenue: 'subscribers, on revenue',
      margin: 'subscribers, on margin: what they pay − their hours and costs',
    },
  },
  clientCosts: (amount: string) =>
    `Hours and other costs of clients are taken off: ${amount} in all. “basket × lifetime” is the LTV of filon mrr.`,
  noClientCosts: 'No hours or costs name a client: the margin is the revenue.',
  clientCostsLeft: (amount: string) =>
    `${amount} of hours and costs of clients are not taken off here; with --from subscriptions they are.`,
  withoutCost: (count: number) =>
    `${counted(count, { one: 'row of hours has', other: 'rows of hours have' }, 'en')} no cost and count nothing.`,
  valueColumns: {
    group: 'customers by',
    customers: 'customers',
    left: 'left',
    basket: 'per month',
    lifetime: 'lifetime',
    article: 'basket × lifetime',
    survival: 'LTV',
    model: 'LTV by model',
    cac: 'CAC',
    ratio: 'LTV / CAC',
    payback: 'payback',
  },
  empty: '(empty)',
  fewCustomers: (count: number) => `Not enough data: ${customers(count)}; it takes 30.`,
  silence: (days: number) =>
    `Gone: without an order for more than ${counted(days, { one: 'day', other: 'days' }, 'en')}.`,
  seen: (months: string, share: string) =>
    `Seen so far: ${months}, at the end of which ${share} are still there; only the model looks further.`,
  tooSmall: (list: string) => `Fewer than 30 customers: ${list}.`,
  ltv_below_cac: (group: string) => `${group}: a customer brings in less than winning it costs.`,
  basket_below_cac: (group: string) => `${group}: an average basket does not pay for winning a customer.`,
  rules: {
    about: 'what is bought together: association rules',
    support:
      'share of baskets that hold all of it, at least (default: 0.01; of customers with --sequence: 0.001)',
    confidence: 'share of the baskets with the left side that hold the right one, at least',
    item: 'product or category',
    longest: 'articles of a rule, at most',
    order: 'lift, confidence, support or extra (money beyond chance per 1,000 baskets)',
    money: 'what extra is counted in: margin, or revenue where most margins are not known',
    sequence:
      'what customers buy after what, on later days (any of the other options but confidence, longest and order)',
    show: 'telling (default of tables: more than chance, and not said by a shorter rule) or all (default of JSON)',
    per: 'a basket is an order, all that a customer bought (customer), or as the orders are: auto',
    limit: 'rules to show (default: 20 as a table, all up to 10,000 as JSON)',
    from: 'first day of the orders',
    to: 'last day of the orders',
    where: 'filter on the order, e.g. store=Lyon; may be repeated',
    none: 'No article is in enough baskets with another one.',
    noBaskets: 'No order has lines with named articles.',
    found: (found: string, baskets: string, shown: string) =>
      `${found} rules in ${baskets} baskets; the first ${shown}:`,
    when: 'who buys',
    also: 'also buys',
    baskets: 'baskets',
    supportColumn: 'support',
    confidenceColumn: 'confidence',
    lift: 'lift',
    chance: 'by chance',
    extra: { margin: 'margin / 1,000', revenue: 'revenue / 1,000' },
    perCustomer:
      'A basket is all that a customer bought: most lines are of clients with a subscription, whose orders repeat.',
    perAsked: 'A basket is all that a customer bought.',
    hidden: (chance: string, redundant: string) =>
      `Not shown: ${chance} that may be chance or are no more than it, ${redundant} that a shorter rule says as surely (--show all).`,
    noneTelling: (hidden: string) => `No rule is more than chance; ${hidden} are not shown (--show all).`,
    leftOut: (count: number, most: number) =>
      `Left out: ${counted(count, { one: 'basket', other: 'baskets' }, 'en')} of more than ${most} articles.`,
    truncated: 'There are too many combinations to look at all: ask for more support.',
    noWorth:
      'No prices are known: nothing can be said of what rules bring, and they stand in the order of their lift.',
    noMargin: 'Most margins are not known: extra is counted in revenue.',
    someWorth: (known: string, items: string) =>
      `Known for ${known} of ${items} articles; rules of the others come last.`,
    chanceMeans: (tested: string) =>
      `By chance: Fisher’s exact test, adjusted for ${tested} rules looked at (Benjamini-Hochberg).`,
  },
} as const;
