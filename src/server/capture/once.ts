import { createHash } from 'node:crypto';
import { findReceipt, keepReceipt } from '../../store/records/capture/receipts.ts';
import type { Application } from '../application.ts';
import type { Turns } from './turns.ts';

/** How long a receipt is kept, so that a call that comes again is known. */
export const receiptMs = 24 * 3_600_000;

export interface OnceAnswer<Answer> {
  readonly answer: Answer;
  readonly repeated: boolean;
  /** Whether the earlier call said the same; true for a first call. */
  readonly same: boolean;
}

export interface OnceCall {
  /** Whose key it is: an API key, a form, a webhook. */
  readonly scope: string;
  readonly key: string;
  readonly bodyHash: string;
  /** A receipt older than this counts no more; 24 hours unless told otherwise. */
  readonly withinMs?: number;
}

/**
 * Does the work of a call once: one that comes again, also at the same time, gets the first one's answer. The answer
 * is durable when this resolves; work that fails leaves no receipt. After a crash between work and receipt the work
 * runs again, so what it records must have the same keys again.
 */
export async function once<Answer>(
  { store, workspace, now }: Application,
  turns: Turns,
  { scope, key, bodyHash, withinMs = receiptMs }: OnceCall,
  work: () => Promise<Answer>,
): Promise<OnceAnswer<Answer>> {
  return turns.take([`${scope}\n${key}`], async () => {
    const before = (ms: number): string => new Date(now().getTime() - ms).toISOString();
    const found = await findReceipt(store.engine, workspace, { scope, key }, before(withinMs));
    if (found) {
      const answer = JSON.parse(found.answer) as Answer;
      return { answer, repeated: true, same: found.bodyHash === bodyHash };
    }
    const answer = await work();
    const receipt = { bodyHash, answer: JSON.stringify(answer) };
    const times = { now: now().toISOString(), since: before(receiptMs) };
    await keepReceipt(store.engine, workspace, { scope, key }, receipt, times);
    return { answer, repeated: false, same: true };
  });
}

/** SHA-256 of texts, hexadecimal; the texts cannot run into each other. */
export function fingerprint(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${Buffer.byteLength(text)}:`).update(text);
  return hash.digest('hex');
}
