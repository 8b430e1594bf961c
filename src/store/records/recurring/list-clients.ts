import type { ClientMargin } from '../../../core/recurring/client-margin.ts';
import { type EarnedMonth, earnedMonths } from '../../../core/recurring/earned.ts';
import { daysIn, monthNumber } from '../../../core/recurring/months.ts';
import { cellsByGroup, type MovementRow, rowOf } from '../../../core/recurring/movements.ts';
import {
  type Departures,
  type StillExpected,
  stillExpected,
} from '../../../core/recurring/still-expected.ts';
import { minorUnits } from '../lifetime/rows-by-group.ts';
import type { OpenRecurring } from './open-recurring.ts';
import { type ClientState, readStates } from './read-clients.ts';
import { readClientMonths, readMovements } from './read-movements.ts';
import { type Billed, placeOf, readWork, type WorkRow } from './read-work.ts';

/** A client of the period, with what it brought. */
export interface RecurringClient extends ClientMargin {
  readonly client: string;
  readonly state: ClientState;
  readonly row: MovementRow;
  /** Recurring margin of a month in main units; null if it never earned. */
  readonly monthly: number | null;
  /** The same of each month of which all days lie in the period and in its time as a client. */
  readonly wholeMonths: readonly number[];
}

/** Hours of all clients of the period. */
export interface HoursSpent {
  readonly hours: number;
  readonly cost: bigint;
  /** Rows of hours that have neither an amount nor a rate. */
  readonly withoutCost: number;
}

/** All clients who had MRR, or changed it, in the period, and the hours spent. */
export async function listRecurringClients(
  open: OpenRecurring,
): Promise<{ readonly clients: readonly RecurringClient[]; readonly hours: HoursSpent }> {
  const { from, to } = open.reading;
  const [cells, months, states, work] = await Promise.all([
    readMovements(open, 'client'),
    readClientMonths(open),
    readStates(open),
    readWork(open),
  ]);
  const unit = minorUnits(open.currency);
  const workOf = new Map<string, WorkRow[]>();
  for (const row of work) workOf.set(row.client, [...(workOf.get(row.client) ?? []), row]);
  const clients = [...cellsByGroup(cells)].flatMap(([client, mine]): RecurringClient[] => {
    const state = client === null ? undefined : states.get(client);
    const row = rowOf(mine);
    const moved = mine.amounts.some(({ month }) => month !== null);
    if (client === null || !state || (row.start === 0n && !moved)) return [];
    const earned = earnedMonths(months.get(client) ?? [], from, to).filter((month) => month.earned !== 0n);
    const ownWork = workOf.get(client) ?? [];
    const margin = marginOf(
      earned.reduce((sum, month) => sum + month.earned, 0n),
      new Set(earned.map(({ month }) => month)),
      ownWork,
    );
    const monthly = margin.months === 0 ? null : Number(margin.recurringMargin) / unit / margin.months;
    const whole = earned.filter(({ month }) =>
      [from, state.since].every((first) => isWhole(month, first, to)),
    );
    const wholeMonths = whole.map((month) => recurringMarginOf(month, ownWork) / unit);
    return [{ client, state, row, monthly, wholeMonths, ...margin }];
  });
  const spent = work.filter(isTime);
  return {
    clients,
    hours: {
      hours: spent.reduce((sum, { hours }) => sum + hours, 0),
      cost: spent.reduce((sum, { amount }) => sum + amount, 0n),
      withoutCost: spent.reduce((sum, { extra }) => sum + Number(extra ?? 0), 0),
    },
  };
}

/** Hours spent on a client. */
export function isTime({ part }: WorkRow): boolean {
  return part === 'h' || part === 'w';
}

/** What else was spent for a client. */
export function isExpense({ part }: WorkRow): boolean {
  return part === 'e' || part === 'x';
}

/** Orders that name nothing bill what recurs in months in which the client earned, and are other work in others. */
function marginOf(recurring: bigint, earning: ReadonlySet<number>, work: readonly WorkRow[]): ClientMargin {
  const other = work.filter(({ part, month }) => part === 'o' || (part === 'u' && !earning.has(month)));
  const spent = work.filter(isTime);
  const others = work.filter(isExpense);
  const sum = (rows: readonly WorkRow[], of: (row: WorkRow) => bigint) =>
    rows.reduce((total, row) => total + of(row), 0n);
  const oneOffMargin = sum(other, ({ amount, extra }) => extra ?? amount);
  const hoursCost = sum(spent, ({ amount }) => amount);
  const expenses = sum(others, ({ amount }) => amount);
  const ofOther = work.filter(({ part }) => part === 'w' || part === 'x');
  return {
    recurring,
    months: earning.size,
    oneOff: sum(other, ({ amount }) => amount),
    oneOffMargin,
    hours: spent.reduce((total, { hours }) => total + hours, 0),
    hoursCost,
    expenses,
    recurringMargin: recurring - hoursCost - expenses + sum(ofOther, ({ amount }) => amount),
    margin: recurring + oneOffMargin - hoursCost - expenses,
  };
}

/** Whether the period has all days of a month. */
function isWhole(month: number, from: string, to: string): boolean {
  const begun = month > monthNumber(from) || (month === monthNumber(from) && from.endsWith('-01'));
  const ended =
    month < monthNumber(to) || (month === monthNumber(to) && Number(to.slice(8, 10)) === daysIn(month));
  return begun && ended;
}

/** What recurs of a month in minor units, less its hours and other costs, but for those of other work. */
function recurringMarginOf({ month, earned }: EarnedMonth, work: readonly WorkRow[]): number {
  const spent = work.filter((row) => row.month === month && (row.part === 'h' || row.part === 'e'));
  return Number(earned - spent.reduce((sum, { amount }) => sum + amount, 0n));
}

/** What a client is expected to bring in yet; null for one who has left. */
export function expectedOf(
  { state, row, wholeMonths }: RecurringClient,
  departures: Departures,
  to: string,
): StillExpected | null {
  if (row.end <= 0n) return null;
  const early = to.slice(8) < state.since.slice(8) ? 1 : 0;
  const age = Math.max(0, monthNumber(to) - monthNumber(state.since) - early);
  return stillExpected(departures, age, wholeMonths);
}

/** Work of clients by month, for those that bill what recurs. */
export function billedByOrders(work: readonly WorkRow[], earning: (place: string) => boolean) {
  const billed = new Map<string, Billed>();
  for (const { part, client, month, amount } of work) {
    const place = placeOf(client, month);
    if (part === 'b' || (part === 'u' && earning(place)))
      billed.set(place, { billed: (billed.get(place)?.billed ?? 0n) + amount, slack: 0n });
  }
  return billed;
}
