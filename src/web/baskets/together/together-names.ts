import type { Message } from '../../i18n/use-t.ts';

/** Ways to recommend, by what they listen to. */
export const methodNames = {
  mixed: 'together.method_mixed',
  together: 'together.method_together',
  buyers: 'together.method_buyers',
  after: 'together.method_after',
  alike: 'together.method_alike',
  own: 'together.method_own',
  popular: 'together.method_popular',
} as const satisfies Readonly<Record<string, Message>>;

export const purposeNames = {
  basket: 'together.purpose_basket',
  customer: 'together.purpose_customer',
  customer_new: 'together.purpose_customer_new',
} as const satisfies Readonly<Record<string, Message>>;

/** What rules bring: as a word of a sentence, and over a column. */
export const moneyNames = {
  margin: { word: 'together.money_margin', column: 'together.extra_margin' },
  revenue: { word: 'together.money_revenue', column: 'together.extra_revenue' },
} as const satisfies Readonly<Record<string, { readonly word: Message; readonly column: Message }>>;

/** States of an article, of one and of a list. */
export const stateNames = {
  sold: 'together.is_sold',
  out: 'together.is_out',
  retired: 'together.is_retired',
  excluded: 'together.is_excluded',
} as const satisfies Readonly<Record<string, Message>>;

export const listNames = {
  all: 'together.state_all',
  sold: 'together.state_sold',
  out: 'together.state_out',
  retired: 'together.state_retired',
  excluded: 'together.state_excluded',
  marked: 'together.state_marked',
} as const satisfies Readonly<Record<string, Message>>;

/** Marks of articles. */
export const offerNames = {
  retired: 'together.offer_retired',
  excluded: 'together.offer_excluded',
} as const satisfies Readonly<Record<string, Message>>;

export const buyingNames = {
  once: 'together.buying_once',
  again: 'together.buying_again',
} as const satisfies Readonly<Record<string, Message>>;
