import {
  binCounts,
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

/** Leads that came since, beside the last of those learned from: what moved before, the score has learned already. */
export interface DriftSince {
  /** Instant of the last lead learned from, ISO. */
  readonly from: string;
  readonly leads: number;
  readonly score: Drift;
  readonly features: readonly FeatureDrift[];
}

export interface ScoreDrift {
  readonly windows: readonly DriftWindow[];
  readonly since: DriftSince;
  /** On leads that came after those learned from and whose outcome is known by now; null below 50 of them. */
  readonly watched: Watched | null;
}

const dayMs = 86_400_000;
const windows = [30, 90] as const;
/** The latest leads tell; more of them would tell no more. */
const mostLeads = 50_000;

/** Whether a score still meets the leads that it was learned from, and whether what it says comes true. */
export async function readDrift(place: RulesPlace, version: LearnedVersion): Promise<ScoreDrift> {
  const { model, knownMinutes, learnedFrom, spread } = version.score;
  const features = model.features.map(({ name }) => name);
  const nowMs = Date.parse(place.now);
  const lastLearned = Date.parse(learnedFrom.to);
  const longest = Math.max(...windows) * dayMs;
  const read = (after: number, until: number) =>
    readLeads(place, { features, knownMinutes, after: new Date(after), until: new Date(until) });
  const latest = await read(Math.min(nowMs - longest, lastLearned), nowMs);
  const among = (holds: (created: number) => boolean): ScoreTable =>
    rowsOf(
      latest.table,
      Int32Array.from(latest.createdAt.keys()).filter((row) => holds(latest.createdAt[row] ?? 0)),
    );
  const later = among((created) => created > lastLearned);
  const lastOnes = (await read(lastLearned - longest, lastLearned)).table;
  const known = nowMs - learnedFrom.matureDays * dayMs;
  return {
    windows: windows.map((days) => {
      const table = among((created) => created > nowMs - days * dayMs);
      return {
        days,
        leads: table.ids.length,
        score: spread ? driftOf(spread, scoreCounts(model, table)) : null,
        features: featureDrifts(model, table),
      };
    }),
    since: {
      from: learnedFrom.to,
      leads: later.ids.length,
      score: driftOf(scoreCounts(model, lastOnes), scoreCounts(model, later)),
      features: featureDrifts(model, later, binCounts(model, lastOnes)),
    },
    watched: watchCalibration(
      model,
      among((created) => created > lastLearned && created <= known),
    ),
  };
}

interface LeadsWanted {
  readonly features: readonly string[];
  readonly knownMinutes: number;
  readonly after: Date;
  readonly until: Date;
}

/** Counted leads created after one instant and until another, the latest of them, as a score sees them. */
async function readLeads(
  { engine, workspace, settings }: RulesPlace,
  { features, knownMinutes, after, until }: LeadsWanted,
): Promise<{ readonly table: ScoreTable; readonly createdAt: Float64Array }> {
  const at = (instant: Date) => `CAST(${literal(instant.toISOString())} AS ${engine.dialect.types.time})`;
  const rows = await engine.reader.run(
    statement(
      leadFeatures(
        { dialect: engine.dialect, workspace, settings, features, knownMinutes },
        `t.created_at > ${at(after)} AND t.created_at <= ${at(until)}`,
        `ORDER BY t.created_at DESC LIMIT ${mostLeads}`,
      ),
    ),
  );
  const text = (value: unknown): string | null =>
    value === null || value === undefined ? null : String(value);
  return {
    createdAt: Float64Array.from(rows, (row) => Date.parse(String(row.created_at))),
    table: {
      ids: rows.map((row) => String(row.key)),
      columns: features.map((name, index) =>
        columnOf(
          name,
          rows.map((row) => text(row[`f${index}`])),
        ),
      ),
      won: Uint8Array.from(rows, (row) => (text(row.won_at) === null ? 0 : 1)),
      revenue: null,
    },
  };
}
