import { parentPort, workerData } from 'node:worker_threads';
import { type LearnTask, learnAndProve } from '../../core/score/learn-and-prove.ts';

// A thread of its own: learning takes seconds, in which the server must answer.
const outcome = learnAndProve(workerData as LearnTask, (step) => parentPort?.postMessage({ step }));
parentPort?.postMessage({ outcome });
