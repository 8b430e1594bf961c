import type { Dialect } from '../../engine/dialect.ts';
import type { Statement } from '../../engine/engine.ts';
import { createParameters } from '../query/parameters.ts';
import { storedRows } from '../stored-rows.ts';

export interface PackageCustomersReading {
  readonly dialect: Dialect;
  readonly workspace: string;
  readonly articles: readonly string[];
  /** Local day from which orders count. */
  readonly from: string;
  readonly limit: number;
  readonly offset: number;
}

/**
 * Customers who bought some of the articles and not all, who spent most first: `has` the places of the articles they
 * bought, between spaces; all their orders of the time, what these brought in minor units and the day of the last; their
 * name from the vault; `found`, how many there are in all.
 */
export function packageCustomers(reading: PackageCustomersReading): Statement {
  const { dialect, articles } = reading;
  const { bigint, text, small } = dialect.types;
  const parameters = createParameters(dialect);
  const workspace = parameters.text(reading.workspace);
  const from = parameters.day(reading.from);
  const given = articles.map(
    (article, place) => `SELECT ${parameters.text(article)} AS item, CAST(${place} AS ${small}) AS place`,
  );
  const sql = `WITH given AS (${given.join(' UNION ALL ')}),
    bought AS (SELECT DISTINCT t.customer_key, g.place FROM ${storedRows('settled_lines')} AS t JOIN given g ON g.item = t.product
      WHERE t.workspace_id = ${workspace} AND t.customer_key IS NOT NULL AND t.day >= ${from}),
    lacking AS MATERIALIZED (SELECT customer_key, string_agg(CAST(place AS ${text}), ' ') AS has FROM bought
      GROUP BY customer_key HAVING count(*) < ${parameters.bigint(articles.length)}),
    spent AS (SELECT o.customer_key, CAST(count(*) AS ${bigint}) AS orders, CAST(coalesce(sum(o.net), 0) AS ${bigint}) AS net,
        max(o.day) AS last_day
      FROM settled_orders o JOIN lacking l ON l.customer_key = o.customer_key
      WHERE o.workspace_id = ${workspace} AND o.day >= ${from} GROUP BY o.customer_key),
    page AS (SELECT l.customer_key, l.has, s.orders, s.net, s.last_day
      FROM lacking l JOIN spent s ON s.customer_key = l.customer_key
      ORDER BY s.net DESC, l.customer_key COLLATE "C"
      LIMIT ${parameters.bigint(reading.limit)} OFFSET ${parameters.bigint(reading.offset)})
    SELECT g.customer_key, g.has, g.orders, g.net, g.last_day, p.full_name, p.first_name, p.last_name, p.company, p.email,
      p.phone, p.city, CAST((SELECT count(*) FROM lacking) AS ${bigint}) AS found
    FROM page g LEFT JOIN persons p ON p.workspace_id = ${workspace} AND p.person_key = g.customer_key
    ORDER BY g.net DESC, g.customer_key COLLATE "C"`;
  return { sql, parameters: parameters.values };
}
