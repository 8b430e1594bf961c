import { rulesFade } from '../../core/score/rules/rule-set.ts';
import { freshLeads } from '../../store/records/score/fresh-leads.ts';
import { recordScores, type ScoringOptions } from '../../store/records/score/record-scores.ts';
import { championScore, type ScoreVersion } from '../../store/records/score/score-models.ts';
import type { Application } from '../application.ts';

/** So long after the last fact, so that a lead's answers come with it. */
const quietMs = 500;
const lookAgainMs = 600_000;
/** Facts from which a learned score may follow, and those that rules look at as well. */
const learnedFrom: readonly string[] = ['leads', 'lead_details'];
const ruledBy: readonly string[] = [...learnedFrom, 'interactions', 'messages', 'visits'];
/** A row is stamped before it is committed: so far back those are looked for that came since the last time. */
const overlapMs = 60_000;
/** Beyond so many leads their keys are not listed: all without a score are scored. */
const mostListed = 1_000;

/**
 * Scores leads as they come in, with the score in use; nothing happens without one. Returns what stops it, which first
 * scores the leads that wait.
 */
export function keepScored(
  application: Pick<Application, 'store' | 'workspace' | 'events' | 'now'>,
  fail: (error: unknown) => void,
): () => Promise<void> {
  const { store, workspace, events, now } = application;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> = Promise.resolve();
  let since = now().toISOString();
  let told = new Set<string>();
  let swept = since.slice(0, 10);

  const scoreFresh = async (): Promise<void> => {
    const facts = told;
    told = new Set();
    const version = await championScore(store.engine, workspace);
    if (!version) return;
    if (version.kind !== 'rules' && !learnedFrom.some((fact) => facts.has(fact))) return;
    const at = now().toISOString();
    const leads = await freshLeads(store.engine, workspace, version, { now: at, since, most: mostListed });
    if (leads?.length !== 0) {
      await score(version, at, leads ?? (version.kind === 'rules' ? 'all' : 'unscored'));
    }
    since = new Date(Date.parse(at) - overlapMs).toISOString();
  };
  const score = async (version: ScoreVersion, at: string, only: ScoringOptions['only']): Promise<void> => {
    const { batch } = await recordScores(store.engine, workspace, version, {
      author: 'score',
      now: at,
      only,
    });
    if (batch !== null) events.tell({ name: 'facts', data: { facts: ['scores'] } });
  };
  /** Points of actions fade by themselves: once a day all leads are looked at again. */
  const scoreFaded = async (): Promise<void> => {
    const at = now().toISOString();
    if (at.slice(0, 10) === swept) return;
    swept = at.slice(0, 10);
    const version = await championScore(store.engine, workspace);
    if (version?.kind === 'rules' && rulesFade(version.kept.rules)) await score(version, at, 'all');
  };
  const run = (): void => {
    timer = null;
    running = running.then(scoreFresh).catch(fail);
  };
  const daily = setInterval(() => {
    running = running.then(scoreFaded).catch(fail);
  }, lookAgainMs);
  daily.unref();
  const forget = events.listen((event) => {
    if (event.name !== 'facts') return;
    const telling = event.data.facts.filter((fact) => ruledBy.includes(fact));
    if (telling.length === 0) return;
    for (const fact of telling) told.add(fact);
    if (timer) clearTimeout(timer);
    timer = setTimeout(run, quietMs);
  });
  return async () => {
    forget();
    clearInterval(daily);
    if (timer) {
      clearTimeout(timer);
      run();
    }
    await running;
  };
}
