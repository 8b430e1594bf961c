/** One thing known of each lead, as codes into its distinct values. */
export interface ScoreColumn {
  readonly name: string;
  readonly levels: readonly string[];
  /** Per lead the place of its value in `levels`; −1 where it was not known at the moment scored. */
  readonly codes: Int32Array;
}

/** Leads whose outcome is known, the oldest first. */
export interface ScoreTable {
  /** What tells leads apart; chance goes by it, so the order of rows does not matter. */
  readonly ids: readonly string[];
  readonly columns: readonly ScoreColumn[];
  /** 1 where the lead became a sale. */
  readonly won: Uint8Array;
  /** What its orders brought, in minor units of the workspace's currency; null if no lead has orders. */
  readonly revenue: Float64Array | null;
  /** Milliseconds since 1970 of each lead's creation, where it is known. */
  readonly createdAt?: Float64Array | undefined;
  /** What the rules of the workspace gave each lead at the moment scored, 0 to 100; absent without rules. */
  readonly rulePoints?: Float64Array | undefined;
}

/** A column of texts, null where nothing is known; empty texts are nothing too. */
export function columnOf(name: string, values: readonly (string | null)[]): ScoreColumn {
  const places = new Map<string, number>();
  const codes = Int32Array.from(values, (value) => {
    if (value === null || value === '') return -1;
    const known = places.get(value);
    if (known !== undefined) return known;
    places.set(value, places.size);
    return places.size - 1;
  });
  return { name, levels: [...places.keys()], codes };
}

/** The rows of a table at these places. */
export function rowsOf(table: ScoreTable, places: Int32Array): ScoreTable {
  const { revenue, createdAt, rulePoints } = table;
  const numbers = (list: Float64Array): Float64Array =>
    Float64Array.from(places, (place) => list[place] ?? 0);
  return {
    ids: Array.from(places, (place) => table.ids[place] ?? ''),
    columns: table.columns.map((column) => ({ ...column, codes: picked(column.codes, places) })),
    won: Uint8Array.from(places, (place) => table.won[place] ?? 0),
    revenue: revenue && numbers(revenue),
    createdAt: createdAt && numbers(createdAt),
    rulePoints: rulePoints && numbers(rulePoints),
  };
}

function picked(codes: Int32Array, places: Int32Array): Int32Array {
  const result = new Int32Array(places.length);
  for (let row = 0; row < places.length; row++) result[row] = codes[places[row] as number] as number;
  return result;
}

/** How many leads became sales. */
export function salesOf(won: Uint8Array): number {
  let sales = 0;
  for (const one of won) sales += one;
  return sales;
}

/** The table without columns that part the leads exactly as one before them does: told twice is not known better. */
export function withoutTwins(table: ScoreTable): ScoreTable {
  const kept: ScoreColumn[] = [];
  for (const column of table.columns) {
    if (!kept.some((other) => partAlike(other, column))) kept.push(column);
  }
  return { ...table, columns: kept };
}

function partAlike(one: ScoreColumn, other: ScoreColumn): boolean {
  const there = new Map<number, number>();
  const back = new Map<number, number>();
  for (const [row, code] of one.codes.entries()) {
    const partner = other.codes[row] ?? -1;
    if (code < 0 !== partner < 0) return false;
    if ((there.get(code) ?? partner) !== partner || (back.get(partner) ?? code) !== code) return false;
    there.set(code, partner);
    back.set(partner, code);
  }
  return true;
}
