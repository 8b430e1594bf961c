import type { TextDimension } from '../../../core/facts/dimensions.ts';
import type { Filter } from '../../../core/query/query.ts';
import type { Dialect } from '../../engine/dialect.ts';
import type { Statement } from '../../engine/engine.ts';
import { filterSql } from '../query/conditions.ts';
import { quoted } from '../query/context.ts';
import { createParameters, type Parameters } from '../query/parameters.ts';
import type { Tables } from '../query/tables.ts';

/** Whose customers are read, and until when. */
export interface LifetimeReading {
  readonly dialect: Dialect;
  readonly workspace: string;
  readonly tables: Tables;
  /** Filters on the customer's first order or subscription: where it came from. */
  readonly where: readonly Filter[];
  /** A dimension of the first order or subscription; null for all customers together. */
  readonly by: TextDimension | null;
  /** The last day that counts. */
  readonly until: string;
  /** The service of subscriptions that is read; of all where there is none. */
  readonly service?: string | null;
  /** An ISO instant: what was known then; null for what is known now. */
  readonly asOf: string | null;
}

export type NamedQuery = readonly [name: string, query: string];

/** SELECTs that read the same named queries, put together: all see one state of the database. */
export function unionStatement(
  reading: LifetimeReading,
  make: (parameters: Parameters) => {
    readonly queries: readonly NamedQuery[];
    readonly parts: readonly string[];
  },
): Statement {
  const parameters = createParameters(reading.dialect);
  const { queries, parts } = make(parameters);
  const named = queries.map(([name, query]) => `${name} AS MATERIALIZED (${query})`);
  const definitions = [...reading.tables.definitions(), ...named];
  const before = definitions.length > 0 ? `WITH ${definitions.join(',\n')}\n` : '';
  return { sql: `${before}${parts.join('\nUNION ALL ')}`, parameters: parameters.values };
}

/** The group of a first order or subscription `t`, as text. */
export function groupColumn({ by, dialect }: LifetimeReading): string {
  return by === null ? `CAST(NULL AS ${dialect.types.text})` : `t.${quoted(by)}`;
}

/** FROM and WHERE of the first orders `t` of the customers asked about, one per customer. */
export function firstOrders(reading: LifetimeReading, parameters: Parameters): string {
  const { dialect, tables } = reading;
  const conditions = [
    `t.workspace_id = ${parameters.text(reading.workspace)}`,
    't.customer_key IS NOT NULL',
    't.is_first',
    `t.day <= ${parameters.day(reading.until)}`,
    ...filterSql({ parameters, dialect }, reading.where, 'day'),
  ];
  return `${tables.from('settled_orders')} AS t WHERE ${conditions.join(' AND ')}`;
}

/** Whole calendar months from one DATE to a later one; the last counts once its day has come round. */
export function wholeMonths({ types }: Dialect, from: string, to: string): string {
  return `CAST((extract(year FROM ${to}) - extract(year FROM ${from})) * 12 + extract(month FROM ${to})
    - extract(month FROM ${from}) - CASE WHEN ${beforeAnniversary(from, to)} THEN 1 ELSE 0 END AS ${types.bigint})`;
}

/** Calendar months begun from one DATE to a later one: 0 on the day itself, n on the nth month's day. */
export function monthsBegun(dialect: Dialect, from: string, to: string): string {
  return `(${wholeMonths(dialect, from, to)}
    + CASE WHEN extract(day FROM ${to}) = extract(day FROM ${from}) THEN 0 ELSE 1 END)`;
}

function beforeAnniversary(from: string, to: string): string {
  return `extract(day FROM ${to}) < extract(day FROM ${from})`;
}
