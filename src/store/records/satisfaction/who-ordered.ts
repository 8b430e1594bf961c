import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { personIn, textIn } from '../desk/lead-row.ts';

/** Who is to be called about an order. */
export interface WhoOrdered {
  readonly name: string | null;
  readonly lead: string | null;
  readonly owner: string | null;
}

/** Who placed the order, their lead, and who works it; nobody without an order. */
export async function whoOrdered(
  engine: Engine,
  workspace: string,
  order: string | null,
): Promise<WhoOrdered> {
  if (order === null) return { name: null, lead: null, owner: null };
  const [row] = await engine.reader.run(
    statement(
      `SELECT s.lead_key, coalesce(l.owner, s.owner) AS owner,
        p.first_name, p.last_name, p.full_name, p.company, p.email, p.phone, p.city
      FROM settled_orders AS s
      LEFT JOIN orders AS o ON o.workspace_id = $1 AND o.superseded_at IS NULL AND o.key = s.key
      LEFT JOIN settled_leads AS l ON l.workspace_id = $1 AND l.key = s.lead_key
      LEFT JOIN persons AS p ON p.workspace_id = $1 AND p.person_key = coalesce(o.person_key, l.person_key)
      WHERE s.workspace_id = $1 AND s.key = $2`,
      workspace,
      order,
    ),
  );
  return { name: row ? personIn(row).name : null, lead: textIn(row?.lead_key), owner: textIn(row?.owner) };
}

/** Whether there is a valid order of that key. */
export async function knowsOrder(engine: Engine, workspace: string, order: string): Promise<boolean> {
  const rows = await engine.reader.run(
    statement('SELECT key FROM settled_orders WHERE workspace_id = $1 AND key = $2', workspace, order),
  );
  return rows.length > 0;
}

/** Keys of the orders of a time, the newest first, with the day and who ordered: for links to a question. */
export async function ordersBetween(
  engine: Engine,
  workspace: string,
  period: { readonly from: string; readonly to: string },
  limit: number,
): Promise<
  readonly {
    readonly key: string;
    readonly day: string;
    readonly name: string | null;
    readonly email: string | null;
  }[]
> {
  const { day } = engine.dialect.types;
  const rows = await engine.reader.run(
    statement(
      `SELECT s.key, s.day, p.first_name, p.last_name, p.full_name, p.company, p.email, p.phone, p.city
      FROM settled_orders AS s
      LEFT JOIN orders AS o ON o.workspace_id = $1 AND o.superseded_at IS NULL AND o.key = s.key
      LEFT JOIN persons AS p ON p.workspace_id = $1 AND p.person_key = o.person_key
      WHERE s.workspace_id = $1 AND s.day BETWEEN CAST($2 AS ${day}) AND CAST($3 AS ${day})
      ORDER BY s.day DESC, s.key COLLATE "C" LIMIT ${limit}`,
      workspace,
      period.from,
      period.to,
    ),
  );
  return rows.map((row) => ({
    key: String(row.key),
    day: String(row.day).slice(0, 10),
    name: personIn(row).name,
    email: textIn(row.email),
  }));
}
