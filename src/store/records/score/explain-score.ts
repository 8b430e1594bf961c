import { type LeadScore, scoreLead } from '../../../core/score/score-lead.ts';
import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { leadFeatures } from '../../sql/score/lead-features.ts';
import { literal } from '../../sql/text.ts';
import type { LearnedVersion } from './score-models.ts';

/** The score that a learned version gives a lead, with its reasons; null for a lead that is not there or does not count. */
export async function explainScore(
  engine: Engine,
  workspace: string,
  settings: WorkspaceSettings,
  version: LearnedVersion,
  lead: string,
): Promise<LeadScore | null> {
  const { model, baskets, knownMinutes } = version.score;
  const features = model.features.map(({ name }) => name);
  const [row] = await engine.reader.run(
    statement(
      leadFeatures(
        { dialect: engine.dialect, workspace, settings, features, knownMinutes },
        `t.key = ${literal(lead)}`,
      ),
    ),
  );
  if (!row) return null;
  const text = (id: string): string | null =>
    row[id] === null || row[id] === undefined ? null : String(row[id]);
  const values = new Map(features.map((feature, place) => [feature, text(`f${place}`)]));
  if (baskets?.by) values.set(baskets.by, text(baskets.by));
  return scoreLead(model, baskets, values);
}
