import {
  type Drift,
  driftOf,
  type FeatureDrift,
  featureDrifts,
  scoreCounts,
  type Watched,
  watchCalibration,
} from '../../../core/score/drift.ts';
import { columnOf, rowsOf, type ScoreTable } from '../../../core/score/score-table.ts';
import { statement } from '../../engine/statement.ts';
import { leadFeatures } from '../../sql/score/lead-features.ts';
import { literal } from '../../sql/text.ts';
import type { RulesPlace } from './rule-records.ts';
import type { LearnedVersion } from './score-models.ts';

/** Leads of the last so many days, beside those learned from. */
export interface DriftWindow {
  readonly days: number;
  readonly leads: number;
  /** Of the score itself; null for scores learned before its spread was kept. */
  readonly score: Drift | null;
  readonly features: readonly FeatureDrift[];
}

export interface ScoreDrift {
  readonly windows: readonly DriftWindow[];
  /** On leads that came after those learned from and whose outcome is known by now; null below 50 of them. */
  readonly watched: Watched | null;
}

const dayMs = 86_400_000;
const windows = [30, 90] as const;
/** The latest leads tell; more of them would tell no more. */
const mostLeads = 50_000;

/** Whether a score still meets the leads that it was learned from, and whether what it says comes true. */
export async function readDrift(place: RulesPlace, version: LearnedVersion): Promise<ScoreDrift> {
  const { engine, workspace, settings, now } = place;
  const { model, knownMinutes, learnedFrom, spread } = version.score;
  const features = model.features.map(({ name }) => name);
  const nowMs = Date.parse(now);
  const lastLearned = Date.parse(learnedFrom.to);
  const from = new Date(Math.min(nowMs - Math.max(...windows) * dayMs, lastLearned)).toISOString();
  const time = engine.dialect.types.time;
  const rows = await engine.reader.run(
    statement(
      leadFeatures(
        { dialect: engine.dialect, workspace, settings, features, knownMinutes },
        `t.created_at > CAST(${literal(from)} AS ${time}) AND t.created_at <= CAST(${literal(now)} AS ${time})`,
        `ORDER BY t.created_at DESC LIMIT ${mostLeads}`,
      ),
    ),
  );
  const text = (value: unknown): string | null =>
    value === null || value === undefined ? null : String(value);
  const createdAt = Float64Array.from(rows, (row) => Date.parse(String(row.created_at)));
  const table: ScoreTable = {
    ids: rows.map((row) => String(row.key)),
    columns: features.map((name, index) =>
      columnOf(
        name,
        rows.map((row) => text(row[`f${index}`])),
      ),
    ),
    won: Uint8Array.from(rows, (row) => (text(row.won_at) === null ? 0 : 1)),
    revenue: null,
  };
  const among = (holds: (created: number) => boolean): ScoreTable => {
    const places = Int32Array.from(createdAt.keys()).filter((row) => holds(createdAt[row] ?? 0));
    return rowsOf(table, places);
  };
  const known = nowMs - learnedFrom.matureDays * dayMs;
  return {
    windows: windows.map((days) => {
      const latest = among((created) => created > nowMs - days * dayMs);
      return {
        days,
        leads: latest.ids.length,
        score: spread ? driftOf(spread, scoreCounts(model, latest)) : null,
        features: featureDrifts(model, latest),
      };
    }),
    watched: watchCalibration(
      model,
      among((created) => created > lastLearned && created <= known),
    ),
  };
}
