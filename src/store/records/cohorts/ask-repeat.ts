import type { CountedGap } from '../../../core/cohorts/between-orders.ts';
import type { CountedFirsts } from '../../../core/cohorts/repeat-rates.ts';
import type { CountedTenure } from '../../../core/lifetime/shifted-beta-geometric.ts';
import type { Row } from '../../engine/engine.ts';
import { repeatTimes } from '../../sql/cohorts/repeat-times.ts';
import type { Store } from '../../store.ts';
import { type CustomerScope, type OpenReading, openReading } from '../lifetime/open-reading.ts';
import { readOrders, silenceOf } from '../lifetime/read-orders.ts';
import { rowsByGroup } from '../lifetime/rows-by-group.ts';

export interface RepeatQuestion extends Omit<CustomerScope, 'watched'> {
  /** Days without an order after which a customer counts as gone; null to take what is usual. */
  readonly silenceDays: number | null;
}

/** What repeat rates are worked out from. */
export interface CountedRepeat {
  readonly open: OpenReading;
  readonly silenceDays: number;
  readonly all: CountedFirsts;
  readonly groups: readonly CountedFirsts[];
  readonly gaps: readonly CountedGap[];
  /** Months that customers stayed, by the rule of silence. */
  readonly tenures: readonly CountedTenure[];
}

/** Counts first purchases and what followed. Errors: those of `openReading`. */
export async function askRepeat(
  store: Store,
  workspace: string,
  question: RepeatQuestion,
  now: string,
): Promise<CountedRepeat> {
  const open = await openReading(store, workspace, { ...question, watched: 'orders' }, now);
  const rows = await store.engine.reader.run(repeatTimes(open.reading));
  const silenceDays = question.silenceDays ?? (await silenceOf(open));
  const together = { ...open, reading: { ...open.reading, by: null } };
  const counting = { money: 'revenue', fittedUntil: open.reading.until, silenceDays } as const;
  const staying = await readOrders(together, counting, ['t']);
  const groups = question.by === null ? [] : [...rowsByGroup(rows)];
  return {
    open,
    silenceDays,
    all: firstsOf(null, rows),
    groups: groups.map(([group, own]) => firstsOf(group, own)),
    gaps: of(rows, 'b').map(({ a, n }) => ({ days: Number(a), count: Number(n) })),
    tenures: staying.get(null)?.tenures ?? [],
  };
}

function firstsOf(group: string | null, rows: readonly Row[]): CountedFirsts {
  return {
    group,
    seconds: of(rows, 's').map(({ a, b, n }) => ({
      time: Number(a),
      events: Number(b) === 1 ? Number(n) : 0,
      censored: Number(b) === 1 ? 0 : Number(n),
    })),
    watched: of(rows, 'w').map(({ a, n }) => ({ days: Number(a), customers: Number(n) })),
  };
}

function of(rows: readonly Row[], part: string): readonly Row[] {
  return rows.filter((row) => row.part === part);
}
