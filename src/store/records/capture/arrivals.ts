import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import type { FactCounts } from '../../store.ts';

/** What came in lately by one form, webhook or key. */
export interface Arrivals {
  /** `form`, `api`, or `webhook_` with its kind. */
  readonly kind: string;
  /** Id of the form or webhook; null for keys, and for what came before ids were kept. */
  readonly source: string | null;
  /** Name under which it came. */
  readonly author: string | null;
  readonly last7Days: number;
  readonly last30Days: number;
  readonly lastAt: string;
}

const dayMs = 86_400_000;

/** Leads that came in by capture, by where they came from; those undone do not count. */
export async function listArrivals(
  engine: Engine,
  workspace: string,
  now: string,
): Promise<readonly Arrivals[]> {
  const since = (days: number): string => new Date(Date.parse(now) - days * dayMs).toISOString();
  const captured = `workspace_id = $1 AND undone_at IS NULL
    AND (kind IN ('form', 'api') OR starts_with(coalesce(kind, ''), 'webhook_'))`;
  const [places, batches] = await Promise.all([
    engine.reader.run(
      statement(
        `SELECT kind, source, author, max(recorded_at) AS last_at FROM batches WHERE ${captured}
        GROUP BY kind, source, author`,
        workspace,
      ),
    ),
    engine.reader.run(
      statement(
        `SELECT kind, source, author, counts, recorded_at >= CAST($3 AS ${engine.dialect.types.time}) AS late
        FROM batches WHERE ${captured} AND recorded_at >= CAST($2 AS ${engine.dialect.types.time})`,
        workspace,
        since(30),
        since(7),
      ),
    ),
  ]);
  const keyOf = (row: Readonly<Record<string, unknown>>): string =>
    JSON.stringify([row.kind, row.source, row.author]);
  const counts = new Map<string, { seven: number; thirty: number }>();
  for (const row of batches) {
    const leads = (JSON.parse(String(row.counts)) as readonly FactCounts[]).find(
      ({ fact }) => fact === 'leads',
    );
    const so = counts.get(keyOf(row)) ?? { seven: 0, thirty: 0 };
    const added = leads?.added ?? 0;
    counts.set(keyOf(row), {
      seven: so.seven + (row.late === true ? added : 0),
      thirty: so.thirty + added,
    });
  }
  return places.map((row) => ({
    kind: String(row.kind),
    source: row.source as string | null,
    author: row.author as string | null,
    last7Days: counts.get(keyOf(row))?.seven ?? 0,
    last30Days: counts.get(keyOf(row))?.thirty ?? 0,
    lastAt: String(row.last_at),
  }));
}

/** How many wait in a list, by the form or webhook it belongs to. */
export async function countWaiting(
  engine: Engine,
  workspace: string,
  what: 'held' | 'to_fetch' | 'given_up',
): Promise<ReadonlyMap<string, number>> {
  const from = {
    held: ['form_id', 'capture_quarantine', 'ended_at IS NULL'],
    to_fetch: ['hook_id', 'capture_fetches', 'ended_at IS NULL'],
    given_up: ['hook_id', 'capture_fetches', `ended_as = 'failed'`],
  } as const;
  const [id, table, where] = from[what];
  const rows = await engine.reader.run(
    statement(
      `SELECT ${id} AS id, count(*) AS waiting FROM ${table} WHERE workspace_id = $1 AND ${where} GROUP BY ${id}`,
      workspace,
    ),
  );
  return new Map(rows.map((row) => [String(row.id), Number(row.waiting)]));
}
