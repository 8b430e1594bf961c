import { leastCases } from '../../query/certainty.ts';

/** The average basket of a calendar month, `YYYY-MM`. */
export interface MonthlyBasket {
  readonly month: string;
  readonly orders: number;
  readonly basket: number;
}

/** Two years, the fewest in which each month has come twice. */
export const leastSeasonMonths = 24;

export type Season =
  | {
      readonly kind: 'known';
      readonly months: number;
      /** 1 is the mean of the year; of January first. */
      readonly index: readonly number[];
    }
  | {
      readonly kind: 'not_enough_data';
      readonly reason: 'months';
      readonly found: number;
      readonly needed: number;
    };

/**
 * How far each month of the year lies from its mean, from the whole years in a row that `last`, the month asked about,
 * stands in: months known since tell of the season as earlier ones do. The logarithms of the months' average baskets are taken as a straight line over time plus a level for each month of the year, fitted by least squares. With
 * whole years the line's slope comes from the same months of different years, so that growth is not taken for season.
 * Each month needs ten orders; if `last` has fewer, as one just begun, the month before stands for it.
 */
export function seasonIndex(months: readonly MonthlyBasket[], last: string): Season {
  const known = new Map(
    months
      .filter(({ orders, basket }) => orders >= leastCases && basket > 0)
      .map((one) => [one.month, Math.log(one.basket)]),
  );
  const asked = monthNumber(last);
  const held = known.has(last) ? asked : asked - 1;
  const row: number[] = [];
  for (let month = held; known.has(monthName(month)); month -= 1)
    row.unshift(known.get(monthName(month)) ?? 0);
  let end = held;
  for (; row.length > 0 && known.has(monthName(end + 1)); end += 1)
    row.push(known.get(monthName(end + 1)) ?? 0);
  if (row.length < leastSeasonMonths)
    return { kind: 'not_enough_data', reason: 'months', found: row.length, needed: leastSeasonMonths };
  const years = Math.floor(row.length / 12);
  const used = row.slice(row.length - years * 12);
  const middle = (years - 1) / 2;
  let [over, under] = [0, 0];
  used.forEach((value, place) => {
    const year = Math.floor(place / 12) - middle;
    over += year * value;
    under += year * year;
  });
  const slope = over / under / 12;
  const flat = used.map((value, place) => value - slope * place);
  const levels = Array.from({ length: 12 }, (_, place) => meanOf(flat.filter((__, at) => at % 12 === place)));
  const whole = meanOf(levels);
  // The first of the months used need not be a January.
  const first = (((end - used.length + 1) % 12) + 12) % 12;
  const index = Array.from({ length: 12 }, (_, month) =>
    Math.exp((levels[(month - first + 12) % 12] ?? 0) - whole),
  );
  return { kind: 'known', months: used.length, index };
}

/** The index of a period from how many of its orders lie in each month of the year. */
export function seasonOf(
  index: readonly number[],
  orders: readonly { readonly month: string; readonly orders: number }[],
): number {
  const all = orders.reduce((sum, one) => sum + one.orders, 0);
  const weighted = orders.reduce(
    (sum, one) => sum + one.orders * (index[Number(one.month.slice(5, 7)) - 1] ?? 1),
    0,
  );
  return all === 0 ? 1 : weighted / all;
}

/**
 * A change split into what the season did and the rest, which is what would be left in a year without seasons: with
 * basket = level · index, Δ = level̄ · Δindex + indēx · Δlevel (Bennet).
 */
export function withoutSeason(
  before: number,
  after: number,
  index: { readonly before: number; readonly after: number },
): { readonly season: number; readonly rest: number } {
  const level = { before: before / index.before, after: after / index.after };
  const season = ((level.before + level.after) / 2) * (index.after - index.before);
  return { season, rest: after - before - season };
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthName(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
