import { badRequest } from '../../../core/errors/filon-error.ts';
import { isDay } from '../../../core/periods/days.ts';
import type { Mood } from '../../../core/satisfaction/answer-scale.ts';
import { isLateness, type Lateness } from '../../../core/satisfaction/lateness.ts';
import type { Row } from '../../engine/engine.ts';
import { comments } from '../../sql/satisfaction/comments.ts';
import type { Store } from '../../store.ts';
import { type PersonShown, personIn, textIn } from '../desk/lead-row.ts';
import { openVoices, type VoicesQuestion } from './ask-satisfaction.ts';

export interface CommentsQuestion extends VoicesQuestion {
  readonly search: string | null;
  readonly mood: Mood | null;
  readonly silent: boolean;
  readonly cursor: string | null;
  readonly limit: number;
}

/** An answer as it is listed. Money in minor units; instants ISO 8601. */
export interface VoiceListed {
  readonly key: string;
  readonly day: string;
  readonly score: number;
  readonly mood: Mood;
  readonly comment: string | null;
  readonly person: PersonShown;
  readonly lead: string | null;
  readonly customer: string | null;
  readonly order: { readonly key: string; readonly net: number | null } | null;
  readonly lateness: Lateness | null;
  readonly store: string | null;
  readonly channel: string | null;
  /** The task that was made of it. */
  readonly task: {
    readonly key: string;
    readonly due: string | null;
    readonly owner: string | null;
    readonly done: boolean;
  } | null;
}

export interface VoicesPage {
  readonly rows: readonly VoiceListed[];
  readonly nextCursor: string | null;
}

/** A page of answers, the newest first. Errors: those of `openVoices`, `bad_request` for a cursor that is none. */
export async function listComments(
  store: Store,
  workspace: string,
  question: CommentsQuestion,
  now: string,
): Promise<VoicesPage> {
  const { search, mood, silent, limit } = question;
  const { reading } = await openVoices(store, workspace, question, now);
  const after = readCursor(question.cursor);
  const found = await store.engine.reader.run(
    comments(reading, { search, mood, silent, after, limit: limit + 1 }),
  );
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(voiceIn),
    nextCursor: found.length > limit && last ? `${dayIn(last)} ${String(last.key)}` : null,
  };
}

function voiceIn(row: Row): VoiceListed {
  const order = textIn(row.order_key);
  const task = textIn(row.task_key);
  const late = textIn(row.lateness);
  return {
    key: String(row.key),
    day: dayIn(row),
    score: Number(row.score),
    mood: String(row.mood) as Mood,
    comment: textIn(row.comment),
    person: personIn(row),
    lead: textIn(row.lead_key),
    customer: textIn(row.customer_key),
    order: order === null ? null : { key: order, net: row.order_net === null ? null : Number(row.order_net) },
    lateness: late !== null && isLateness(late) ? late : null,
    store: textIn(row.store),
    channel: textIn(row.channel),
    task:
      task === null
        ? null
        : { key: task, due: textIn(row.due_at), owner: textIn(row.owner), done: row.done_at !== null },
  };
}

const dayIn = (row: Row): string => String(row.day).slice(0, 10);

function readCursor(cursor: string | null): { readonly day: string; readonly key: string } | null {
  if (cursor === null) return null;
  const [day, key] = [cursor.slice(0, 10), cursor.slice(11)];
  if (!isDay(day) || key === '') throw badRequest([{ field: 'cursor', fault: 'not_a_cursor' }]);
  return { day, key };
}
