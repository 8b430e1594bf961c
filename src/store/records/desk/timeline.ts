import type { TimelineKind } from '../../../core/desk/timeline-kinds.ts';
import type { Row } from '../../engine/engine.ts';
import { leadTimeline } from '../../sql/desk/lead-timeline.ts';
import { exactInstant, readCursor, writeCursor } from './cursor.ts';
import { findFamily } from './lead-family.ts';
import { numberIn, textIn } from './lead-row.ts';
import type { Desk } from './open-desk.ts';

/** Something that happened with a lead; see `timelineEntrySchema` of the API for what each kind says. */
export interface TimelineEntry {
  readonly kind: TimelineKind;
  readonly at: string;
  readonly key: string;
  readonly batch: string | null;
  readonly author: string | null;
  readonly batchKind: string | null;
  readonly file: string | null;
  readonly type: string | null;
  readonly direction: string | null;
  readonly text: string | null;
  readonly stage: string | null;
  readonly reason: string | null;
  readonly owner: string | null;
  readonly name: string | null;
  readonly value: string | null;
  readonly origin: string | null;
  readonly channel: string | null;
  readonly status: string | null;
  readonly currency: string | null;
  readonly reference: string | null;
  readonly amountMinor: number | null;
  readonly seconds: number | null;
  readonly number: number | null;
  readonly flag: boolean | null;
  readonly dueAt: string | null;
}

/** All that happened with a lead, newest first. Errors: `lead_not_found`, `bad_request` for a cursor no page gave. */
export async function readTimeline(
  desk: Desk,
  key: string,
  page: { readonly limit: number; readonly cursor?: string; readonly kinds: readonly TimelineKind[] },
): Promise<{ readonly entries: readonly TimelineEntry[]; readonly nextCursor: string | null }> {
  const family = await findFamily(desk, key);
  const after = page.cursor === undefined ? null : readCursor(page.cursor, (at) => exactInstant(at) !== null);
  const before = after && { at: after.value ?? desk.now, place: after.key };
  const rows = await desk.ask((text) =>
    leadTimeline(text, family, { limit: page.limit + 1, before, kinds: page.kinds }),
  );
  const last = rows.length > page.limit ? rows[page.limit - 1] : undefined;
  const nextCursor = last ? writeCursor({ value: String(last.exact_time), key: String(last.place) }) : null;
  return { entries: rows.slice(0, page.limit).map(entryIn), nextCursor };
}

function entryIn(row: Row): TimelineEntry {
  return {
    kind: row.kind as TimelineKind,
    at: String(row.at_time),
    key: String(row.key),
    batch: textIn(row.batch_id),
    author: textIn(row.author),
    batchKind: textIn(row.batch_kind),
    file: textIn(row.file),
    type: textIn(row.type),
    direction: textIn(row.direction),
    text: textIn(row.text),
    stage: textIn(row.stage),
    reason: textIn(row.reason),
    owner: textIn(row.owner),
    name: textIn(row.name),
    value: textIn(row.value),
    origin: textIn(row.origin),
    channel: textIn(row.channel),
    status: textIn(row.status),
    currency: textIn(row.currency),
    reference: textIn(row.reference),
    amountMinor: numberIn(row.amount),
    seconds: numberIn(row.seconds),
    number: numberIn(row.number),
    flag: row.flag as boolean | null,
    dueAt: textIn(row.due_at),
  };
}
