import { type Bin, type BinnedFeature, numberOf } from './bins.ts';
import type { ScoreColumn } from './score-table.ts';

/** Leads and sales among them. */
export interface Tally {
  readonly leads: number;
  readonly won: number;
}

/** What becomes of the finest parts of numbers, none smaller than `fewest` leads if they are merged. */
type Merge = (cells: readonly Cell[], fewest: number) => readonly Cell[];

interface Cell {
  readonly from: number;
  readonly leads: number;
  readonly won: number;
}

/** Share of filled values that must be numbers for a column to be one of numbers. */
const mostlyNumbers = 0.95;
/** Columns with fewer different numbers are categories: 0 and 1, or a mark out of five. */
const fewNumbers = 6;
const finestParts = 40;
const mostBins = 8;
const mostLevels = 40;
/** Chi-square of one degree of freedom that chance exceeds once in a hundred times. */
const differs = 6.635;

/**
 * Bins of a column that tell sales apart: numbers are cut into equal parts, and neighbours that do not differ are
 * merged (ChiMerge: R. Kerber, "Discretization of numeric attributes", AAAI 1992); of categories the rare ones are put
 * together. A column with one bin besides "not known" tells nothing beyond its presence.
 */
export function binColumn(column: ScoreColumn, won: Uint8Array): BinnedFeature {
  return binAs(column, won, (cells, fewest) => mergeCells(cells, fewest));
}

/** Fine bins, for learners that tell themselves which neighbours are alike: numbers are cut into equal parts only. */
export function binFinely(column: ScoreColumn, won: Uint8Array): BinnedFeature {
  return binAs(column, won, (cells) => cells);
}

function binAs(column: ScoreColumn, won: Uint8Array, merge: Merge): BinnedFeature {
  const tallies = tallyLevels(column, won);
  let sales = 0;
  for (const one of won) sales += one;
  const rate = won.length > 0 ? sales / won.length : 0;
  const numbers = column.levels.map(numberOf);
  let filled = 0;
  let asNumbers = 0;
  for (const [place, tally] of tallies.entries()) {
    filled += tally.leads;
    if (numbers[place] !== null) asNumbers += tally.leads;
  }
  const different = new Set(numbers.filter((number, place) => number !== null && tallies[place]?.leads));
  if (filled > 0 && asNumbers >= mostlyNumbers * filled && different.size >= fewNumbers) {
    return { name: column.name, kind: 'number', bins: binNumbers(numbers, tallies, won.length, rate, merge) };
  }
  return {
    name: column.name,
    kind: 'category',
    bins: binCategories(column.levels, tallies, won.length, rate),
  };
}

/** Leads and sales of each level. */
export function tallyLevels(column: ScoreColumn, won: Uint8Array): readonly Tally[] {
  const leads = new Float64Array(column.levels.length);
  const sales = new Float64Array(column.levels.length);
  for (const [row, code] of column.codes.entries()) {
    if (code < 0) continue;
    leads[code] = (leads[code] ?? 0) + 1;
    sales[code] = (sales[code] ?? 0) + (won[row] ?? 0);
  }
  return Array.from(leads, (count, place) => ({ leads: count, won: sales[place] ?? 0 }));
}

/** Leads and sales of each of `size` bins. */
export function tallyBins(bins: Uint8Array, won: Uint8Array, size: number): readonly Tally[] {
  const leads = new Float64Array(size);
  const sales = new Float64Array(size);
  for (const [row, bin] of bins.entries()) {
    leads[bin] = (leads[bin] ?? 0) + 1;
    sales[bin] = (sales[bin] ?? 0) + (won[row] ?? 0);
  }
  return Array.from(leads, (count, place) => ({ leads: count, won: sales[place] ?? 0 }));
}

/** So many leads that a few sales are expected among them, but never more than a quarter of all. */
function fewestLeads(all: number, rate: number, sales: number, part: number): number {
  return Math.min(Math.max(15, all * part, rate > 0 ? sales / rate : all), all / 4);
}

function binNumbers(
  numbers: readonly (number | null)[],
  tallies: readonly Tally[],
  all: number,
  rate: number,
  merge: Merge,
): readonly Bin[] {
  const byNumber = new Map<number, Tally>();
  for (const [place, number] of numbers.entries()) {
    const tally = tallies[place];
    if (number === null || !tally || tally.leads === 0) continue;
    const known = byNumber.get(number);
    byNumber.set(number, {
      leads: tally.leads + (known?.leads ?? 0),
      won: tally.won + (known?.won ?? 0),
    });
  }
  const cells = merge(equalParts([...byNumber].sort(([a], [b]) => a - b)), fewestLeads(all, rate, 3, 0.02));
  const ranges = cells.map(
    (cell, place): Bin => ({
      kind: 'range',
      from: place === 0 ? null : cell.from,
      to: cells[place + 1]?.from ?? null,
    }),
  );
  return [{ kind: 'missing' }, ...ranges];
}

/** Neighbouring values put together to at most `finestParts` parts of about equal size. */
function equalParts(values: readonly (readonly [number, Tally])[]): readonly Cell[] {
  const all = values.reduce((sum, [, tally]) => sum + tally.leads, 0);
  const cells: Cell[] = [];
  let open: Cell | null = null;
  for (const [from, { leads, won }] of values) {
    open = open ? { from: open.from, leads: open.leads + leads, won: open.won + won } : { from, leads, won };
    if (open.leads * finestParts < all) continue;
    cells.push(open);
    open = null;
  }
  if (open) cells.push(open);
  return cells;
}

function mergeCells(given: readonly Cell[], fewest: number): readonly Cell[] {
  const cells = [...given];
  while (cells.length > 1) {
    const place = nextMerge(cells, fewest);
    if (place === null) break;
    const [one, other] = [cells[place], cells[place + 1]];
    if (!one || !other) break;
    cells.splice(place, 2, { from: one.from, leads: one.leads + other.leads, won: one.won + other.won });
  }
  return cells;
}

/** The pair of neighbours that differ least, or that a cell too small is part of; null if all may stay. */
function nextMerge(cells: readonly Cell[], fewest: number): number | null {
  let best: { place: number; difference: number } | null = null;
  for (let place = 0; place + 1 < cells.length; place++) {
    const [one, other] = [cells[place] as Cell, cells[place + 1] as Cell];
    const tooSmall = Math.min(one.leads, other.leads) < fewest;
    // A cell too small goes first, to the neighbour that it differs least from.
    const difference = chiSquare(one, other) - (tooSmall ? 1e9 : 0);
    if (!best || difference < best.difference) best = { place, difference };
  }
  if (!best) return null;
  return best.difference < differs || cells.length > mostBins ? best.place : null;
}

/** Pearson's chi-square of two groups' sales; 0 if neither or all were sold. */
function chiSquare(one: Tally, other: Tally): number {
  const leads = one.leads + other.leads;
  const won = one.won + other.won;
  if (won === 0 || won === leads) return 0;
  const cross = one.won * (other.leads - other.won) - other.won * (one.leads - one.won);
  return (cross * cross * leads) / (one.leads * other.leads * won * (leads - won));
}

function binCategories(
  levels: readonly string[],
  tallies: readonly Tally[],
  all: number,
  rate: number,
): readonly Bin[] {
  const fewest = fewestLeads(all, rate, 1.5, 0);
  const frequent = levels
    .map((level, place) => ({ level, leads: tallies[place]?.leads ?? 0 }))
    .filter(({ leads }) => leads >= fewest)
    .sort((a, b) => b.leads - a.leads || (a.level < b.level ? -1 : 1))
    .slice(0, mostLevels);
  return [
    { kind: 'missing' },
    { kind: 'other' },
    ...frequent.map(({ level }): Bin => ({ kind: 'levels', levels: [level] })),
  ];
}
