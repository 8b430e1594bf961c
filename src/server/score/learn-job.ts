import { FilonError } from '../../core/errors/filon-error.ts';
import type { ScoreKind } from '../../core/score/learn-and-prove.ts';
import { detailFeature } from '../../core/score/score-features.ts';
import type { Language } from '../../core/words/language.ts';
import { readBaskets } from '../../store/records/score/read-baskets.ts';
import { readSample } from '../../store/records/score/read-sample.ts';
import { recordScores } from '../../store/records/score/record-scores.ts';
import { withChance } from '../../store/records/score/rule-records.ts';
import {
  championScore,
  crownScore,
  currentRules,
  findScore,
  keepScore,
  refreshRules,
  type ScoreVersion,
} from '../../store/records/score/score-models.ts';
import type { Application } from '../application.ts';
import type { Progress } from '../jobs.ts';
import { learnAside } from './learn-aside.ts';
import type { ScoreOutcome } from './score-outcomes.ts';
import { scoreStepName } from './score-step-name.ts';

/** What a job of learning or proving was asked for. */
export interface LearnRequest {
  readonly kind: ScoreKind;
  readonly knownMinutes: number;
  readonly leaveOut: readonly string[];
  readonly allow: readonly string[];
  readonly seed: number;
}

/** Who asked, and how they are told how far it is. */
export interface JobOf {
  readonly author: string | null;
  readonly language: Language;
  readonly progress: Progress;
}

/** People call a detail by its own name. */
function bothNames(name: string): readonly string[] {
  return [name, detailFeature(name)];
}

/** Learns from the leads whose outcome is known; a proof alone is not kept. */
export async function learnJob(
  application: Application,
  request: LearnRequest,
  only: 'random' | 'time' | null,
  job: JobOf,
): Promise<ScoreOutcome> {
  const { store, workspace, now } = application;
  const tell = (step: Parameters<typeof scoreStepName>[0], share: number | null): void =>
    job.progress(scoreStepName(step, job.language), share);
  tell('read', 0);
  const sample = await readSample(store.engine, workspace, await store.workspaces.settings(workspace), {
    now: now().toISOString(),
    knownMinutes: request.knownMinutes,
    leaveOut: new Set(request.leaveOut.flatMap(bothNames)),
    rules: (await currentRules(store.engine, workspace))?.kept.rules ?? null,
    onProgress: (share) => tell('read', share),
  });
  const outcome = await learnAside(
    { sample, kind: request.kind, seed: request.seed, allowed: request.allow.flatMap(bothNames), only },
    (step) => tell(step, null),
  );
  if (outcome.kind !== 'learned') return outcome;
  const { kind: _, ...learned } = outcome;
  const baskets = await readBaskets(store.engine, workspace);
  const version = await keepScore(
    store.engine,
    workspace,
    { ...learned, baskets },
    { author: job.author, now: now().toISOString() },
  );
  return { kind: 'learned', version };
}

/** Rules with what their scores come to on the leads of today; a learned score as it is. */
async function upToDate(
  { store, workspace, now }: Application,
  version: ScoreVersion,
): Promise<ScoreVersion> {
  if (version.kind !== 'rules') return version;
  const { engine } = store;
  const settings = await store.workspaces.settings(workspace);
  const place = { engine, workspace, settings, now: now().toISOString() };
  const kept = await withChance(place, version.kept.rules, await readBaskets(engine, workspace));
  await refreshRules(engine, workspace, version.id, kept);
  return { ...version, kept };
}

/** Puts a version into use, if one is given, and scores all leads with the one in use. Throws `score_…`. */
export async function scoringJob(
  application: Application,
  version: string | null,
  job: JobOf,
): Promise<Extract<ScoreOutcome, { kind: 'scored' }>> {
  const { store, workspace, events, now } = application;
  const { engine } = store;
  const found =
    version === null ? await championScore(engine, workspace) : await findScore(engine, workspace, version);
  if (!found)
    throw version === null
      ? new FilonError('score_missing')
      : new FilonError('score_not_found', { score: version });
  job.progress(scoreStepName('record', job.language), null);
  const scoring = await upToDate(application, found);
  if (version !== null) await crownScore(engine, workspace, version);
  const receipt = await recordScores(engine, workspace, scoring, {
    author: job.author,
    now: now().toISOString(),
    only: 'all',
  });
  if (receipt.batch !== null) events.tell({ name: 'facts', data: { facts: ['scores'] } });
  const [counts] = receipt.facts;
  return {
    kind: 'scored',
    leads: counts?.rows ?? 0,
    changed: (counts?.added ?? 0) + (counts?.changed ?? 0),
    batch: receipt.batch,
  };
}
