import { setImmediate } from 'node:timers/promises';
import type { DemoChunk } from '../demo/demo.ts';
import { generateDemo, lastDemoFile } from '../demo/generate-demo.ts';
import type { Application } from './application.ts';
import type { Job, Progress } from './jobs.ts';

const seed = 20_260_101;

/**
 * Begins to load the demo as a job; `onProgress` hears how far it is. What is there of a demo that was not loaded to its
 * end goes first.
 */
export function startDemo(application: Application, onProgress: Progress = () => undefined): Job {
  return application.jobs.start('demo', async (progress) => {
    await loadDemo(application, (step, share) => {
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

/** Loads the demo up to yesterday, each of its files as a batch that is marked as demo. */
async function loadDemo(application: Application, progress: Progress): Promise<void> {
  const { store, workspace, events, now } = application;
  progress('generate', null);
  if ((await store.ledger.demoFiles(workspace)).length > 0) await store.ledger.dropDemo(workspace);
  const chunks: DemoChunk[] = [];
  for (const told of generateDemo({ seed, until: yesterday(now()) })) {
    if (told) chunks.push(told);
    // Requests come through between the steps.
    await setImmediate();
  }
  for (const [index, { file, kind, system, rows }] of chunks.entries()) {
    progress(file, index / chunks.length);
    const origin = { file, kind, system, author: null, demo: true };
    await store.ledger.record(workspace, origin, rows, now().toISOString());
  }
  progress('done', 1);
  events.tell({ name: 'facts', data: { facts: [] } });
}

/** The day before, in UTC: never in the future anywhere. */
function yesterday(now: Date): string {
  return new Date(now.getTime() - 24 * 3_600_000).toISOString().slice(0, 10);
}
