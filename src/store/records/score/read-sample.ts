import type { RuleSet } from '../../../core/score/rules/rule-set.ts';
import { detailFeature, fieldFeatures, timeFeatures } from '../../../core/score/score-features.ts';
import type { ScoreSample } from '../../../core/score/score-sample.ts';
import type { ScoreColumn } from '../../../core/score/score-table.ts';
import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import type { Engine, Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { leadFeatures } from '../../sql/score/lead-features.ts';
import { ruledLeads } from '../../sql/score/ruled-leads.ts';
import { detailNames, matureDays, revenueByLead } from '../../sql/score/sample-queries.ts';
import { literal } from '../../sql/text.ts';

export interface SampleOptions {
  /** ISO instant. */
  readonly now: string;
  readonly knownMinutes: number;
  /** Names of features not to look at. */
  readonly leaveOut: ReadonlySet<string>;
  /** The rules of the workspace, to be judged beside what is learned; null for none. */
  readonly rules?: RuleSet | null;
  readonly onProgress?: (share: number) => void;
}

/** More leads than these teach hardly more; the latest are taken. */
const mostLeads = 200_000;
const mostDetails = 80;
const chunk = 25_000;

/**
 * Leads whose outcome can be taken as known, with all that was known of each at the moment scored: counted leads created
 * so long ago that nine of ten sales would have come. At most the latest 200,000.
 */
export async function readSample(
  engine: Engine,
  workspace: string,
  settings: WorkspaceSettings,
  { now, knownMinutes, leaveOut, rules = null, onProgress }: SampleOptions,
): Promise<ScoreSample> {
  const { reader, dialect } = engine;
  const [mature] = await reader.run(statement(matureDays(workspace)));
  const days = Math.ceil(Number(mature?.days ?? 0));
  const names = await reader.run(statement(detailNames(workspace, knownMinutes, mostDetails)));
  const features = [
    ...fieldFeatures,
    ...timeFeatures,
    ...names.map((row) => detailFeature(String(row.name))),
  ].filter((feature) => !leaveOut.has(feature));
  const oldEnough = `t.created_at <= CAST(${literal(now)} AS ${dialect.types.time}) - INTERVAL '${days} days'`;
  const keys = await reader.run(
    statement(
      `SELECT k.key, k.place, r.net FROM (
        SELECT t.key, row_number() OVER (ORDER BY t.created_at DESC, t.key COLLATE "C" DESC) AS place FROM settled_leads t
        WHERE t.workspace_id = $1 AND t.counted AND ${oldEnough} ORDER BY place LIMIT ${mostLeads}) AS k
      LEFT JOIN (${revenueByLead(workspace)}) AS r ON r.lead_key = k.key ORDER BY k.key COLLATE "C"`,
      workspace,
    ),
  );
  const place = new Map(keys.map((row) => [String(row.key), keys.length - Number(row.place)]));
  const ids = new Array<string>(keys.length);
  const revenue = new Float64Array(keys.length);
  for (const row of keys) {
    const at = place.get(String(row.key)) ?? 0;
    ids[at] = String(row.key);
    revenue[at] = Number(row.net ?? 0);
  }
  const columns = features.map((name) => new GrowingColumn(name, keys.length));
  const [createdAt, wonAt] = [new Float64Array(keys.length), new Float64Array(keys.length).fill(Number.NaN)];
  for (let from = 0; from < keys.length; from += chunk) {
    const [first, last] = [keys[from], keys[Math.min(from + chunk, keys.length) - 1]];
    const between = `t.key COLLATE "C" >= ${literal(String(first?.key))} AND t.key COLLATE "C" <= ${literal(String(last?.key))}`;
    const rows = await reader.run(
      statement(
        leadFeatures({ dialect, workspace, settings, features, knownMinutes }, `${oldEnough} AND ${between}`),
      ),
    );
    for (const row of rows) {
      const at = place.get(String(row.key));
      if (at === undefined) continue;
      createdAt[at] = Date.parse(String(row.created_at));
      if (row.won_at !== null) wonAt[at] = Date.parse(String(row.won_at));
      for (const [index, column] of columns.entries()) column.put(at, row[`f${index}`] ?? null);
    }
    onProgress?.(Math.min(1, (from + chunk) / keys.length));
  }
  const ruled = rules && new Float64Array(keys.length);
  if (ruled) {
    const reading = { dialect, workspace, settings, knownMinutes, now };
    const rows = await reader.run(
      statement(`SELECT s.key, s.score FROM (${ruledLeads(reading, rules, oldEnough)}) AS s`),
    );
    for (const row of rows) {
      const at = place.get(String(row.key));
      if (at !== undefined) ruled[at] = Number(row.score);
    }
  }
  return {
    rulePoints: ruled ?? undefined,
    table: {
      ids,
      columns: columns.filter((column) => column.filled > 0).map((column) => column.done()),
      won: Uint8Array.from(wonAt, (value) => (Number.isNaN(value) ? 0 : 1)),
      revenue: revenue.some((value) => value !== 0) ? revenue : null,
    },
    createdAt,
    wonAt,
    notes: names.map((row) => ({
      name: detailFeature(String(row.name)),
      values: Number(row.found),
      later: Number(row.late),
      afterOutcome: Number(row.after_outcome),
    })),
    matureDays: days,
    knownMinutes,
  };
}

/** A column filled in any order. */
class GrowingColumn {
  readonly #name: string;
  readonly #codes: Int32Array;
  readonly #places = new Map<string, number>();
  filled = 0;

  constructor(name: string, rows: number) {
    this.#name = name;
    this.#codes = new Int32Array(rows).fill(-1);
  }

  put(row: number, value: Row[string]): void {
    if (value === null || value === undefined) return;
    const text = String(value);
    let code = this.#places.get(text);
    if (code === undefined) {
      code = this.#places.size;
      this.#places.set(text, code);
    }
    this.#codes[row] = code;
    this.filled += 1;
  }

  done(): ScoreColumn {
    return { name: this.#name, levels: [...this.#places.keys()], codes: this.#codes };
  }
}
