import { settledTables } from '../../core/facts/settled.ts';
import type { Dialect } from '../engine/dialect.ts';
import { type Column, ledgerTables, sqlType } from './ledger-tables.ts';

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
    text('secret_hash'),
    time('created_at'),
    time('last_used_at'),
    time('revoked_at'),
  ],
};

/** Names of all tables that hold a workspace's data, the vault and accounts included; for backups. */
export const allTables: readonly string[] = [
  ...Object.keys(otherTables),
  ...ledgerTables.map(({ id }) => id),
  ...settledTables.map(({ id }) => id),
];

const versionColumns: readonly Column[] = [
  text('key'),
  text('batch_id'),
  { id: 'line', type: 'count' },
  time('recorded_at'),
  time('superseded_at'),
];

/** Statements that make every table of the first version, and their indexes where the engine wants some. */
export function firstTables(dialect: Dialect): readonly string[] {
  const create = (name: string, columns: readonly Column[]): string =>
    `CREATE TABLE ${name} (workspace_id ${dialect.types.text} NOT NULL, ${columns
      .map(({ id, type }) => `${id} ${sqlType(type, dialect)}`)
      .join(', ')})`;
  const index = (table: string, columns: readonly string[], currentOnly = false): string | null =>
    dialect.index(`${table}_by_${columns.join('_')}`, table, ['workspace_id', ...columns], { currentOnly });

  const statements: (string | null)[] = [];
  for (const [name, columns] of Object.entries(otherTables)) statements.push(create(name, columns));
  statements.push(
    index('batches', ['sequence']),
    index('persons', ['person_key']),
    index('person_identities', ['kind', 'value']),
    index('calendar', ['day']),
  );
  for (const { id, columns, namesPerson } of ledgerTables) {
    const person = namesPerson ? [text('person_key')] : [];
    statements.push(create(id, [...versionColumns, ...person, ...columns]));
    statements.push(index(id, ['key']), index(id, ['batch_id']));
    if (namesPerson) statements.push(index(id, ['person_key'], true));
    for (const reference of ['lead_ref', 'order_ref', 'click_id', 'visit_ref', 'message', 'root_key']) {
      if (columns.some((column) => column.id === reference)) statements.push(index(id, [reference], true));
    }
  }
  for (const { id, columns, carries } of settledTables) {
    statements.push(create(id, [text('key'), ...columns, ...carries.map(text)]));
    statements.push(index(id, ['key']));
    for (const looked of ['day', 'lead_key', 'order_key', 'customer_key']) {
      if (columns.some((column) => column.id === looked)) statements.push(index(id, [looked]));
    }
  }
  return statements.filter((statement) => statement !== null);
}
