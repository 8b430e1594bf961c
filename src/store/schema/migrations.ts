import { type SettledId, settledTables } from '../../core/facts/settled.ts';
import type { Dialect } from '../engine/dialect.ts';
import { rememberMailboxes } from '../sql/mailboxes.ts';
import { articleTables } from './article-tables.ts';
import { captureTables } from './capture-tables.ts';
import { customerTables } from './customer-tables.ts';
import { deskStateSteps } from './desk-tables.ts';
import { promotionTables } from './promotion-tables.ts';
import { sequenceTables } from './sequence-tables.ts';
import { markRemoved, surveyTables } from './survey-tables.ts';
import {
  deskTables,
  firstTables,
  invoiceTables,
  personNumbers,
  scoreTables,
  settledLeadsAnew,
} from './tables.ts';
import { vendorTables } from './vendor-tables.ts';

/** One step of the database's form. Steps are only ever appended; a step that was released never changes. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  /** Settled tables that have to be worked out anew after it, in databases that have facts. */
  readonly settles?: readonly SettledId[];
  statements(dialect: Dialect): readonly string[];
}

export const migrations: readonly Migration[] = [
  { number: 1, name: 'ledger, settled tables, vault, workspaces, accounts', statements: firstTables },
  { number: 2, name: 'facts of the lead desk', statements: deskTables },
  { number: 3, name: 'orders know whether they have lines', statements: markLined },
  { number: 4, name: 'scores of leads, and the models that give them', statements: scoreTables },
  { number: 5, name: 'lead desk: search, saved views', statements: deskStateSteps },
  { number: 6, name: 'capture: forms, webhooks, receipts', statements: captureTables },
  { number: 7, name: 'imports know how many rows their file had', statements: countFileRows },
  { number: 8, name: 'follow-up sequences', statements: sequenceTables },
  { number: 9, name: 'one spelling of known mailboxes', statements: () => [rememberMailboxes] },
  { number: 10, name: 'numbers for the persons of files', statements: personNumbers },
  { number: 11, name: 'batches know the form or webhook they come from', statements: nameSources },
  { number: 12, name: 'contracts and invoices of lead vendors', statements: vendorTables },
  {
    number: 13,
    name: 'leads are listed from one table',
    statements: settledLeadsAnew,
    settles: ['settled_leads'],
  },
  { number: 14, name: 'deliveries of orders, and whom hours were spent for', statements: nameDeliveries },
  { number: 15, name: 'marks of articles', statements: articleTables },
  {
    number: 16,
    name: 'recurring revenue by service, with exchange rates apart',
    statements: nameChanges,
    settles: ['settled_mrr'],
  },
  { number: 17, name: 'the customer book, and segments somebody defined', statements: customerTables },
  {
    number: 18,
    name: 'orders are split by promotion',
    statements: namePromotions,
    settles: ['settled_orders', 'settled_lines', 'settled_refunds', 'settled_answers'],
  },
  { number: 19, name: 'promotions somebody described', statements: promotionTables },
  { number: 20, name: 'invoices, to hold recurring revenue against', statements: invoiceTables },
  { number: 21, name: 'questions to customers', statements: surveyTables },
  {
    number: 22,
    name: 'what is spent for clients is told from what winning them costs',
    statements: partClientCosts,
    settles: ['settled_costs'],
  },
  { number: 23, name: 'keys name the sites whose pages use them', statements: nameOrigins },
  { number: 24, name: 'a question that was removed can be put back', statements: markRemoved },
  {
    number: 25,
    name: 'recurring revenue stays where the client first came from',
    statements: () => [],
    settles: ['settled_mrr'],
  },
];

/**
 * Orders settled before count as lined: their whole stands among the lines until they are settled again. A database
 * made by this program has the column from its first step on.
 */
function markLined({ types }: Dialect): readonly string[] {
  return [`ALTER TABLE settled_orders ADD COLUMN IF NOT EXISTS lined ${types.boolean} DEFAULT TRUE`];
}

/** Null for imports of before, and for calls. A database made by this program has the column from its first step on. */
function countFileRows(): readonly string[] {
  return ['ALTER TABLE batches ADD COLUMN IF NOT EXISTS file_rows BIGINT'];
}

/** Null for batches of before, of which only the form's or webhook's name is known. */
function nameSources({ types }: Dialect): readonly string[] {
  return [`ALTER TABLE batches ADD COLUMN IF NOT EXISTS source ${types.text}`];
}

/** Null in rows of before. A database made by this program has the columns from its first step on. */
function nameDeliveries({ types }: Dialect): readonly string[] {
  return [
    `ALTER TABLE orders ADD COLUMN IF NOT EXISTS promised_at ${types.time}`,
    `ALTER TABLE orders ADD COLUMN IF NOT EXISTS delivered_at ${types.time}`,
    `ALTER TABLE costs ADD COLUMN IF NOT EXISTS customer_ref ${types.text}`,
  ];
}

/** A database made by this program has the column from its first step on. */
function nameChanges({ types }: Dialect): readonly string[] {
  return [`ALTER TABLE settled_mrr ADD COLUMN IF NOT EXISTS change_key ${types.text}`];
}

/** A database made by this program has the column from its first step on. */
function namePromotions({ types }: Dialect): readonly string[] {
  return settledTables
    .filter(({ carries }) => carries.includes('promotion'))
    .map(({ id }) => `ALTER TABLE ${id} ADD COLUMN IF NOT EXISTS promotion ${types.text}`);
}

/** A database made by this program has the column from its first step on. */
function partClientCosts({ types }: Dialect): readonly string[] {
  return [`ALTER TABLE settled_costs ADD COLUMN IF NOT EXISTS client_amount ${types.bigint}`];
}

/** Null for keys of before. A database made by this program has the column from its first step on. */
function nameOrigins({ types }: Dialect): readonly string[] {
  return [`ALTER TABLE api_keys ADD COLUMN IF NOT EXISTS origins ${types.text}`];
}

/** The version this program makes and understands. */
export const schemaVersion = Math.max(...migrations.map(({ number }) => number));
