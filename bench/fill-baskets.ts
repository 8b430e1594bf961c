import { statement } from '../src/store/engine/statement.ts';
import { openStore } from '../src/store/open-store.ts';
import { openWorkspace } from '../src/store/records/workspaces.ts';
import { now } from './fill-store.ts';
import { workspace } from './generate-facts.ts';

const products = 50_000;

/**
 * A database of orders with lines at that scale: 1 to 9 articles of 50,000, a few of them bought by many (place ∝ u⁴),
 * every third with a companion of its own; and ten orders of 20,000 articles. Only what is asked about is filled.
 */
export async function fillBaskets(path: string, scale: number): Promise<number> {
  const orders = Math.round(1_000_000 * scale);
  const draw = (salt: number) => `((hash(i * 1000 + l * 20 + ${salt}) % 1000003) / 1000003.0)`;
  const popular = `CAST(floor(${products} * pow(${draw(1)}, 4)) AS BIGINT)`;
  const line = (from: string, product: string) => `INSERT INTO settled_lines
    (workspace_id, key, order_key, day, net, remainder, product)
    SELECT '${workspace}', 'n:' || i || '-' || l, 'o:' || i, DATE '2025-01-01' + CAST(i % 500 AS INTEGER), 1000 + l, FALSE, 'Produit ' || ${product}
    FROM ${from}`;
  return fill(path, [
    line(
      `(SELECT i, unnest(range(1 + CAST(hash(i) % 9 AS BIGINT))) AS l FROM range(${orders}) AS t(i))`,
      `CASE WHEN l = 1 AND i % 3 = 0 THEN (hash(i * 1000 + 1) % 40) * 7 ELSE ${popular} END`,
    ),
    line(`(SELECT ${orders} + i AS i, l FROM range(10) AS t(i), range(20000) AS u(l))`, 'l'),
  ]);
}

/**
 * The same, each order with one of 250,000 customers (at scale 1) or, every tenth, with nobody known: about four orders
 * each.
 */
export async function fillSold(path: string, scale: number): Promise<number> {
  const customers = Math.max(1, Math.round(250_000 * scale));
  const customer = (order: string) =>
    `CASE WHEN hash(${order}) % 10 > 0 THEN 'customer:' || (hash(${order} || 'who') % ${customers}) END`;
  const lines = await fillBaskets(path, scale);
  await run(path, [
    `UPDATE settled_lines SET customer_key = ${customer('order_key')}`,
    `INSERT INTO settled_orders (workspace_id, key, day, customer_key, is_first, net, rate_missing, lined)
    SELECT workspace_id, order_key, min(day), min(customer_key), FALSE, sum(net), FALSE, TRUE FROM settled_lines
    GROUP BY workspace_id, order_key`,
  ]);
  return lines;
}

/**
 * A database of orders of customers at that scale, who come, buy at rates of their own and leave, over two years: about
 * four orders each.
 */
export async function fillCustomers(path: string, scale: number): Promise<number> {
  const customers = Math.round(1_000_000 * scale);
  const draw = (row: string, salt: number) => `(((hash(${row} * 1000 + ${salt}) % 1000003) + 1) / 1000004.0)`;
  return fill(path, [
    `INSERT INTO settled_orders (workspace_id, key, day, customer_key, is_first, net, margin, rate_missing, lined, channel)
    SELECT '${workspace}', 'o:' || c || '-' || n, day, 'c:' || c, n = 0,
      CAST(exp(7.5 + 0.5 * ln(spend / (1 - spend)) + 0.3 * ln(own / (1 - own))) AS BIGINT), NULL, FALSE, FALSE,
      ['Google Ads', 'Meta Ads', 'Magasin', 'E-mail'][1 + c % 4]
    FROM (SELECT c, n, ${draw('c', 3)} AS spend, ${draw('(c * 100 + n)', 4)} AS own,
        DATE '2024-07-01' + CAST(floor(sum(CASE WHEN n = 0 THEN 500 * ${draw('c', 1)}
          ELSE -ln(${draw('(c * 100 + n)', 2)}) * 20 / ${draw('c', 5)} END) OVER (PARTITION BY c ORDER BY n)) AS INTEGER) AS day
      FROM (SELECT c, unnest(range(1 + CAST(floor(least(30, -ln(${draw('c', 6)}) * 8 * ${draw('c', 7)})) AS BIGINT))) AS n
        FROM range(${customers}) AS t(c))) AS q
    WHERE day < DATE '2026-07-01'`,
  ]);
}

async function run(path: string, statements: readonly string[]): Promise<void> {
  const store = await openStore(path, { memoryLimit: '3GB' });
  for (const sql of statements) await store.engine.write((session) => session.run(statement(sql)));
  await store.close();
}

async function fill(path: string, statements: readonly string[]): Promise<number> {
  const store = await openStore(path, { memoryLimit: '3GB' });
  const { engine } = store;
  await engine.write((session) => openWorkspace(session, engine.dialect, workspace, now));
  for (const sql of statements) await engine.write((session) => session.run(statement(sql)));
  const [row] = await engine.reader.run(
    statement('SELECT (SELECT count(*) FROM settled_lines) + (SELECT count(*) FROM settled_orders) AS rows'),
  );
  await store.close();
  return Number(row?.rows);
}
