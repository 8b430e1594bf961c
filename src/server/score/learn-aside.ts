import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { LearnStep, LearnTask, learnAndProve } from '../../core/score/learn-and-prove.ts';

type Outcome = ReturnType<typeof learnAndProve>;
type Told = { readonly step: LearnStep } | { readonly outcome: Outcome };

/** Learns in a thread of its own, so that requests are answered meanwhile. Rejects with what the thread threw. */
export function learnAside(task: LearnTask, tell: (step: LearnStep) => void): Promise<Outcome> {
  const worker = startWorker(task);
  return new Promise((resolve, reject) => {
    worker.on('message', (told: Told) => {
      if ('step' in told) tell(told.step);
      else resolve(told.outcome);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the learning thread ended with code ${code}`)));
  });
}

/** The built program holds JavaScript; sources run as they are need what reads TypeScript in the thread, too. */
function startWorker(workerData: LearnTask): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./learn-worker.js', import.meta.url), { workerData });
  const source = JSON.stringify(new URL('./learn-worker.ts', import.meta.url).href);
  const found = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/u, '.mjs');
  const reader = JSON.stringify(pathToFileURL(found).href);
  const start = `import(${reader}).then(({ register }) => { register(); return import(${source}); });`;
  return new Worker(start, { eval: true, workerData });
}
