import type { Dialect } from '../engine/dialect.ts';

type Kind = 'text' | 'time' | 'bigint';

/** What capture needs besides facts; every table begins with workspace_id. */
const tables: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  /** Answers to calls that may come again: by idempotency key, by a webhook's delivery. */
  capture_receipts: { scope: 'text', key: 'text', body_hash: 'text', answer: 'text', received_at: 'time' },
  /** `settings` is JSON; the secret signs the time at which a form was shown. */
  capture_forms: {
    id: 'text',
    name: 'text',
    settings: 'text',
    secret: 'text',
    author: 'text',
    created_at: 'time',
    saved_at: 'time',
    removed_at: 'time',
  },
  /** Posts of a form that are held back; `given` (JSON) is emptied when one is released or dropped. */
  capture_quarantine: {
    id: 'text',
    form_id: 'text',
    reason: 'text',
    given: 'text',
    received_at: 'time',
    ended_at: 'time',
    ended_as: 'text',
  },
  /** The secret stands as it is: signatures cannot be checked with a digest of it. */
  capture_hooks: {
    id: 'text',
    kind: 'text',
    name: 'text',
    secret: 'text',
    settings: 'text',
    author: 'text',
    created_at: 'time',
    revoked_at: 'time',
    used_at: 'time',
    refused_at: 'time',
    refused_reason: 'text',
    refused_count: 'bigint',
  },
  /** What a webhook announced and is still to be fetched from its source. */
  capture_fetches: {
    id: 'text',
    hook_id: 'text',
    what: 'text',
    attempts: 'bigint',
    created_at: 'time',
    next_at: 'time',
    ended_at: 'time',
    ended_as: 'text',
    last_error: 'text',
  },
  /** Pairs of persons that somebody said are two people. */
  match_refusals: { one_key: 'text', other_key: 'text', author: 'text', refused_at: 'time' },
};

/** Names of the tables, for backups. */
export const captureTableNames: readonly string[] = Object.keys(tables);

/** Statements that make the tables of capture, and their indexes where the engine wants some. */
export function captureTables(dialect: Dialect): readonly string[] {
  const made = Object.entries(tables).map(
    ([name, columns]) =>
      `CREATE TABLE ${name} (workspace_id ${dialect.types.text} NOT NULL, ${Object.entries(columns)
        .map(([id, kind]) => `${id} ${dialect.types[kind]}`)
        .join(', ')})`,
  );
  const index = (table: string, ...columns: readonly string[]): string | null =>
    dialect.index(`${table}_by_${columns.join('_')}`, table, ['workspace_id', ...columns]);
  const indexes = [
    index('capture_receipts', 'scope', 'key'),
    index('capture_quarantine', 'form_id'),
    index('capture_fetches', 'id'),
  ];
  return [...made, ...indexes.filter((sql) => sql !== null)];
}
