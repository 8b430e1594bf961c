import type { LearnStep, LearnTask, learnAndProve } from '../../core/score/learn-and-prove.ts';
import { startThread } from '../start-thread.ts';

type Outcome = ReturnType<typeof learnAndProve>;
type Told = { readonly step: LearnStep } | { readonly outcome: Outcome };

/** Learns in a thread of its own, so that requests are answered meanwhile. Rejects with what the thread threw. */
export function learnAside(task: LearnTask, tell: (step: LearnStep) => void): Promise<Outcome> {
  const worker = startThread('learn-worker', import.meta.url, task);
  return new Promise((resolve, reject) => {
    worker.on('message', (told: Told) => {
      if ('step' in told) tell(told.step);
      else resolve(told.outcome);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the learning thread ended with code ${code}`)));
  });
}
