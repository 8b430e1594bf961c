import { FilonError } from '../../core/errors/filon-error.ts';
import type { Language } from '../../core/words/language.ts';
import { explainScore } from '../../store/records/score/explain-score.ts';
import { readDrift } from '../../store/records/score/read-drift.ts';
import { explainRules } from '../../store/records/score/rule-records.ts';
import {
  championScore,
  findScore,
  isLearned,
  type LearnedVersion,
  listScores,
  type ScoreVersion,
} from '../../store/records/score/score-models.ts';
import type { Application } from '../application.ts';
import type { Handlers } from '../http/handlers.ts';
import { driftView } from '../score/drift-view.ts';
import { learnJob, scoringJob } from '../score/learn-job.ts';
import { ruleHandlers } from '../score/rule-handlers.ts';
import { ruledLeadView } from '../score/rule-views.ts';
import { ScoreOutcomes } from '../score/score-outcomes.ts';
import { scoreViews, withCompared } from '../score/score-views.ts';
import { startScoring } from '../score/start-scoring.ts';

type Ids =
  | 'learnScore'
  | 'proveScore'
  | 'runScore'
  | 'scoreOutcome'
  | 'scores'
  | 'score'
  | 'scoreDrift'
  | 'useScore'
  | 'leadScore';

/** Learned scores. One job at a time: each reads all leads. */
export function scoreHandlers(
  application: Application,
): Handlers<Ids | keyof ReturnType<typeof ruleHandlers>> {
  const { store, workspace, now } = application;
  const outcomes = new ScoreOutcomes();

  const start = startScoring(application, outcomes);
  const viewsIn = async (language: Language) =>
    scoreViews(language, (await store.workspaces.settings(workspace)).currency);
  const versionNamed = async (id: string): Promise<ScoreVersion> => {
    const found = await findScore(store.engine, workspace, id);
    if (!found) throw new FilonError('score_not_found', { score: id });
    return found;
  };
  const learnedNamed = async (id: string): Promise<LearnedVersion> => {
    const found = await versionNamed(id);
    if (!isLearned(found)) throw new FilonError('score_not_found', { score: id });
    return found;
  };

  return {
    ...ruleHandlers(application, start),
    learnScore: (call) =>
      start.begin(call, async (job) => {
        const outcome = await learnJob(application, call.body, null, job);
        if (outcome.kind === 'learned' && call.body.use) await scoringJob(application, outcome.version, job);
        return outcome;
      }),
    proveScore: (call) => start.begin(call, (job) => learnJob(application, call.body, call.body.split, job)),
    runScore: (call) => start.begin(call, (job) => scoringJob(application, null, job)),
    useScore: async (call) => {
      const { id } = await versionNamed(call.params.id);
      return start.begin(call, (job) => scoringJob(application, id, job));
    },
    scoreOutcome: async ({ params, language }) => {
      const outcome = outcomes.get(params.id);
      const views = await viewsIn(language);
      if (outcome.kind === 'learned')
        return { kind: 'learned', score: views.detail(await learnedNamed(outcome.version)) };
      if (outcome.kind === 'scored') return outcome;
      if (outcome.kind === 'not_enough_data') return { ...outcome, refused: views.refused(outcome.refused) };
      return { kind: 'proved', refused: views.refused(outcome.refused), proof: withCompared(outcome.proof) };
    },
    scores: async ({ language }) => {
      const views = await viewsIn(language);
      return { versions: (await listScores(store.engine, workspace)).filter(isLearned).map(views.version) };
    },
    score: async ({ params, language }) => (await viewsIn(language)).detail(await learnedNamed(params.id)),
    scoreDrift: async ({ params, language }) => {
      const version = await learnedNamed(params.id);
      const settings = await store.workspaces.settings(workspace);
      const place = { engine: store.engine, workspace, settings, now: now().toISOString() };
      return driftView(await readDrift(place, version), language);
    },
    leadScore: async ({ params, language }) => {
      const version = await championScore(store.engine, workspace);
      if (!version) throw new FilonError('score_missing');
      const settings = await store.workspaces.settings(workspace);
      const missing = (): FilonError => new FilonError('lead_not_found', { lead: params.key });
      if (!isLearned(version)) {
        const place = { engine: store.engine, workspace, settings, now: now().toISOString() };
        const ruled = await explainRules(place, version.kept, params.key);
        if (!ruled) throw missing();
        return ruledLeadView(version, ruled, language, settings.currency);
      }
      const scored = await explainScore(store.engine, workspace, settings, version, params.key);
      if (!scored) throw missing();
      return scoreViews(language, settings.currency).lead(version, scored);
    },
  };
}
