import type { Answer } from '../api/endpoints.ts';
import { FilonError } from '../core/errors/filon-error.ts';
import type { Connection } from './connection.ts';
import type { Context } from './context.ts';
import { formatTime } from './output/format-time.ts';

type Batch = Answer<'batch'>;
const mostTold = 8;

/**
 * The import whose id is that, or begins so and no other's does. Errors: `batch_not_found`; `batch_ambiguous` with
 * those it may mean.
 */
export async function batchNamed(context: Context, connection: Connection, written: string): Promise<Batch> {
  const beginning = written.trim().toLowerCase();
  if (beginning === '') throw new FilonError('batch_not_found', { batch: written });
  const { batches, nextCursor } = await connection.call('batches', {
    search: { beginning, limit: mostTold },
  });
  const [found, ...others] = batches;
  if (!found) throw new FilonError('batch_not_found', { batch: written });
  if (others.length === 0) return found;
  const { zone } = (await connection.call('workspace')).settings;
  const lines = batches.map((batch) => `\n  ${describe(context, batch, zone)}`);
  const candidates = `${lines.join('')}${nextCursor === null ? '' : '\n  …'}`;
  throw new FilonError('batch_ambiguous', { batch: written, candidates });
}

function describe({ texts, language }: Context, batch: Batch, zone: string): string {
  const file = batch.file ?? texts.batches.call;
  const undone = batch.undoneAt ? ` · ${texts.batches.undone}` : '';
  return `${batch.id} · ${formatTime(batch.recordedAt, zone, language)} · ${file}${undone}`;
}
