import {
  attributionDimensions,
  leadStateDimensions,
  orderDimensions,
  type TextDimension,
} from './dimensions.ts';
import type { FactId, FieldType } from './fact.ts';

/**
 * Settled facts: the ledger's present state with everything worked out that a figure needs: local days, amounts in
 * the workspace's currency, the lead an order belongs to, milestones of a lead. One SELECT per table defines them;
 * it fills the table for today and runs inline for any other day ("as of").
 *
 * All tables begin with workspace_id and key (the ledger row's key).
 * Money is BIGINT in minor units of the workspace's currency, NULL where the day's rate is missing (`rate_missing`).
 * `day` is the fact's own local day; `lead_day` the local day its lead was created (NULL without a lead): the day it
 * counts on in the cohort basis.
 */
export interface SettledTable {
  readonly id: SettledId;
  readonly columns: readonly SettledColumn[];
  /** Text dimensions it can be split by; each is a column of the same name. */
  readonly carries: readonly TextDimension[];
  /** The ledger fact whose row a settled row stands for (for drilling to file and line). */
  readonly ledger: FactId;
}

export interface SettledColumn {
  readonly id: string;
  readonly type: FieldType | 'small';
}

export const settledIds = [
  'settled_costs',
  'settled_leads',
  'settled_interactions',
  'settled_orders',
  'settled_lines',
  'settled_refunds',
  'settled_visits',
  'settled_messages',
  'settled_mrr',
  'settled_answers',
] as const;

export type SettledId = (typeof settledIds)[number];

const column =
  (type: SettledColumn['type']) =>
  (id: string): SettledColumn => ({ id, type });
const text = column('text');
const day = column('day');
const time = column('time');
const money = column('money');
const count = column('count');
const number = column('number');
const boolean = column('boolean');
/** A small integer (hour 0 to 23). */
const small = column('small');

const acquisition: readonly TextDimension[] = attributionDimensions;
const ofLead: readonly TextDimension[] = [...attributionDimensions, ...leadStateDimensions];
const ofOrder: readonly TextDimension[] = [...ofLead, ...orderDimensions];

export const settledTables: readonly SettledTable[] = [
  {
    id: 'settled_costs',
    ledger: 'costs',
    carries: [...acquisition, 'currency'],
    columns: [
      day('day'),
      text('kind'),
      /** What winning customers costs; NULL where it was spent for a client, as its hours are. */
      money('amount'),
      /** What was spent for a client. */
      money('client_amount'),
      boolean('rate_missing'),
      count('impressions'),
      count('clicks'),
      number('claimed_conversions'),
      money('claimed_value'),
      number('hours'),
      text('lead_key'),
      /** What the vendor credits because the lead was returned, and the local day of the return. */
      money('credit'),
      day('credit_day'),
    ],
  },
  {
    id: 'settled_leads',
    ledger: 'leads',
    carries: ofLead,
    columns: [
      day('day'),
      small('hour'),
      time('created_at'),
      text('person_key'),
      /** Neither a duplicate nor returned to its vendor. Only these count. */
      boolean('counted'),
      time('contacted_at'),
      time('qualified_at'),
      time('quote_at'),
      time('won_at'),
      time('lost_at'),
      time('answered_at'),
      day('contacted_day'),
      day('qualified_day'),
      day('quote_day'),
      day('won_day'),
      day('lost_day'),
      day('answered_day'),
      day('returned_day'),
      /** Local days from creation to won, at least 0; NULL while not won. */
      count('cycle_days'),
      /** Business minutes since the calendar's origin at creation; response = at the answer − at creation. */
      count('created_business_minute'),
      count('response_minutes'),
      /** An order is linked to it. */
      boolean('ordered'),
      /**
       * What lists of leads are ordered and filtered by, so that they read one table.
       * Score, and what it is worth, are the latest score's; `quoted` is the net amount of the latest open quote in the
       * workspace's currency; `expected` is `quoted`, else the score's.
       */
      count('score'),
      money('quoted'),
      money('expected'),
      /** It has an open task; when the earliest is due. */
      boolean('planned'),
      time('next_due_at'),
      /** When something last happened that somebody did: an exchange, a note, a step; else its creation. */
      time('activity_at'),
    ],
  },
  {
    id: 'settled_interactions',
    ledger: 'interactions',
    carries: ofLead,
    columns: [day('day'), small('hour'), text('lead_key'), day('lead_day'), text('type'), boolean('inbound')],
  },
  {
    id: 'settled_orders',
    ledger: 'orders',
    carries: ofOrder,
    columns: [
      day('day'),
      small('hour'),
      text('lead_key'),
      day('lead_day'),
      /** person_key, else customer_ref, else the lead's person, else the lead; NULL for an anonymous order. */
      text('customer_key'),
      /** The customer's first valid order ever. */
      boolean('is_first'),
      /** Revenue of the order in the workspace's tax convention, before refunds. */
      money('net'),
      money('margin'),
      money('discount'),
      number('units'),
      boolean('rate_missing'),
      /** It has lines; one without them counts by product as a whole. */
      boolean('lined'),
    ],
  },
  {
    id: 'settled_lines',
    ledger: 'order_lines',
    carries: ofOrder,
    columns: [
      text('order_key'),
      day('day'),
      small('hour'),
      text('lead_key'),
      day('lead_day'),
      text('customer_key'),
      boolean('is_first'),
      money('net'),
      money('margin'),
      money('discount'),
      number('units'),
      boolean('rate_missing'),
      /** True for the row that carries what an order's lines leave over (shipping, order discounts, no lines). */
      boolean('remainder'),
    ],
  },
  {
    id: 'settled_refunds',
    ledger: 'refunds',
    carries: ofOrder,
    columns: [
      text('order_key'),
      day('day'),
      small('hour'),
      text('lead_key'),
      day('lead_day'),
      text('customer_key'),
      money('net'),
      boolean('rate_missing'),
    ],
  },
  {
    id: 'settled_visits',
    ledger: 'visits',
    carries: acquisition,
    columns: [
      day('day'),
      small('hour'),
      count('pages'),
      boolean('bounced'),
      boolean('entered_path'),
      /** Entered the path and left without lead or order. */
      boolean('abandoned'),
      boolean('gave_lead'),
      text('lead_key'),
    ],
  },
  {
    id: 'settled_messages',
    ledger: 'messages',
    carries: ofLead,
    /** One row per mail and person; its key is that of the first event. */
    columns: [
      day('day'),
      small('hour'),
      text('lead_key'),
      day('lead_day'),
      boolean('delivered'),
      boolean('opened'),
      boolean('clicked'),
      boolean('bounced'),
      boolean('unsubscribed'),
    ],
  },
  {
    id: 'settled_mrr',
    ledger: 'subscription_changes',
    carries: ofLead,
    /**
     * One row per client, day and service (`product`) whose MRR changed, and one for what exchange rates did to it. The
     * sum of `delta` up to a day is the MRR at its end, of a client, a service or all.
     */
    columns: [
      day('day'),
      /** The ledger row of the day's last change. */
      text('change_key'),
      text('lead_key'),
      day('lead_day'),
      text('customer_key'),
      money('delta'),
      /** +1 when the client becomes active, −1 when it stops, else 0. */
      small('clients_delta'),
      /** new, expansion, contraction, churned, reactivated, currency. */
      text('movement'),
      boolean('rate_missing'),
    ],
  },
  {
    id: 'settled_answers',
    ledger: 'answers',
    carries: ofOrder,
    columns: [
      day('day'),
      small('hour'),
      text('lead_key'),
      day('lead_day'),
      text('kind'),
      number('score'),
      boolean('promoter'),
      boolean('detractor'),
      boolean('satisfied'),
    ],
  },
];

const byId = new Map(settledTables.map((table) => [table.id, table]));

/** The settled table of that id. */
export function settledTable(id: SettledId): SettledTable {
  const table = byId.get(id);
  if (!table) throw new Error(`unknown settled table ${id}`);
  return table;
}
