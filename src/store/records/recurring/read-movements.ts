import type { MonthOfChanges } from '../../../core/recurring/earned.ts';
import type { Standings } from '../../../core/recurring/figures.ts';
import type { Cells, Movement } from '../../../core/recurring/movements.ts';
import type { Row } from '../../engine/engine.ts';
import {
  type CellGroup,
  clientMonths,
  clientStandings,
  movementCells,
} from '../../sql/recurring/movement-cells.ts';
import { minorUnits } from '../lifetime/rows-by-group.ts';
import type { OpenRecurring } from './open-recurring.ts';

/** What moved recurring revenue by month, and by service or client. */
export async function readMovements(open: OpenRecurring, group: CellGroup): Promise<Cells> {
  const rows = await open.store.engine.reader.run(movementCells(open.reading, group));
  const place = (row: Row) => ({ group: row.g === null ? null : String(row.g), month: monthIn(row) });
  return {
    amounts: rows
      .filter(({ part }) => part === 'm')
      .map((row) => ({
        ...place(row),
        movement: String(row.name) as Movement,
        amount: BigInt(String(row.amount ?? 0)),
      })),
    clients: rows
      .filter(({ part }) => part === 'c')
      .map((row) => ({ ...place(row), came: Number(row.a), back: Number(row.b), left: Number(row.c) })),
  };
}

/** What changed each client's recurring revenue, by month. */
export async function readClientMonths(
  open: OpenRecurring,
): Promise<ReadonlyMap<string, readonly MonthOfChanges[]>> {
  const clients = new Map<string, MonthOfChanges[]>();
  for (const row of await open.store.engine.reader.run(clientMonths(open.reading))) {
    const client = String(row.customer_key);
    const months = clients.get(client) ?? [];
    clients.set(client, months);
    months.push({
      month: monthIn(row),
      delta: BigInt(String(row.delta ?? 0)),
      weighted: BigInt(String(row.weighted ?? 0)),
    });
  }
  return clients;
}

/** Sums over clients at both ends of the period, money in main units. */
export async function readStandings(open: OpenRecurring): Promise<Standings> {
  const [row] = await open.store.engine.reader.run(clientStandings(open.reading));
  const unit = minorUnits(open.currency);
  const number = (name: string) => Number(row?.[name] ?? 0);
  const money = (name: string) => number(name) / unit;
  const square = (name: string) => number(name) / unit / unit;
  return {
    started: number('started'),
    left: number('gone'),
    x: money('x'),
    y: money('y'),
    c: money('c'),
    xx: square('xx'),
    yy: square('yy'),
    cc: square('cc'),
    xy: square('xy'),
    xc: square('xc'),
    active: number('active'),
    mrr: money('mrr'),
    mrrSquares: square('mrr_squares'),
  };
}

function monthIn(row: Row): number | null {
  return row.month === null || row.month === undefined ? null : Number(row.month);
}
