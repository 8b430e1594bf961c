import { moveRows } from '../../sql/desk/lead-parts.ts';
import { textIn } from './lead-row.ts';
import type { Desk } from './open-desk.ts';

export interface LastMove {
  readonly at: string;
  readonly author: string | null;
}

/** The latest step of each lead that has one. */
export async function lastMoves(desk: Desk, keys: readonly string[]): Promise<ReadonlyMap<string, LastMove>> {
  const moves = new Map<string, LastMove>();
  for (const row of await desk.ask((text) => moveRows(text, keys))) {
    const lead = String(row.lead_ref);
    if (!moves.has(lead)) moves.set(lead, { at: String(row.at_time), author: textIn(row.author) });
  }
  return moves;
}
