import type { Answer } from '../../api/endpoints.ts';
import { ApiError } from './api-error.ts';
import { call } from './call.ts';

export type Job = Answer<'job'>;

/** Asks for a job until it ends. Throws ApiError if it failed. */
export async function waitForJob(id: string, onProgress?: (job: Job) => void): Promise<Job> {
  for (;;) {
    const job = await call('job', { params: { id } });
    onProgress?.(job);
    if (job.state === 'failed') {
      const { code, message, advice } = job.error ?? { code: 'internal', message: job.step, advice: '' };
      throw new ApiError(code, message, advice, 200);
    }
    if (job.state === 'done') return job;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
