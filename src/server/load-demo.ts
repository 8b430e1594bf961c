import { setImmediate } from 'node:timers/promises';
import { FilonError } from '../core/errors/filon-error.ts';
import type { DemoChunk } from '../demo/demo.ts';
import { generateDemo, lastDemoFile } from '../demo/generate-demo.ts';
import { plantedEvents } from '../demo/planted.ts';
import { vendorContracts } from '../demo/vendor-contracts.ts';
import { keepContract } from '../store/records/vendors/contracts.ts';
import type { Application } from './application.ts';
import type { Job, Progress } from './jobs.ts';

const seed = 20_260_101;

/**
 * Begins to load the demo as a job; `onProgress` hears how far it is. What is there of a demo that was not loaded to its
 * end goes first. `days` makes it a demo of so many days, its last one yesterday; without them it is of two years.
 */
export function startDemo(
  application: Application,
  onProgress: Progress = () => undefined,
  days?: number,
): Job {
  return application.jobs.start('demo', async (progress) => {
    await loadDemo(application, days, (step, share) => {
      progress(step, share);
      onProgress(step, share);
    });
    return null;
  });
}

/** Whether a demo is there of which the end is missing, because the process that loaded it ended before. */
export async function isDemoBroken({ store, workspace, jobs }: Application): Promise<boolean> {
  if (jobs.running('demo')) return false;
  const files = await store.ledger.demoFiles(workspace);
  return files.length > 0 && !files.includes(lastDemoFile);
}

/**
 * Whether the demo may be loaded: into an empty workspace, or over one that was left half. Throws `demo_exists`,
 * `workspace_not_empty`.
 */
export async function checkDemoFits(application: Application): Promise<void> {
  const { store, workspace, jobs } = application;
  const [state, broken] = await Promise.all([store.workspaces.state(workspace), isDemoBroken(application)]);
  if ((state.demo && !broken) || jobs.running('demo')) throw new FilonError('demo_exists');
  if (!state.empty && !broken) throw new FilonError('workspace_not_empty');
}

/** Loads the demo up to yesterday, each of its files as a batch that is marked as demo. */
async function loadDemo(
  application: Application,
  days: number | undefined,
  progress: Progress,
): Promise<void> {
  const { store, workspace, events, now } = application;
  if ((await store.ledger.demoFiles(workspace)).length > 0) await store.ledger.dropDemo(workspace);
  progress('generate', null);
  const chunks: DemoChunk[] = [];
  const today = now();
  const since: { readonly since?: string } = days === undefined ? {} : { since: dayBefore(today, days) };
  for (const told of generateDemo({ seed, until: dayBefore(today, 1), ...since })) {
    if (told) chunks.push(told);
    // Requests come through between the steps.
    await setImmediate();
  }
  for (const [index, { file, kind, system, rows }] of chunks.entries()) {
    progress(file, index / chunks.length);
    const origin = { file, kind, system, author: null, demo: true };
    await store.ledger.record(workspace, origin, rows, now().toISOString());
  }
  const { firstDay } = plantedEvents(dayBefore(today, 1), since.since);
  for (const contract of vendorContracts(firstDay)) {
    await keepContract(store.engine, workspace, contract, {
      author: null,
      now: today.toISOString(),
      demo: true,
    });
  }
  progress('done', 1);
  events.tell({ name: 'facts', data: { facts: [] } });
}

/** The UTC day that lies so many days before: with one day or more it is never in the future anywhere. */
function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * 24 * 3_600_000).toISOString().slice(0, 10);
}
