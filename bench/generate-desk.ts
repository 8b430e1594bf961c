import { duckdbDialect } from '../src/store/engine/duckdb-dialect.ts';
import { searchableText } from '../src/store/sql/desk/searchable-text.ts';
import { fullSize, workspace } from './generate-facts.ts';

const recordedAt = `TIMESTAMPTZ '2026-07-01 03:00:00+00'`;
const version = `'generated' AS batch_id, NULL AS line, ${recordedAt} AS recorded_at, NULL AS superseded_at`;

const firstNames =
  'Camille,Inès,Léa,Zoé,Noé,Théo,Hélène,Jean,Marie,Luc,Chloé,Anaïs,Hugo,Maël,Élise,Paul'.split(',');
const lastNames =
  'Martin,Bernard,Dubois,Thomas,Robert,Richard,Petit,Durand,Leroy,Moreau,Simon,Laurent,Lefèvre,Michel,García,Müller'.split(
    ',',
  );

const one = (values: readonly string[], draw: string): string =>
  `[${values.map((value) => `'${value}'`).join(', ')}][1 + CAST(${draw} % ${values.length} AS BIGINT)]`;

/**
 * Statements that give the generated leads invented persons (example.com), exchanges, notes, tasks, quotes and scores:
 * what a team of that size would have.
 */
export function generateDesk(scale: number): readonly string[] {
  const leads = Math.max(1000, Math.round(fullSize.leads * scale));
  const first = one(firstNames, 'hash(i * 7 + 1)');
  const last = `${one(lastNames, 'hash(i * 7 + 2)')} || chr(CAST(97 + hash(i * 7 + 3) % 26 AS INTEGER))`;
  const rows = (table: string, count: number, columns: Readonly<Record<string, string>>): string => `
    INSERT INTO ${table} BY NAME SELECT '${workspace}' AS workspace_id, ${version},
      ${Object.entries(columns)
        .map(([id, sql]) => `${sql} AS ${id}`)
        .join(', ')} FROM range(${Math.round(count)}) AS t(i)`;
  const lead = (salt: number): string => `'l:' || CAST(hash(i * 1000 + ${salt}) % ${leads} AS BIGINT)`;
  const earlier = (days: number): string =>
    `${recordedAt} - to_seconds(CAST(hash(i * 1000 + 5) % ${days * 86_400} AS BIGINT))`;
  return [
    `INSERT INTO persons BY NAME SELECT *, ${searchableText(duckdbDialect, (id) => id)} AS search
      FROM (SELECT '${workspace}' AS workspace_id, 'p-' || i AS person_key, ${first} AS first_name, ${last} AS last_name,
        CAST(NULL AS VARCHAR) AS full_name, CASE WHEN i % 5 = 0 THEN 'Société ' || i END AS company,
        'Ville ' || (i % 900) AS city, 'client' || i || '@example.com' AS email,
        '+336' || lpad(CAST(hash(i) % 100000000 AS VARCHAR), 8, '0') AS phone, ${recordedAt} AS updated_at
      FROM range(${Math.round(leads * 0.95)}) AS t(i)) AS made`,
    rows('interactions', leads * 1.5, {
      key: `'x:' || i`,
      lead_ref: lead(1),
      at_time: earlier(700),
      type: `CASE WHEN i % 2 = 0 THEN 'call' ELSE 'email' END`,
      direction: `CASE WHEN i % 3 = 0 THEN 'in' ELSE 'out' END`,
      answered: 'i % 4 <> 0',
    }),
    rows('notes', leads / 5, {
      key: `'n:' || i`,
      lead_ref: lead(2),
      at_time: earlier(700),
      body: `'Note ' || i`,
    }),
    rows('tasks', leads / 10, {
      key: `'t:' || i`,
      lead_ref: lead(3),
      created_at: earlier(90),
      due_at: `${earlier(60)} + INTERVAL 30 DAY`,
      type: `'call'`,
      title: `'Rappeler'`,
      done_at: `CASE WHEN i % 2 = 0 THEN ${recordedAt} END`,
    }),
    rows('quotes', leads / 8, {
      key: `'q:' || i`,
      lead_ref: lead(4),
      quoted_at: earlier(300),
      status: `CASE WHEN i % 3 = 0 THEN 'refused' ELSE 'sent' END`,
      net: '50000 + CAST(hash(i) % 900000 AS BIGINT)',
      currency: `'EUR'`,
    }),
    rows('scores', leads, {
      key: `'l:' || i`,
      lead_ref: `'l:' || i`,
      at_time: recordedAt,
      score: 'CAST(hash(i * 3) % 101 AS BIGINT)',
      value: 'CAST(hash(i * 3) % 90000 AS BIGINT)',
    }),
  ];
}
