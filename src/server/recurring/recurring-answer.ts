import { type Movement, type MovementRow, movements } from '../../core/recurring/movements.ts';
import { minorUnits } from '../../store/records/lifetime/rows-by-group.ts';
import type { RecurringClient } from '../../store/records/recurring/list-clients.ts';
import type { OpenRecurring } from '../../store/records/recurring/open-recurring.ts';

/** Of when and of what an answer is. */
export function aboutOf({ reading, currency }: OpenRecurring) {
  return { from: reading.from, to: reading.to, service: reading.service, currency };
}

/** Minor units as a number in main units. */
export type Money = (minor: bigint) => number;

/** Amounts of the workspace's currency in main units. */
export function moneyIn({ currency }: OpenRecurring): Money {
  const unit = minorUnits(currency);
  return (minor) => Number(minor) / unit;
}

/** A row of movements as answered. */
export function movementRow({ start, moved, end }: MovementRow, money: Money) {
  return {
    start: money(start),
    ...(Object.fromEntries(movements.map((id) => [id, money(moved[id])])) as Record<Movement, number>),
    end: money(end),
  };
}

/** The same with its clients. */
export function countedRow(row: MovementRow, money: Money) {
  const { start, came, back, left, end } = row.clients;
  return {
    ...movementRow(row, money),
    clientsStart: start,
    clientsNew: came,
    clientsBack: back,
    clientsLeft: left,
    clientsEnd: end,
  };
}

/** Two rows of movements as one; clients are those of the first. */
export function added(one: MovementRow, other: MovementRow): MovementRow {
  return {
    ...one,
    start: one.start + other.start,
    moved: Object.fromEntries(movements.map((id) => [id, one.moved[id] + other.moved[id]])) as Record<
      Movement,
      bigint
    >,
    end: one.end + other.end,
  };
}

type Brought = Pick<
  RecurringClient,
  'recurring' | 'oneOff' | 'oneOffMargin' | 'hours' | 'hoursCost' | 'expenses' | 'margin'
>;

/** What several clients brought. */
export function together(clients: readonly Brought[]): Brought {
  const sum = (of: (client: Brought) => bigint) => clients.reduce((total, client) => total + of(client), 0n);
  return {
    recurring: sum(({ recurring }) => recurring),
    oneOff: sum(({ oneOff }) => oneOff),
    oneOffMargin: sum(({ oneOffMargin }) => oneOffMargin),
    hours: clients.reduce((total, { hours }) => total + hours, 0),
    hoursCost: sum(({ hoursCost }) => hoursCost),
    expenses: sum(({ expenses }) => expenses),
    margin: sum(({ margin }) => margin),
  };
}

/** What a client brought, as answered. */
export function broughtOf(brought: Brought, money: Money) {
  return {
    recurring: money(brought.recurring),
    oneOff: money(brought.oneOff),
    oneOffMargin: money(brought.oneOffMargin),
    hours: brought.hours,
    hoursCost: money(brought.hoursCost),
    expenses: money(brought.expenses),
    margin: money(brought.margin),
  };
}

type Named = RecurringClient & { readonly name: string };
type ClientOrder = (one: Named, other: Named) => number;

const byName: ClientOrder = (one, other) => one.name.localeCompare(other.name);
const greatest =
  (of: (client: Named) => bigint): ClientOrder =>
  (one, other) =>
    Number(of(other) - of(one)) || byName(one, other);

/** Orders of a list of clients. */
export const clientOrders: Readonly<Record<'mrr' | 'change' | 'margin' | 'name', ClientOrder>> = {
  mrr: greatest(({ row }) => row.end),
  change: greatest(({ row }) => (row.end > row.start ? row.end - row.start : row.start - row.end)),
  margin: greatest(({ margin }) => margin),
  name: byName,
};
