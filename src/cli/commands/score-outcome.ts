import { ApiError } from '../../api/client.ts';
import type { Answer } from '../../api/endpoints.ts';
import { type Connection, waitForJob } from '../connection.ts';
import type { Context } from '../context.ts';
import { Progress } from '../output/progress.ts';
import { proofText } from '../output/proof-text.ts';
import { refusedText, scoreText } from '../output/score-text.ts';
import { json } from './query.ts';

type Outcome = Answer<'scoreOutcome'>;

/**
 * Waits for a job about scores with its progress shown, and says how it ended. Returns the exit code: not enough data is
 * an answer, and says so by it. Throws what the job ended with.
 */
export async function endScoring(
  context: Context,
  connection: Connection,
  job: string,
  format: 'table' | 'json' = 'table',
): Promise<number> {
  return tell(context, connection, await outcomeOf(context, connection, job), format);
}

async function outcomeOf(context: Context, connection: Connection, job: string): Promise<Outcome> {
  const progress = new Progress(context.io, context.texts.score.working);
  try {
    const ended = await waitForJob(connection, job, ({ step, progress: share }) =>
      progress.tell(step, share),
    );
    if (ended.error) throw new ApiError(0, ended.error);
    return await connection.call('scoreOutcome', { params: { id: job } });
  } finally {
    progress.end();
  }
}

/** Says how it ended. */
async function tell(
  context: Context,
  connection: Connection,
  outcome: Outcome,
  format: 'table' | 'json',
): Promise<number> {
  const { io, texts } = context;
  const { zone } = (await connection.call('workspace')).settings;
  if (format === 'json') io.out(json(outcome));
  else if (outcome.kind === 'learned') io.out(scoreText(context, outcome.score, zone));
  else if (outcome.kind === 'scored') io.out(`${texts.score.scored(outcome.leads, outcome.changed)}\n`);
  else {
    const found = outcome.kind === 'proved' ? outcome.proof : outcome;
    io.out([proofText(context, found), ...refusedText(context, outcome.refused)].join('\n'));
  }
  return outcome.kind === 'not_enough_data' ? 1 : 0;
}
