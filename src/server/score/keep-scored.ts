import { freshLeads } from '../../store/records/score/fresh-leads.ts';
import { recordScores } from '../../store/records/score/record-scores.ts';
import { championScore } from '../../store/records/score/score-models.ts';
import type { Application } from '../application.ts';

/** So long after the last fact, so that a lead's answers come with it. */
const quietMs = 500;
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

  const scoreFresh = async (): Promise<void> => {
    const version = await championScore(store.engine, workspace);
    if (!version) return;
    const at = now().toISOString();
    const leads = await freshLeads(store.engine, workspace, version.score.knownMinutes, at, mostListed);
    if (leads?.length === 0) return;
    const { batch } = await recordScores(store.engine, workspace, version, {
      author: 'score',
      now: at,
      only: leads ?? 'unscored',
    });
    if (batch !== null) events.tell({ name: 'facts', data: { facts: ['scores'] } });
  };
  const run = (): void => {
    timer = null;
    running = running.then(scoreFresh).catch(fail);
  };
  const forget = events.listen((event) => {
    if (event.name !== 'facts') return;
    if (!event.data.facts.some((fact) => fact === 'leads' || fact === 'lead_details')) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(run, quietMs);
  });
  return async () => {
    forget();
    if (timer) {
      clearTimeout(timer);
      run();
    }
    await running;
  };
}
