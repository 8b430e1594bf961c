import type { Movement } from '../../core/recurring/movements.ts';
import type { DifferenceReason } from '../../core/recurring/reconcile.ts';
import { counted } from '../../core/words/counted.ts';

const clients = (count: number): string => counted(count, { one: 'client', other: 'clients' }, 'en');

const movements: Readonly<Record<Movement, string>> = {
  new: 'new',
  expansion: 'expansion',
  contraction: 'contraction',
  churned: 'churned',
  reactivated: 'reactivated',
  currency: 'currency',
};

const reasons: Readonly<Record<DifferenceReason, string>> = {
  not_billed: 'not billed',
  no_subscription: 'billed without a subscription',
  exchange_rate: 'exchange rate',
  less: 'billed less',
  more: 'billed more',
};

/** What the commands of recurring revenue say, in English. */
export const recurringEn = {
  about: 'recurring revenue (MRR): what moves it, whose it is, and whether it was billed',
  overview: 'movements of recurring revenue that sum to its change, with basket, churn, retention and LTV',
  by: 'month, service or client',
  from: 'first day (default: that of the month eleven months before)',
  to: 'last day (default: today)',
  service: 'only subscriptions of this service',
  asOf: 'with what was known on that day',
  clients: 'clients with services, other work, hours and margin after hours',
  sort: 'mrr, change, margin or name',
  limit: 'rows at most',
  changes: 'the changes behind the movements, with file and line',
  movement: 'only this one: new, expansion, contraction, churned, reactivated or currency',
  client: 'only this client, by its key',
  reconcile: 'hold recurring revenue against invoices, or orders, and list what differs',
  against: 'invoices or orders (default: invoices where there are any)',
  month: 'month',
  serviceColumn: 'service',
  noService: '(none named)',
  clientColumn: 'client',
  start: 'start',
  end: 'end',
  activeClients: 'clients',
  movements,
  total: 'total',
  none: 'There is no recurring revenue. Import subscriptions: client, service, monthly amount, start.',
  basket: 'Basket (MRR / active clients)',
  churn: 'Churn of clients',
  netRetention: 'Net revenue retention',
  grossRetention: 'Gross revenue retention',
  lifetime: 'Expected months (36 at most)',
  monthlyMargin: 'Recurring margin after hours, a month',
  lifetimeValue: 'LTV on recurring margin',
  notEnough: (reason: 'clients' | 'watched_clients', found: number, needed: number) =>
    reason === 'clients'
      ? `not enough data: ${clients(found)}; it takes ${needed}`
      : `not enough data: ${clients(found)} watched; it takes ${needed}`,
  noInterval: (n: number, needed: number) => `no interval of ${clients(n)}; it takes ${needed}`,
  ofClients: clients,
  hours: (hours: string, cost: string) => `Spent on clients: ${hours} h, ${cost}.`,
  withoutCost: (rows: number) =>
    `${counted(rows, { one: 'row', other: 'rows' }, 'en')} of hours without a cost: set the hourly rate.`,
  since: 'since',
  recurring: 'recurring',
  oneOff: 'other work',
  hoursColumn: 'hours',
  expenses: 'other costs',
  margin: 'margin after hours',
  stillExpected: (months: number) => `expected in ${months} months`,
  notExpected: {
    departures: (found: number, needed: number) => `too few departures: ${found}; it takes ${needed}`,
    no_peak: () => 'no model fits the departures',
    months: (found: number, needed: number) => `too few whole months: ${found}; it takes ${needed}`,
  },
  more: (shown: number, found: number) => `${shown} of ${found} shown.`,
  day: 'day',
  movementColumn: 'movement',
  amount: 'amount',
  where: 'file and line',
  againstInvoices: 'Against invoices',
  againstOrders: 'Against orders that bill a subscription',
  agree: (agree: number, months: number) => `${agree} of ${months} client months agree.`,
  allAgree: 'Nothing differs.',
  expected: 'expected',
  billed: 'billed',
  difference: 'difference',
  reason: 'why',
  reasons,
  withoutRate: (count: number) =>
    `${counted(count, { one: 'invoice', other: 'invoices' }, 'en')} without an exchange rate count as nothing.`,
};
