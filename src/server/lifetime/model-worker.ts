import { parentPort, workerData } from 'node:worker_threads';
import { type ModelTask, workOut } from './work-out.ts';

// A thread of its own: large questions take seconds, in which the server must answer.
parentPort?.postMessage(workOut(workerData as ModelTask));
