/** What can move recurring revenue. Their sum is its change. */
export const movements = ['new', 'expansion', 'contraction', 'churned', 'reactivated', 'currency'] as const;

export type Movement = (typeof movements)[number];

/** Whether something names a movement. */
export function isMovement(id: unknown): id is Movement {
  return movements.some((movement) => movement === id);
}

/** Changes of one movement within a month; `month` is null for all before the period. Money in minor units. */
export interface MovementCell {
  readonly group: string | null;
  readonly month: number | null;
  readonly movement: Movement;
  readonly amount: bigint;
}

/** Clients who came for the first time, came back and left within a month. */
export interface ClientCell {
  readonly group: string | null;
  readonly month: number | null;
  readonly came: number;
  readonly back: number;
  readonly left: number;
}

export type Moved = Readonly<Record<Movement, bigint>>;

/** Recurring revenue at both ends of a period with all that lies between: start + movements = end, to the cent. */
export interface MovementRow {
  readonly start: bigint;
  readonly moved: Moved;
  readonly end: bigint;
  readonly clients: {
    readonly start: number;
    readonly came: number;
    readonly back: number;
    readonly left: number;
    readonly end: number;
  };
}

export interface Cells {
  readonly amounts: readonly MovementCell[];
  readonly clients: readonly ClientCell[];
}

/** One row for each month, each beginning where the one before ended. */
export function rowsByMonth(cells: Cells, months: readonly number[]): readonly MovementRow[] {
  const before = rowOf({
    amounts: cells.amounts.filter(({ month }) => month === null),
    clients: cells.clients.filter(({ month }) => month === null),
  });
  let [start, clients] = [before.end, before.clients.end];
  return months.map((wanted) => {
    const amounts = cells.amounts.filter(({ month }) => month === wanted);
    const counted = cells.clients.filter(({ month }) => month === wanted);
    const row = within(start, clients, { amounts, clients: counted });
    start = row.end;
    clients = row.clients.end;
    return row;
  });
}

/** The whole period as one row: what lies before it is where it starts. */
export function rowOf({ amounts, clients }: Cells): MovementRow {
  const early = <Cell extends { readonly month: number | null }>(list: readonly Cell[]) =>
    list.filter(({ month }) => month === null);
  const inside = <Cell extends { readonly month: number | null }>(list: readonly Cell[]) =>
    list.filter(({ month }) => month !== null);
  const start = early(amounts).reduce((sum, { amount }) => sum + amount, 0n);
  const there = early(clients).reduce((sum, { came, back, left }) => sum + came + back - left, 0);
  return within(start, there, { amounts: inside(amounts), clients: inside(clients) });
}

function within(start: bigint, there: number, { amounts, clients }: Cells): MovementRow {
  const moved = Object.fromEntries(movements.map((movement) => [movement, 0n])) as Record<Movement, bigint>;
  for (const { movement, amount } of amounts) moved[movement] += amount;
  const count = (of: (cell: ClientCell) => number) => clients.reduce((sum, cell) => sum + of(cell), 0);
  const [came, back, left] = [
    count((cell) => cell.came),
    count((cell) => cell.back),
    count((cell) => cell.left),
  ];
  return {
    start,
    moved,
    end: movements.reduce((sum, movement) => sum + moved[movement], start),
    clients: { start: there, came, back, left, end: there + came + back - left },
  };
}

/** The cells of each group. */
export function cellsByGroup({ amounts, clients }: Cells): ReadonlyMap<string | null, Cells> {
  const groups = new Map<string | null, { amounts: MovementCell[]; clients: ClientCell[] }>();
  const of = (group: string | null) => {
    const known = groups.get(group) ?? { amounts: [], clients: [] };
    groups.set(group, known);
    return known;
  };
  for (const cell of amounts) of(cell.group).amounts.push(cell);
  for (const cell of clients) of(cell.group).clients.push(cell);
  return groups;
}
