import { attributionDimensions } from '../../../../src/core/facts/dimensions.ts';
import type { RawFact } from '../trap-facts.ts';

/** Fields of raw facts, as they are written there. */

export const text = (row: RawFact, field: string): string | null =>
  (row[field] as string | null | undefined) ?? null;
export const number = (row: RawFact, field: string): number | null =>
  (row[field] as number | null | undefined) ?? null;
export const own = (row: RawFact) =>
  Object.fromEntries(attributionDimensions.map((id) => [id, text(row, id)]));
export const person = (row: RawFact) => text(row, 'email');
