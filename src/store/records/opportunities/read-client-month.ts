import { addMonths } from '../../../core/periods/days.ts';
import { customerAnswers } from '../../sql/customers/customer-history.ts';
import { otherServices } from '../../sql/opportunities/other-services.ts';
import { createParameters } from '../../sql/query/parameters.ts';
import { textIn } from '../desk/lead-row.ts';
import { minorUnits } from '../lifetime/rows-by-group.ts';
import { isExpense, isTime, listRecurringClients } from '../recurring/list-clients.ts';
import type { OpenRecurring } from '../recurring/open-recurring.ts';
import { readWork } from '../recurring/read-work.ts';

/** What a client brought in a time, in minor units; `withoutCost` counts rows of hours without a cost. */
export interface BroughtMinor {
  readonly recurring: bigint;
  readonly oneOff: bigint;
  readonly hours: number;
  readonly hoursCost: bigint;
  readonly expenses: bigint;
  readonly margin: bigint;
  readonly withoutCost: number;
}

/** What a client brought in the period that is open; in one without MRR its other work and hours alone. */
export async function broughtBy(open: OpenRecurring, client: string): Promise<BroughtMinor> {
  const [{ clients }, work] = await Promise.all([listRecurringClients(open), readWork(open)]);
  const mine = work.filter((row) => row.client === client);
  const spent = mine.filter(isTime);
  const others = mine.filter(isExpense);
  const withoutCost = [...spent, ...others].reduce((sum, { extra }) => sum + Number(extra ?? 0n), 0);
  const known = clients.find((one) => one.client === client);
  if (known) return { ...known, withoutCost };
  const other = mine.filter(({ part }) => part === 'o' || part === 'u');
  const oneOff = other.reduce((sum, { amount }) => sum + amount, 0n);
  const hoursCost = spent.reduce((sum, { amount }) => sum + amount, 0n);
  const expenses = others.reduce((sum, { amount }) => sum + amount, 0n);
  return {
    recurring: 0n,
    oneOff,
    hours: spent.reduce((sum, { hours }) => sum + hours, 0),
    hoursCost,
    expenses,
    margin: other.reduce((sum, { amount, extra }) => sum + (extra ?? amount), 0n) - hoursCost - expenses,
    withoutCost,
  };
}

/** Other work of the period by product, the dearest first, in minor units. */
export async function otherWork(
  open: OpenRecurring,
  client: string,
): Promise<readonly { readonly product: string; readonly amount: bigint }[]> {
  const rows = await open.store.engine.reader.run(otherServices(open.reading, open.reading.from));
  return rows
    .filter((row) => row.part === 'o' && row.client === client)
    .map((row) => ({ product: String(row.name), amount: BigInt(String(row.amount)) }))
    .sort((one, other) => Number(other.amount - one.amount) || (one.product < other.product ? -1 : 1));
}

/** What the client answered in the period, the first answer first. */
export async function answersOf(open: OpenRecurring, client: string) {
  const { dialect, workspace, from, to } = open.reading;
  const parameters = createParameters(dialect);
  const text = { dialect, parameters, workspace, book: '', unit: minorUnits(open.currency) };
  const sql = customerAnswers(text, client, client);
  const rows = await open.store.engine.reader.run({ sql, parameters: parameters.values });
  return rows
    .map((row) => ({
      day: String(row.day).slice(0, 10),
      kind: String(row.kind),
      score: Number(row.score),
      comment: textIn(row.comment),
    }))
    .filter(({ day }) => day >= from && day <= to)
    .reverse();
}

/** From the first of January to the last day, and the same a year before. */
export function yearsTo(to: string) {
  const before = addMonths(to, -12);
  return {
    year: { from: `${to.slice(0, 4)}-01-01`, to },
    before: { from: `${before.slice(0, 4)}-01-01`, to: before },
  };
}
