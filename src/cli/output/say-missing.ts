import type { Context } from '../context.ts';
import type { missingEn } from '../texts/missing-en.ts';

/** Prints which facts a command lacks and how to import them, and returns the exit code for it. */
export function sayMissing({ io, texts }: Context, facts: keyof typeof missingEn): number {
  io.err(`${texts.missing[facts]}\n`);
  return 1;
}
