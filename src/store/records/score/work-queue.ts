import { orderQueue, type QueuedLead, type QueueOrder } from '../../../core/score/queue/work-queue.ts';
import { waitingLeads } from '../../sql/score/waiting-leads.ts';
import type { LeadRow } from '../desk/lead-row.ts';
import { leadsByKeys } from '../desk/list-leads.ts';
import type { Desk } from '../desk/open-desk.ts';

export interface QueueAsked {
  readonly order: QueueOrder;
  /** Whose leads; null for everybody's. */
  readonly owner: string | null;
  /** Tasks due before that instant (ISO 8601) are part of it. */
  readonly dueBefore: string;
  /** How many of each kind to show at most. */
  readonly limit: number;
}

export interface QueuePart {
  /** How many wait, also those not shown. */
  readonly count: number;
  readonly leads: readonly { readonly lead: LeadRow; readonly place: QueuedLead }[];
}

/** Leads with a task due, and leads that have waited too long for their first answer, each in the order asked for. */
export async function workQueue(
  desk: Desk,
  { order, owner, dueBefore, limit }: QueueAsked,
): Promise<{ readonly tasks: QueuePart; readonly answers: QueuePart }> {
  const rows = await desk.ask((text) => waitingLeads(text, dueBefore, owner));
  const waiting = rows.map((row) => ({
    key: String(row.key),
    why: row.why === 'task' ? ('task' as const) : ('answer' as const),
    expected: row.expected === null ? null : Number(row.expected),
    score: row.score === null ? null : Number(row.score),
    task: row.task === null ? null : String(row.task),
    since: String(row.since),
  }));
  const ordered = orderQueue(waiting, order, desk.now);
  const part = async (why: QueuedLead['why']): Promise<QueuePart> => {
    const own = ordered.filter((lead) => lead.why === why);
    const shown = own.slice(0, limit);
    const leads = await leadsByKeys(
      desk,
      shown.map(({ key }) => key),
    );
    const places = new Map(shown.map((place) => [place.key, place]));
    return {
      count: own.length,
      leads: leads.flatMap((lead) => {
        const place = places.get(lead.key);
        return place ? [{ lead, place }] : [];
      }),
    };
  };
  return { tasks: await part('task'), answers: await part('answer') };
}
