import { FilonError } from '../../core/errors/filon-error.ts';
import type { Refusal } from '../../core/score/find-leaks.ts';
import type { Proved } from '../../core/score/learn-and-prove.ts';
import type { NotEnoughData } from '../../core/score/learn-score.ts';

/** How a job about scores ended. */
export type ScoreOutcome =
  | { readonly kind: 'learned'; readonly version: string }
  | Proved
  | {
      readonly kind: 'scored';
      readonly leads: number;
      readonly changed: number;
      readonly batch: string | null;
    }
  | (NotEnoughData & { readonly refused: readonly Refusal[] });

const most = 50;

/** Outcomes of the latest jobs, by the job's id; they go with the process, as jobs do. */
export class ScoreOutcomes {
  readonly #outcomes = new Map<string, ScoreOutcome>();

  keep(job: string, outcome: ScoreOutcome): void {
    this.#outcomes.set(job, outcome);
    const [oldest] = this.#outcomes.keys();
    if (this.#outcomes.size > most && oldest !== undefined) this.#outcomes.delete(oldest);
  }

  /** Throws `job_not_found`. */
  get(job: string): ScoreOutcome {
    const outcome = this.#outcomes.get(job);
    if (!outcome) throw new FilonError('job_not_found');
    return outcome;
  }
}
