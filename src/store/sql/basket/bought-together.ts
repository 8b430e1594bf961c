import type { Filter } from '../../../core/query/query.ts';
import type { Dialect } from '../../engine/dialect.ts';
import type { Statement } from '../../engine/engine.ts';
import { filterSql } from '../query/conditions.ts';
import { quoted } from '../query/context.ts';
import { createParameters, type Parameters } from '../query/parameters.ts';
import type { Tables } from '../query/tables.ts';

export interface BasketReading {
  readonly dialect: Dialect;
  readonly workspace: string;
  readonly tables: Tables;
  readonly item: 'product' | 'category';
  readonly where: readonly Filter[];
  /** Days of the orders; null for all. */
  readonly from: string | null;
  readonly to: string | null;
  /** Share of baskets that an item must be in, 0 to 1. */
  readonly support: number;
  /** Baskets with more different items are left out. */
  readonly mostItems: number;
  /** What a basket is: an order, or all that a known customer bought. */
  readonly per: 'order' | 'customer';
}

/** Baskets in one row of the answer. */
const chunk = 2_000;

/** What baskets are read from: lines of articles, of the orders asked for. Rows are named `t`. */
export type LineReading = Omit<BasketReading, 'support' | 'mostItems' | 'per'>;

/** The conditions of the lines to read. */
export function lineConditions(
  { dialect, workspace, item, from, to, where }: LineReading,
  parameters: Parameters,
): readonly string[] {
  return [
    `t.workspace_id = ${parameters.text(workspace)}`,
    'NOT t.remainder',
    `t.${quoted(item)} IS NOT NULL`,
    ...(from === null ? [] : [`t.day >= ${parameters.day(from)}`]),
    ...(to === null ? [] : [`t.day <= ${parameters.day(to)}`]),
    ...filterSql({ parameters, dialect }, where, 'day'),
  ];
}

/**
 * `n`: a = baskets, b = baskets left out for having too many items. `i`, in any order: an item (`words`) that enough
 * baskets hold, a = its number, the rarest first, b = its baskets, x = what it brought in them, y = its margin in the c
 * of them where that is known, minor units. `c`: baskets as lists of these numbers between spaces, parted by semicolons.
 */
export function boughtTogether(reading: BasketReading): Statement {
  const { dialect, tables, item } = reading;
  const { bigint, double, text } = dialect.types;
  const parameters = createParameters(dialect);
  const column = `t.${quoted(item)}`;
  const conditions = lineConditions(reading, parameters);
  // Orders of nobody known are baskets of their own.
  const basket =
    reading.per === 'order' ? 't.order_key' : `coalesce('customer ' || t.customer_key, t.order_key)`;
  const queries: readonly (readonly [name: string, query: string])[] = [
    [
      'bought',
      `SELECT ${basket} AS basket, ${column} AS item, sum(t.net) AS value, sum(t.margin) AS margin
      FROM ${tables.from('settled_lines')} AS t WHERE ${conditions.join(' AND ')} GROUP BY ${basket}, ${column}`,
    ],
    [
      'sizes',
      `SELECT basket, count(*) <= ${parameters.bigint(reading.mostItems)} AS kept FROM bought GROUP BY basket`,
    ],
    [
      'whole',
      'SELECT count(*) FILTER (WHERE kept) AS baskets, count(*) FILTER (WHERE NOT kept) AS left_out FROM sizes',
    ],
    [
      'kept_items',
      `SELECT b.item, count(*) AS baskets, sum(b.value) AS value, sum(b.margin) AS margin, count(b.margin) AS known,
        row_number() OVER (ORDER BY count(*), b.item COLLATE "C") - 1 AS place
      FROM bought b JOIN sizes s ON s.basket = b.basket AND s.kept
      GROUP BY b.item
      HAVING count(*) >= (SELECT greatest(1, ceil(CAST(${parameters.text(String(reading.support))} AS ${double}) * baskets - 1e-9)) FROM whole)`,
    ],
    [
      'lists',
      `SELECT string_agg(CAST(i.place AS ${text}), ' ') AS list, row_number() OVER () / ${chunk} AS chunk
      FROM bought b JOIN sizes s ON s.basket = b.basket AND s.kept JOIN kept_items i ON i.item = b.item
      GROUP BY b.basket`,
    ],
  ];
  const sql = `WITH ${[
    ...tables.definitions(),
    ...queries.map(([name, query]) => `${name} AS MATERIALIZED (${query})`),
  ].join(',\n')}
    SELECT 'n' AS part, CAST(NULL AS ${text}) AS words, CAST(baskets AS ${bigint}) AS a, CAST(left_out AS ${bigint}) AS b,
      CAST(0 AS ${bigint}) AS c, CAST(0 AS ${double}) AS x, CAST(0 AS ${double}) AS y FROM whole
    UNION ALL SELECT 'i', item, CAST(place AS ${bigint}), CAST(baskets AS ${bigint}), CAST(known AS ${bigint}),
      CAST(value AS ${double}), CAST(margin AS ${double}) FROM kept_items
    UNION ALL SELECT 'c', string_agg(list, ';'), CAST(0 AS ${bigint}), CAST(0 AS ${bigint}), CAST(0 AS ${bigint}),
      CAST(0 AS ${double}), CAST(0 AS ${double}) FROM lists GROUP BY chunk`;
  return { sql, parameters: parameters.values };
}
