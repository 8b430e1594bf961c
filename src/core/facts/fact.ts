/** What a value of a field is, and how both engines store it. */
export type FieldType =
  | 'text'
  /** A local calendar day, `YYYY-MM-DD`, in the workspace's time zone. */
  | 'day'
  /** An instant, stored in UTC. */
  | 'time'
  /** An amount in minor units of the row's `currency` (cents for EUR), BIGINT. */
  | 'money'
  /** A whole number, BIGINT. */
  | 'count'
  /** A decimal with four places, DECIMAL(18,4). */
  | 'number'
  | 'boolean';

/** One field of a fact as a file, a form or a call may give it. */
export interface Field {
  readonly id: string;
  readonly type: FieldType;
  readonly required?: true;
  /** Identifies a person: goes to the erasable vault and never into the ledger. */
  readonly person?: true;
  /** Refers to another fact's key. */
  readonly refers?: FactId;
  /** Accepted values; anything else is a problem row. */
  readonly values?: readonly string[];
}

/** A kind of fact: the shape of one ledger table. */
export interface Fact {
  readonly id: FactId;
  readonly fields: readonly Field[];
  /**
   * Fields whose values together identify a row when the source gives no `id`.
   * Equal rows inside one file are told apart by their order of appearance.
   */
  readonly identity: readonly string[];
  /** Those of them that came after keys had been made: left out where they are empty, so that older keys hold. */
  readonly laterIdentity?: readonly string[];
}

export const factIds = [
  'costs',
  'leads',
  'lead_events',
  'interactions',
  'orders',
  'order_lines',
  'refunds',
  'visits',
  'messages',
  'subscription_changes',
  'answers',
  'lead_details',
  'qualifications',
  'notes',
  'permissions',
  'tasks',
  'quotes',
  'quote_lines',
  'scores',
  'invoices',
] as const;

export type FactId = (typeof factIds)[number];
