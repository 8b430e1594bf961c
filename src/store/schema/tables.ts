import { type SettledTable, settledTable, settledTables } from '../../core/facts/settled.ts';
import type { Dialect } from '../engine/dialect.ts';
import { articleTableNames } from './article-tables.ts';
import { captureTableNames } from './capture-tables.ts';
import { customerTableNames } from './customer-tables.ts';
import { deskStateTables } from './desk-tables.ts';
import { type Column, type LedgerId, type LedgerTable, ledgerTables, sqlType } from './ledger-tables.ts';
import { promotionTableNames } from './promotion-tables.ts';
import { sequenceTableNames } from './sequence-tables.ts';
import { surveyTableNames } from './survey-tables.ts';
import { vendorTableNames } from './vendor-tables.ts';

const text = (id: string): Column => ({ id, type: 'text' });
const time = (id: string): Column => ({ id, type: 'time' });

/** Tables besides the ledger and the settled ones. Every one begins with workspace_id. */
const otherTables: Readonly<Record<string, readonly Column[]>> = {
  workspaces: [text('settings'), time('created_at')],
  batches: [
    text('id'),
    { id: 'sequence', type: 'count' },
    text('file'),
    text('kind'),
    text('system'),
    text('author'),
    { id: 'demo', type: 'boolean' },
    time('recorded_at'),
    time('undone_at'),
    { id: 'problem_count', type: 'count' },
    text('problems_csv'),
    text('counts'),
    { id: 'file_rows', type: 'count' },
    text('source'),
  ],
  /** The vault. Nothing else says who a person_key is. */
  persons: [
    ...[
      'person_key',
      'email',
      'phone',
      'first_name',
      'last_name',
      'full_name',
      'company',
      'address',
      'city',
    ].map(text),
    time('updated_at'),
  ],
  person_identities: [text('kind'), text('value'), text('person_key')],
  calendar: [
    { id: 'day', type: 'day' },
    { id: 'minutes_before', type: 'count' },
    { id: 'works', type: 'boolean' },
  ],
  mappings: [text('name'), text('yaml'), time('saved_at')],
  accounts: [text('id'), text('email'), text('role'), text('password_hash'), time('created_at')],
  sessions: [text('token_hash'), text('account_id'), time('created_at'), time('expires_at'), time('seen_at')],
  api_keys: [
    text('id'),
    text('name'),
    text('scopes'),
    text('origins'),
    text('secret_hash'),
    time('created_at'),
    time('last_used_at'),
    time('revoked_at'),
  ],
};

/** Tables besides those that came with later steps. */
const laterTables = {
  /** Learned scores, as data: `model` is their JSON; `state` is champion, challenger or retired. */
  score_models: [
    text('id'),
    text('kind'),
    text('state'),
    text('author'),
    time('learned_at'),
    time('known_at'),
    text('model'),
    text('proof'),
  ],
  /** How many persons files have named so far; a number is never given twice. */
  person_numbers: [{ id: 'last', type: 'count' }],
} as const satisfies Readonly<Record<string, readonly Column[]>>;

/** Names of all tables that hold a workspace's data, the vault and accounts included; for backups. */
export const allTables: readonly string[] = [
  ...Object.keys(otherTables),
  ...Object.keys(laterTables),
  ...ledgerTables.map(({ id }) => id),
  ...settledTables.map(({ id }) => id),
  ...deskStateTables,
  ...captureTableNames,
  ...sequenceTableNames,
  ...vendorTableNames,
  ...customerTableNames,
  ...articleTableNames,
  ...promotionTableNames,
  ...surveyTableNames,
];

const versionColumns: readonly Column[] = [
  text('key'),
  text('batch_id'),
  { id: 'line', type: 'count' },
  time('recorded_at'),
  time('superseded_at'),
];

/** Facts of the lead desk, whose tables came with the second step. */
const deskFacts: readonly LedgerId[] = [
  'lead_details',
  'qualifications',
  'notes',
  'permissions',
  'tasks',
  'quotes',
  'quote_lines',
];
/** Came with the score's step. */
const scoreFacts: readonly LedgerId[] = ['scores'];
/** Came with the step of recurring revenue. */
const recurringFacts: readonly LedgerId[] = ['invoices'];

const references = ['lead_ref', 'order_ref', 'quote_ref', 'click_id', 'visit_ref', 'message', 'root_key'];

/** Statements that make every table of the first version, and their indexes where the engine wants some. */
export function firstTables(dialect: Dialect): readonly string[] {
  const statements: (string | null)[] = [];
  for (const [name, columns] of Object.entries(otherTables))
    statements.push(createTable(dialect, name, columns));
  statements.push(
    createIndex(dialect, 'batches', ['sequence']),
    createIndex(dialect, 'persons', ['person_key']),
    createIndex(dialect, 'person_identities', ['kind', 'value']),
    createIndex(dialect, 'calendar', ['day']),
  );
  for (const table of ledgerTables.filter(
    ({ id }) => ![...deskFacts, ...scoreFacts, ...recurringFacts].includes(id),
  )) {
    statements.push(...ledgerStatements(dialect, table));
  }
  for (const table of settledTables) statements.push(...settledStatements(dialect, table));
  return statements.filter((statement) => statement !== null);
}

/** Statements that make the settled leads anew, empty, in the form that lists read; they are to be settled again. */
export function settledLeadsAnew(dialect: Dialect): readonly string[] {
  return ['DROP TABLE settled_leads', ...settledStatements(dialect, settledTable('settled_leads'))];
}

/** Columns of settled tables by which single rows or the first ones of an order are looked for. */
const lookedFor = [
  'day',
  'lead_key',
  'order_key',
  'customer_key',
  'person_key',
  'created_at',
  'score',
  'expected',
  'next_due_at',
  'activity_at',
];

function settledStatements(dialect: Dialect, { id, columns, carries }: SettledTable): readonly string[] {
  const looked = lookedFor.filter((name) => columns.some((column) => column.id === name));
  return [
    createTable(dialect, id, [text('key'), ...columns, ...carries.map(text)]),
    ...[['key'], ...looked.map((name) => [name])].map((names) => createIndex(dialect, id, names)),
  ].filter((statement) => statement !== null);
}

/** Statements that make the ledger tables of the lead desk's facts. */
export function deskTables(dialect: Dialect): readonly string[] {
  return tablesOf(dialect, deskFacts);
}

/** Statements that make what scores need: the fact, and the learned models. */
export function scoreTables(dialect: Dialect): readonly string[] {
  return [...tablesOf(dialect, scoreFacts), createTable(dialect, 'score_models', laterTables.score_models)];
}

/** Statements that make the ledger table of what was billed. */
export function invoiceTables(dialect: Dialect): readonly string[] {
  return tablesOf(dialect, recurringFacts);
}

/** Statements that make what persons of files are numbered by. */
export function personNumbers(dialect: Dialect): readonly string[] {
  return [createTable(dialect, 'person_numbers', laterTables.person_numbers)];
}

function tablesOf(dialect: Dialect, facts: readonly LedgerId[]): readonly string[] {
  return ledgerTables
    .filter(({ id }) => facts.includes(id))
    .flatMap((table) => ledgerStatements(dialect, table));
}

function ledgerStatements(dialect: Dialect, { id, columns, namesPerson }: LedgerTable): readonly string[] {
  const person = namesPerson ? [text('person_key')] : [];
  const looked = references.filter((reference) => columns.some((column) => column.id === reference));
  return [
    createTable(dialect, id, [...versionColumns, ...person, ...columns]),
    createIndex(dialect, id, ['key']),
    createIndex(dialect, id, ['batch_id']),
    ...[...(namesPerson ? ['person_key'] : []), ...looked].map((column) =>
      createIndex(dialect, id, [column], true),
    ),
  ].filter((statement) => statement !== null);
}

function createTable(dialect: Dialect, name: string, columns: readonly Column[]): string {
  return `CREATE TABLE ${name} (workspace_id ${dialect.types.text} NOT NULL, ${columns
    .map(
      ({ id, type }) =>
        `${id} ${keyed.has(id) && type === 'text' ? dialect.types.key : sqlType(type, dialect)}`,
    )
    .join(', ')})`;
}

/** Columns of texts that differ in nearly every row; packing them takes five times as long as writing them. */
const keyed: ReadonlySet<string> = new Set(['key', 'person_key', 'customer_key', 'email', 'phone', 'value']);

function createIndex(
  dialect: Dialect,
  table: string,
  columns: readonly string[],
  currentOnly = false,
): string | null {
  return dialect.index(`${table}_by_${columns.join('_')}`, table, ['workspace_id', ...columns], {
    currentOnly,
  });
}
