import type { FactId } from '../../core/facts/fact.ts';
import type { Dialect } from '../engine/dialect.ts';
import { searchableText } from './desk/searchable-text.ts';
import { literal } from './text.ts';

type Query = readonly [name: string, query: string];

/** What a person is told by; e-mail and phone identify, the rest only describes. */
export const identifying = ['email', 'phone'] as const;
export const names = ['first_name', 'last_name', 'full_name', 'company'] as const;
export const describing = [...names, 'address', 'city'] as const;

/**
 * Keys of new persons of files: short texts, which millions of rows are joined, grouped and written by three times as
 * quickly as by random ones. `from` is the last number given.
 */
function newKey(kind: 'e' | 'p' | '', from: bigint): string {
  return `'${kind}' || CAST(${from} + row_number() OVER () AS VARCHAR)`;
}

/** The digest under which a person known by name only is remembered. */
export function nameDigest(row: string): string {
  return `md5(concat_ws(chr(31), ${describing.map((id) => `coalesce(lower(trim(${row}.${id})), '')`).join(', ')}))`;
}

/** Whether a row says somebody's name, and not only where. */
function namesSomebody(row: string): string {
  return `(${names.map((id) => `${row}.${id} IS NOT NULL`).join(' OR ')})`;
}

export function hasName(row: string): string {
  return `(${describing.map((id) => `${row}.${id} IS NOT NULL`).join(' OR ')})`;
}

const incoming = (fact: FactId): string => `incoming_${fact}`;

/** By what the rows of a batch name persons. */
export interface PersonKinds {
  readonly emails: boolean;
  readonly phones: boolean;
  /** Some rows give a name and neither e-mail nor phone. */
  readonly names: boolean;
}

/** How many rows of a fact give an e-mail, a phone, a name or more, and only a name. */
export function countPersons(fact: FactId): string {
  return `SELECT count(email) AS emails, count(phone) AS phones,
    ${describing.map((id) => `count(${id})`).join(' + ')} AS details,
    count(CASE WHEN i.email IS NULL AND i.phone IS NULL AND ${hasName('i')} THEN 1 END) AS names
    FROM ${incoming(fact)} i`;
}

/**
 * Temporary tables with the person of every e-mail, phone and name of the batch, as far as it gives such: `batch_emails`
 * (email, person_key, is_new), `batch_phones`, `batch_names`. A known e-mail or phone keeps its person; a new e-mail
 * beside a known phone and a new phone beside an e-mail join that person; others get numbers above `from`.
 */
export function personKeyQueries(
  workspace: string,
  facts: readonly FactId[],
  from: bigint,
  { emails, phones, names }: PersonKinds,
): readonly Query[] {
  const known = (kind: string): string =>
    `(SELECT value, min(person_key) AS person_key FROM person_identities
      WHERE workspace_id = ${literal(workspace)} AND kind = '${kind}' GROUP BY value)`;
  const all = (select: (fact: FactId) => string): string => facts.map(select).join(' UNION ALL ');
  const both = emails && phones;
  /** `beside` gives (id, person_key) of those that stand beside somebody's other identity. */
  const identity = (id: 'email' | 'phone', beside: string): Query => {
    const given = both
      ? `SELECT DISTINCT ${id} FROM batch_pairs WHERE ${id} IS NOT NULL`
      : `SELECT DISTINCT ${id} FROM (${all(
          (fact) => `SELECT ${id} FROM ${incoming(fact)} WHERE ${id} IS NOT NULL`,
        )}) AS given`;
    return [
      `batch_${id}s`,
      `SELECT e.${id}, coalesce(k.person_key, ${both ? 'p.person_key, ' : ''}${newKey(id === 'email' ? 'e' : 'p', from)}) AS person_key,
        k.person_key IS NULL AS is_new
      FROM (${given}) e LEFT JOIN ${known(id)} k ON k.value = e.${id}
      ${both ? `LEFT JOIN (${beside}) p ON p.${id} = e.${id}` : ''}`,
    ];
  };
  const pairs: Query = [
    'batch_pairs',
    `SELECT DISTINCT email, phone FROM (${all(
      (fact) => `SELECT email, phone FROM ${incoming(fact)} WHERE email IS NOT NULL OR phone IS NOT NULL`,
    )}) AS pairs`,
  ];
  const emailBeside = `SELECT b.email, min(i.person_key) AS person_key FROM batch_pairs b
    JOIN ${known('phone')} i ON i.value = b.phone WHERE b.email IS NOT NULL GROUP BY b.email`;
  const phoneBeside = `SELECT b.phone, min(m.person_key) AS person_key FROM batch_pairs b
    JOIN batch_emails m ON m.email = b.email WHERE b.phone IS NOT NULL GROUP BY b.phone`;
  const named: Query = [
    'batch_names',
    `SELECT e.digest, k.person_key IS NULL AS is_new,
        coalesce(k.person_key, CASE WHEN e.named THEN 'n-' ELSE 'n-place-' END || ${newKey('', from)}) AS person_key
      FROM (SELECT DISTINCT digest, named FROM (${all(
        (
          fact,
        ) => `SELECT ${nameDigest('i')} AS digest, ${namesSomebody('i')} AS named FROM ${incoming(fact)} i
          WHERE i.email IS NULL AND i.phone IS NULL AND ${hasName('i')}`,
      )}) AS named) e
      LEFT JOIN ${known('name')} k ON k.value = e.digest`,
  ];
  return [
    ...(both ? [pairs] : []),
    ...(emails ? [identity('email', emailBeside)] : []),
    ...(phones ? [identity('phone', phoneBeside)] : []),
    ...(names ? [named] : []),
  ];
}

/** Remembers the new identities. */
export function insertIdentities(workspace: string, { emails, phones, names }: PersonKinds): string {
  const select = (kind: string, table: string, value: string): string =>
    `SELECT ${literal(workspace)}, '${kind}', ${value}, person_key FROM ${table} WHERE is_new`;
  const selects = [
    ...(emails ? [select('email', 'batch_emails', 'email')] : []),
    ...(phones ? [select('phone', 'batch_phones', 'phone')] : []),
    ...(names ? [select('name', 'batch_names', 'digest')] : []),
  ];
  return `INSERT INTO person_identities (workspace_id, kind, value, person_key) ${selects.join(' UNION ALL ')}`;
}

/** Pairs of different person_keys that one row of the batch shows to be the same person. */
export const bridges = `SELECT DISTINCT least(e.person_key, p.person_key) AS one, greatest(e.person_key, p.person_key) AS other
  FROM batch_pairs b JOIN batch_emails e ON e.email = b.email JOIN batch_phones p ON p.phone = b.phone
  WHERE e.person_key <> p.person_key`;

/** The person_key of a row of `incoming_<fact>` with alias `i`. */
export function personKeyOfRow({ emails, phones, names }: PersonKinds): string {
  const keys = [emails ? 'pe.person_key' : '', phones ? 'pp.person_key' : '', names ? 'pn.person_key' : ''];
  return `coalesce(${[...keys, 'CAST(NULL AS VARCHAR)'].filter((key) => key !== '').join(', ')}, NULL)`;
}

/** The joins that it needs. */
export function joinPersonKeys({ emails, phones, names }: PersonKinds): string {
  return `${emails ? 'LEFT JOIN batch_emails pe ON pe.email = i.email' : ''}
    ${phones ? 'LEFT JOIN batch_phones pp ON pp.phone = i.phone' : ''}
    ${
      names
        ? `LEFT JOIN batch_names pn ON i.email IS NULL AND i.phone IS NULL AND ${hasName('i')}
          AND pn.digest = ${nameDigest('i')}`
        : ''
    }`;
}

/** `batch_persons`: what the batch says of each person, of each column the last row that fills it. */
export function batchPersons(
  facts: readonly FactId[],
  kinds: PersonKinds,
  details: boolean,
  dialect: Dialect,
): string {
  if (!details) return identifiedPersons(kinds);
  const columns = [...identifying, ...describing];
  const rows = facts.map(
    (
      fact,
      index,
    ) => `SELECT ${personKeyOfRow(kinds)} AS person_key, ${columns.map((id) => `i.${id}`).join(', ')},
      ${index} AS fact, coalesce(i.line, 0) AS line FROM ${incoming(fact)} i ${joinPersonKeys(kinds)}`,
  );
  const last = columns.map(
    (id) => `${dialect.latest(`said.${id}`, ['said.fact', 'said.line'], `said.${id} IS NOT NULL`)} AS ${id}`,
  );
  return `SELECT person_key, ${last.join(', ')} FROM (${rows.join(' UNION ALL ')}) AS said
    WHERE person_key IS NOT NULL GROUP BY person_key`;
}

/** The same of persons of whom only e-mail and phone are given. */
function identifiedPersons({ emails, phones }: PersonKinds): string {
  const noText = 'CAST(NULL AS VARCHAR)';
  const none = describing.map((id) => `${noText} AS ${id}`).join(', ');
  if (emails && phones)
    return `SELECT person_key, max(email) AS email, max(phone) AS phone, ${none}
      FROM (SELECT person_key, email, ${noText} AS phone FROM batch_emails
        UNION ALL SELECT person_key, NULL, phone FROM batch_phones) AS said GROUP BY person_key`;
  const [given, missing] = emails ? ['email', 'phone'] : ['phone', 'email'];
  // New ones of one kind are as many persons: only known ones can have several.
  return `SELECT person_key, ${given}, ${noText} AS ${missing}, ${none} FROM batch_${given}s WHERE is_new
    UNION ALL SELECT person_key, max(${given}), ${noText}, ${describing.map(() => noText).join(', ')}
    FROM batch_${given}s WHERE NOT is_new GROUP BY person_key`;
}

/** Statements that bring the vault up to date from `batch_persons`; `$1` is the instant. A gap never erases. */
export function updateVault(workspace: string, dialect: Dialect): readonly string[] {
  const columns = [...identifying, ...describing];
  const own = `persons.workspace_id = ${literal(workspace)}`;
  return [
    `UPDATE persons SET updated_at = CAST($1 AS TIMESTAMPTZ),
      search = ${searchableText(dialect, (id) => `coalesce(b.${id}, persons.${id})`)},
      ${columns.map((id) => `${id} = coalesce(b.${id}, persons.${id})`).join(', ')}
    FROM batch_persons b WHERE ${own} AND persons.person_key = b.person_key
      AND (${columns.map((id) => `coalesce(b.${id}, persons.${id}) IS DISTINCT FROM persons.${id}`).join(' OR ')})`,
    `${addPersons(workspace, dialect, 'batch_persons')} WHERE NOT EXISTS (
      SELECT 1 FROM persons WHERE ${own} AND persons.person_key = b.person_key)`,
  ];
}

/** Adds persons to the vault, none of whom it knows: the rows of `source`, which are as those of `batch_persons`. */
export function addPersons(workspace: string, dialect: Dialect, source: string): string {
  const columns = [...identifying, ...describing];
  return `INSERT INTO persons (workspace_id, person_key, ${columns.join(', ')}, search, updated_at)
    SELECT ${literal(workspace)}, b.person_key, ${columns.map((id) => `b.${id}`).join(', ')},
      ${searchableText(dialect, (id) => `b.${id}`)}, CAST($1 AS TIMESTAMPTZ)
    FROM ${source} b`;
}
