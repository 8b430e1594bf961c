import { FilonError } from '../../core/errors/filon-error.ts';
import type { Application } from '../application.ts';
import type { Call } from '../http/handlers.ts';
import type { JobOf } from './learn-job.ts';
import type { ScoreOutcome, ScoreOutcomes } from './score-outcomes.ts';

/** Starts work on scores, one at a time: each reads all leads. */
export interface StartScoring {
  /** Throws `score_running` while there is some under way. */
  assertIdle(): void;
  /** Begins and returns at once; the outcome is kept by the job’s id. Throws `score_running`. */
  begin(
    call: Pick<Call<'runScore'>, 'caller' | 'language'>,
    work: (job: JobOf) => Promise<ScoreOutcome>,
  ): { readonly job: string };
}

/** Starts jobs of an application whose outcomes are kept there. */
export function startScoring({ jobs }: Application, outcomes: ScoreOutcomes): StartScoring {
  const assertIdle = (): void => {
    if (jobs.running('score')) throw new FilonError('score_running');
  };
  return {
    assertIdle,
    begin: ({ caller, language }, work) => {
      assertIdle();
      const job = jobs.start('score', async (progress) => {
        const outcome = await work({ author: caller.author, language, progress });
        outcomes.keep(job.id, outcome);
        return null;
      });
      return { job: job.id };
    },
  };
}
