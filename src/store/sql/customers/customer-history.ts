import { storedRows } from '../stored-rows.ts';
import { type BookText, ofBook } from './customer-page.ts';

/** The customer's row of the book. */
export function customerRow(text: BookText, key: string): string {
  return `SELECT c.* FROM customer_rows c WHERE ${ofBook(text)} AND c.key = ${text.parameters.text(key)}`;
}

/** Valid orders, newest first, with what was given back of each. */
export function customerOrders(text: BookText, key: string, limit: number): string {
  const own = text.parameters.text(text.workspace);
  return `SELECT o.key, o.day, o.net, o.margin, o.channel, o.store, o.product, o.lead_key,
      (SELECT sum(r.net) FROM settled_refunds r WHERE r.workspace_id = ${own} AND r.order_key = o.key) AS refunded
    FROM ${ordersOf(text, key)} AS o ORDER BY o.day DESC, o.key LIMIT ${limit}`;
}

/** Lines of orders, dearest first; what belongs to no article has no product. */
export function orderLines({ parameters, workspace, dialect }: BookText, orders: readonly string[]): string {
  const keys = orders.map((key) => parameters.text(key)).join(', ');
  return `SELECT t.order_key, t.product, t.category, CAST(t.units AS ${dialect.types.double}) AS units, t.net
    FROM ${storedRows('settled_lines')} AS t
    WHERE t.workspace_id = ${parameters.text(workspace)} AND t.order_key IN (${keys})
    ORDER BY t.order_key, t.net DESC, t.key`;
}

/** Leads of the customer: of its orders and of its person, newest first. */
export function customerLeads(text: BookText, key: string, person: string | null): string {
  const { parameters } = text;
  const ofPerson = person === null ? '' : ` OR l.person_key = ${parameters.text(person)}`;
  return `SELECT l.key, l.created_at, l.channel, l.source, l.campaign, l.vendor, l.product, l.stage, l.ordered, l.counted
    FROM settled_leads l WHERE l.workspace_id = ${parameters.text(text.workspace)}
      AND (l.key IN (SELECT o.lead_key FROM ${ordersOf(text, key)} AS o)${ofPerson})
    ORDER BY l.created_at DESC, l.key LIMIT 50`;
}

/** Days on which the customer's recurring revenue changed, newest first. */
export function customerChanges({ parameters, workspace, dialect }: BookText, key: string): string {
  const { bigint } = dialect.types;
  return `SELECT * FROM (SELECT t.day, min(t.movement) AS movement, CAST(sum(t.delta) AS ${bigint}) AS delta,
      CAST(sum(sum(t.delta)) OVER (ORDER BY t.day) AS ${bigint}) AS mrr
    FROM settled_mrr t WHERE t.workspace_id = ${parameters.text(workspace)} AND t.customer_key = ${parameters.text(key)}
    GROUP BY t.day) AS changes ORDER BY day DESC LIMIT 100`;
}

/** What the customer answered when asked, newest first. */
export function customerAnswers(text: BookText, key: string, person: string | null): string {
  const { parameters, dialect } = text;
  const own = parameters.text(text.workspace);
  const said = person === null ? '' : ` OR coalesce(a.root_key, x.person_key) = ${parameters.text(person)}`;
  return `SELECT s.day, x.kind, CAST(x.score AS ${dialect.types.double}) AS score, x.comment
    FROM answers x JOIN settled_answers s ON s.workspace_id = x.workspace_id AND s.key = x.key
    LEFT JOIN person_aliases a ON a.workspace_id = x.workspace_id AND a.key = x.person_key AND a.superseded_at IS NULL
    WHERE x.workspace_id = ${own} AND x.superseded_at IS NULL AND (x.customer_ref = ${parameters.text(key)}
      OR x.order_ref IN (SELECT o.key FROM ${ordersOf(text, key)} AS o)${said})
    ORDER BY s.day DESC, x.key LIMIT 100`;
}

function ordersOf({ dialect, parameters, workspace }: BookText, key: string): string {
  return dialect.fewRows(
    'settled_orders',
    `workspace_id = ${parameters.text(workspace)} AND customer_key = ${parameters.text(key)}`,
  );
}
