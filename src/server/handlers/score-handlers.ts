import { FilonError } from '../../core/errors/filon-error.ts';
import { explainScore } from '../../store/records/score/explain-score.ts';
import { championScore, findScore, listScores } from '../../store/records/score/score-models.ts';
import type { Application } from '../application.ts';
import type { Call, Handlers } from '../http/handlers.ts';
import { learnJob, scoringJob } from '../score/learn-job.ts';
import { type ScoreOutcome, ScoreOutcomes } from '../score/score-outcomes.ts';
import { scoreViews } from '../score/score-views.ts';

type Ids =
  | 'learnScore'
  | 'proveScore'
  | 'runScore'
  | 'scoreOutcome'
  | 'scores'
  | 'score'
  | 'useScore'
  | 'leadScore';

/** Learned scores. One job at a time: each reads all leads. */
export function scoreHandlers(application: Application): Handlers<Ids> {
  const { store, workspace, jobs } = application;
  const outcomes = new ScoreOutcomes();

  const start = (
    { caller, language }: Pick<Call<'runScore'>, 'caller' | 'language'>,
    work: (job: Parameters<typeof learnJob>[3]) => Promise<ScoreOutcome>,
  ): { job: string } => {
    if (jobs.running('score')) throw new FilonError('score_running');
    const job = jobs.start('score', async (progress) => {
      const outcome = await work({ author: caller.author, language, progress });
      outcomes.keep(job.id, outcome);
      return null;
    });
    return { job: job.id };
  };
  const viewsIn = async (language: Call<'scores'>['language']) =>
    scoreViews(language, (await store.workspaces.settings(workspace)).currency);
  const versionNamed = async (id: string) => {
    const found = await findScore(store.engine, workspace, id);
    if (!found) throw new FilonError('score_not_found', { score: id });
    return found;
  };

  return {
    learnScore: (call) =>
      start(call, async (job) => {
        const outcome = await learnJob(application, call.body, null, job);
        if (outcome.kind === 'learned' && call.body.use) await scoringJob(application, outcome.version, job);
        return outcome;
      }),
    proveScore: (call) => start(call, (job) => learnJob(application, call.body, call.body.split, job)),
    runScore: (call) => start(call, (job) => scoringJob(application, null, job)),
    useScore: async (call) => {
      const { id } = await versionNamed(call.params.id);
      return start(call, (job) => scoringJob(application, id, job));
    },
    scoreOutcome: async ({ params, language }) => {
      const outcome = outcomes.get(params.id);
      const views = await viewsIn(language);
      if (outcome.kind === 'learned')
        return { kind: 'learned', score: views.detail(await versionNamed(outcome.version)) };
      if (outcome.kind === 'scored') return outcome;
      return { ...outcome, refused: views.refused(outcome.refused) };
    },
    scores: async ({ language }) => {
      const views = await viewsIn(language);
      return { versions: (await listScores(store.engine, workspace)).map(views.version) };
    },
    score: async ({ params, language }) => (await viewsIn(language)).detail(await versionNamed(params.id)),
    leadScore: async ({ params, language }) => {
      const version = await championScore(store.engine, workspace);
      if (!version) throw new FilonError('score_missing');
      const settings = await store.workspaces.settings(workspace);
      const scored = await explainScore(store.engine, workspace, settings, version, params.key);
      if (!scored) throw new FilonError('lead_not_found', { lead: params.key });
      return scoreViews(language, settings.currency).lead(version, scored);
    },
  };
}
