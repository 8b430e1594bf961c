import type { Message } from '../i18n/use-t.ts';

/** Fields that were worked out for a fact and are no field of files, by their column. */
export const workedOutNames: Readonly<Record<string, Message | undefined>> = {
  contacted_at: 'detail.contacted',
  qualified_at: 'detail.qualified',
  quote_at: 'detail.quote',
  won_at: 'detail.won',
  lost_at: 'detail.lost',
  answered_at: 'detail.answered',
  returned_day: 'detail.returned',
  cycle_days: 'detail.cycle',
  response_minutes: 'detail.response',
  credit: 'detail.credit',
  delta: 'detail.mrrChange',
  lead_day: 'detail.leadDay',
};

/** What tells most about a row, and is shown at first; in this order. */
export const tellingFields: readonly string[] = [
  'kind',
  'type',
  'channel',
  'campaign',
  'vendor',
  'product',
  'category',
  'landing_page',
  'stage',
  'loss_reason',
  'owner',
  'created_at',
  'response_minutes',
  'score',
];

/** The unit of a field, where it is no text. */
export const fieldUnits: Readonly<Record<string, 'money' | 'days' | 'minutes' | undefined>> = {
  amount: 'money',
  credit: 'money',
  claimed_value: 'money',
  net: 'money',
  discount: 'money',
  margin: 'money',
  delta: 'money',
  cycle_days: 'days',
  response_minutes: 'minutes',
};
