import { forgetEnded } from '../../store/records/capture/quarantine.ts';
import type { Application } from '../application.ts';

/** So long a decision about held posts can be taken back. */
export const takenBackMs = 3_600_000;
const everyMs = 600_000;

/** Empties held posts that were decided about an hour ago. */
export async function forgetDecided({
  store,
  workspace,
  now,
}: Pick<Application, 'store' | 'workspace' | 'now'>): Promise<void> {
  await forgetEnded(store.engine, workspace, new Date(now().getTime() - takenBackMs).toISOString());
}

/** Does so now and every ten minutes. Returns what stops it. */
export function keepForgetting(
  application: Application,
  fail: (error: unknown) => void,
): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const run = (): void => {
    running = running.then(() => forgetDecided(application)).catch(fail);
  };
  run();
  const timer = setInterval(run, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
