import type { PaybackPoint } from '../../../core/lifetime/paid-back.ts';
import { type GroupCost, paybackTimes } from '../../sql/lifetime/payback-times.ts';
import type { Store } from '../../store.ts';
import { acquisitionCosts } from './acquisition-costs.ts';
import { type CustomerScope, type OpenReading, openReading, usualMoney } from './open-reading.ts';
import { minorUnits, rowsByGroup } from './rows-by-group.ts';

export interface PaybackQuestion extends Omit<CustomerScope, 'watched'> {
  /** null for margin where every order tells it, else for revenue. */
  readonly money: 'revenue' | 'margin' | null;
}

/** Customers of one group by the month in which they had brought back what one of them costs to win. */
export interface CountedPayback {
  readonly group: string | null;
  /** In main units of the currency. */
  readonly acquisitionCost: number;
  readonly months: readonly PaybackPoint[];
}

export interface AskedPayback {
  readonly open: OpenReading;
  readonly money: 'revenue' | 'margin';
  /** null where what customers cost is not known. */
  readonly all: CountedPayback | null;
  readonly groups: readonly CountedPayback[];
}

/** Counts when customers paid back their group's acquisition cost. Errors: those of `openReading`. */
export async function askPayback(
  store: Store,
  workspace: string,
  question: PaybackQuestion,
  now: string,
): Promise<AskedPayback> {
  const open = await openReading(store, workspace, { ...question, watched: 'orders' }, now);
  const whole = { ...open, reading: { ...open.reading, by: null } };
  const money = question.money ?? usualMoney(open);
  const groups = question.by === null ? [] : await payback(open, { ...question, money }, now);
  const [all = null] = await payback(whole, { ...question, money, by: null }, now);
  return { open, money, all, groups };
}

async function payback(
  open: OpenReading,
  question: PaybackQuestion & { readonly money: 'revenue' | 'margin' },
  now: string,
): Promise<readonly CountedPayback[]> {
  const costs = await acquisitionCosts(open, question, now);
  const unit = minorUnits(open.settings.currency);
  const inMinor: GroupCost[] = [...costs]
    .filter(([, cost]) => cost > 0)
    .map(([group, cost]) => ({ group, cost: Math.round(cost * unit) }));
  if (inMinor.length === 0) return [];
  const { money } = question;
  const rows = await open.store.engine.reader.run(paybackTimes({ ...open.reading, money }, inMinor));
  return [...rowsByGroup(rows)].map(([group, own]) => ({
    group,
    acquisitionCost: costs.get(group) ?? 0,
    months: own.map((row) => ({
      time: Number(row.month),
      watched: Number(row.watched),
      events: Number(row.b) === 1 ? Number(row.n) : 0,
      censored: Number(row.b) === 1 ? 0 : Number(row.n),
    })),
  }));
}
