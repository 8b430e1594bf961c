import type { Dialect } from '../engine/dialect.ts';
import { type Column, sqlType } from './ledger-tables.ts';

const text = (id: string): Column => ({ id, type: 'text' });
const time = (id: string): Column => ({ id, type: 'time' });
const count = (id: string): Column => ({ id, type: 'count' });

/** What follow-up sequences need besides facts. No address and no text of a mail stands here. */
const tables: Readonly<Record<string, readonly Column[]>> = {
  /** `definition` is JSON; `version` counts its changes; `previewed` is the one that was last previewed. */
  sequences: [
    text('id'),
    text('definition'),
    count('version'),
    count('previewed'),
    text('state'),
    text('author'),
    time('created_at'),
    time('saved_at'),
    time('switched_at'),
    time('removed_at'),
  ],
  /** A lead in a sequence: `step_id` is what comes next, `stage` the lead's when it entered. */
  sequence_entries: [
    text('id'),
    text('sequence_id'),
    text('lead_key'),
    text('person_key'),
    text('step_id'),
    time('due_at'),
    text('state'),
    text('reason'),
    text('stage'),
    text('author'),
    time('entered_at'),
    time('ended_at'),
  ],
  /** One mail of a step to a lead, claimed before it is sent; its id follows from sequence, step and lead. */
  sends: [
    text('id'),
    text('sequence_id'),
    text('entry_id'),
    text('step_id'),
    text('lead_key'),
    text('state'),
    text('message_id'),
    count('attempts'),
    text('runner'),
    time('claimed_at'),
    time('ended_at'),
    text('response'),
    text('decided_by'),
    time('recorded_at'),
  ],
  /** `settings` is JSON, without any password; the secret signs the addresses by which people leave. */
  mail_settings: [text('settings'), text('secret'), time('saved_at')],
  /** The one process that sends. */
  sequence_leases: [text('runner'), text('host'), count('pid'), time('beat_at')],
};

/** Names of the tables, for backups; who sends at the moment is none of a backup's business. */
export const sequenceTableNames: readonly string[] = Object.keys(tables).filter(
  (name) => name !== 'sequence_leases',
);

/** Statements that make the tables of sequences, and their indexes where the engine wants some. */
export function sequenceTables(dialect: Dialect): readonly string[] {
  const made = Object.entries(tables).map(
    ([name, columns]) =>
      `CREATE TABLE ${name} (workspace_id ${dialect.types.text} NOT NULL, ${columns
        .map(({ id, type }) => `${id} ${sqlType(type, dialect)}`)
        .join(', ')})`,
  );
  const index = (table: string, column: string): string | null =>
    dialect.index(`${table}_by_${column}`, table, ['workspace_id', column]);
  const indexes = [
    index('sequence_entries', 'lead_key'),
    index('sequence_entries', 'due_at'),
    index('sends', 'id'),
    index('sends', 'entry_id'),
  ];
  return [...made, ...indexes.filter((sql) => sql !== null)];
}
