import { randomUUID } from 'node:crypto';
import type { Answer } from '../api/endpoints.ts';
import { FilonError } from '../core/errors/filon-error.ts';
import type { Events } from './events.ts';
import { asFilonError } from './http/error-answer.ts';
import type { Frozen } from './http/frozen.ts';

type Report = Frozen<Answer<'job'>>['report'];

/** Long work: what it does at the moment, and how it ended. */
export interface Job {
  readonly id: string;
  readonly kind: Answer<'job'>['kind'];
  state: Answer<'job'>['state'];
  step: string;
  /** 0 to 1; null while unknown. */
  progress: number | null;
  report: Report;
  error: FilonError | null;
  endedAt: number | null;
}

/** Tells how far the work is; called as often as it likes. */
export type Progress = (step: string, share: number | null) => void;

const keptMs = 3_600_000;
const tellEveryMs = 200;

/** The jobs of this process. They are kept for an hour after their end, and forgotten with the process. */
export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #running = new Set<Promise<void>>();
  readonly #events: Events;
  readonly #log: (error: unknown, id: string) => void;

  constructor(events: Events, log: (error: unknown, id: string) => void) {
    this.#events = events;
    this.#log = log;
  }

  /** Begins the work and returns at once. */
  start(kind: Job['kind'], work: (progress: Progress) => Promise<Report>): Job {
    this.#forget(Date.now());
    const job: Job = {
      id: randomUUID(),
      kind,
      state: 'running',
      step: 'start',
      progress: null,
      report: null,
      error: null,
      endedAt: null,
    };
    this.#jobs.set(job.id, job);
    const run = this.#run(job, work).finally(() => this.#running.delete(run));
    this.#running.add(run);
    return job;
  }

  /** The job of that id. Throws `job_not_found`. */
  get(id: string): Job {
    const job = this.#jobs.get(id);
    if (!job) throw new FilonError('job_not_found');
    return job;
  }

  /** The job of that kind that runs at this moment, if any. */
  running(kind: Job['kind']): Job | null {
    return [...this.#jobs.values()].find((job) => job.kind === kind && job.state === 'running') ?? null;
  }

  /** Resolves when nothing runs any more. */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }

  async #run(job: Job, work: (progress: Progress) => Promise<Report>): Promise<void> {
    let told = 0;
    try {
      job.report = await work((step, share) => {
        const moved = step !== job.step;
        job.step = step;
        job.progress = share;
        if (!moved && Date.now() - told < tellEveryMs) return;
        told = Date.now();
        this.#events.tell({ name: 'job', data: { id: job.id } });
      });
      job.state = 'done';
    } catch (thrown) {
      job.error = asFilonError(thrown, job.id);
      job.state = 'failed';
      if (job.error.code === 'internal') this.#log(thrown, job.id);
    }
    job.endedAt = Date.now();
    this.#events.tell({ name: 'job', data: { id: job.id } });
  }

  #forget(now: number): void {
    for (const [id, { endedAt }] of this.#jobs) {
      if (endedAt !== null && now - endedAt > keptMs) this.#jobs.delete(id);
    }
  }
}
