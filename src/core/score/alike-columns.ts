import { numberOf } from './bins.ts';
import type { ScoreColumn } from './score-table.ts';

/** Fewer leads that have both say nothing. */
const fewestLeads = 50;
/** More texts than these are not put in an order. */
const mostTexts = 40;
/** A number in three equal parts has a rank correlation of 0.94 with itself. */
const rankAlike = 0.93;
const partsAlike = 0.98;
/** Share of filled values that must be numbers for a column to be one of numbers. */
const mostlyNumbers = 0.95;

/**
 * How alike two columns are, if one is nearly the other under another name, in another unit or in a few parts; else
 * null. By rank correlation (C. Spearman, 1904) of numbers, of numbers and texts put in the order of their numbers; two
 * columns of texts by the share of leads that the best pairing of their values holds for. Counted over the leads that
 * have both, which must be half of those that have the `other`.
 */
export function likeness(one: ScoreColumn, other: ScoreColumn): number | null {
  const [left, right] = [readable(one), readable(other)];
  const rows: number[] = [];
  let filled = 0;
  for (const [row, code] of right.codes.entries()) {
    if (code < 0) continue;
    filled++;
    if ((left.codes[row] ?? -1) >= 0) rows.push(row);
  }
  if (rows.length < fewestLeads || rows.length * 2 < filled) return null;
  const at = ({ codes }: Readable) => Int32Array.from(rows, (row) => codes[row] ?? -1);
  const [own, others] = [at(left), at(right)];
  if (!left.numbers && !right.numbers) {
    if (mostShare(own) > partsAlike || mostShare(others) > partsAlike) return null;
    const share = Math.min(pairedShare(own, others), pairedShare(others, own));
    return share >= partsAlike ? share : null;
  }
  const ranks = left.numbers && midranks(own, left.numbers);
  const otherRanks = right.numbers && midranks(others, right.numbers);
  const first = ranks ?? (otherRanks && textRanks(own, otherRanks));
  const second = otherRanks ?? (ranks && textRanks(others, ranks));
  const correlation = first && second ? Math.abs(correlationOf(first, second)) : 0;
  return correlation >= rankAlike ? correlation : null;
}

interface Readable {
  readonly codes: Int32Array;
  /** The number of each level; null for a column of texts. */
  readonly numbers: readonly number[] | null;
}

/** A column of numbers, but for a few values that are none and left out, or of texts. */
function readable({ levels, codes }: ScoreColumn): Readable {
  const numbers = levels.map(numberOf);
  const asNumbers = codes.map((code) => (code >= 0 && numbers[code] !== null ? code : -1));
  const count = (list: Int32Array): number => list.reduce((sum, code) => sum + (code >= 0 ? 1 : 0), 0);
  if (count(asNumbers) < mostlyNumbers * count(codes)) return { codes, numbers: null };
  return { codes: asNumbers, numbers: numbers.map((number) => number ?? 0) };
}

/** The middle of the places that equal values share, by the order of their levels' numbers. */
function midranks(codes: Int32Array, order: readonly number[]): Float64Array {
  const counts = countsOf(codes);
  const byNumber = new Map<number, number>();
  for (const [code, count] of counts) {
    const number = order[code] ?? 0;
    byNumber.set(number, (byNumber.get(number) ?? 0) + count);
  }
  const rank = new Map<number, number>();
  let before = 0;
  for (const [number, count] of [...byNumber].sort(([a], [b]) => a - b)) {
    rank.set(number, before + (count + 1) / 2);
    before += count;
  }
  return Float64Array.from(codes, (code) => rank.get(order[code] ?? 0) ?? 0);
}

/** Ranks of texts in the order of the mean rank of the numbers beside them; null for too many texts. */
function textRanks(codes: Int32Array, ranks: Float64Array): Float64Array | null {
  const counts = countsOf(codes);
  if (counts.size > mostTexts) return null;
  const means: number[] = [];
  for (const [row, code] of codes.entries()) {
    means[code] = (means[code] ?? 0) + (ranks[row] ?? 0) / (counts.get(code) ?? 1);
  }
  return midranks(codes, means);
}

function correlationOf(one: Float64Array, other: Float64Array): number {
  const middle = (one.length + 1) / 2;
  let [both, ofOne, ofOther] = [0, 0, 0];
  for (const [row, rank] of one.entries()) {
    const [a, b] = [rank - middle, (other[row] ?? 0) - middle];
    both += a * b;
    ofOne += a * a;
    ofOther += b * b;
  }
  return ofOne > 0 && ofOther > 0 ? both / Math.sqrt(ofOne * ofOther) : 0;
}

/** The share of leads for which the value of one is the most frequent beside that of the other. */
function pairedShare(one: Int32Array, other: Int32Array): number {
  const pairs = new Map<number, Map<number, number>>();
  for (const [row, code] of one.entries()) {
    const beside = pairs.get(code) ?? new Map<number, number>();
    const partner = other[row] ?? -1;
    beside.set(partner, (beside.get(partner) ?? 0) + 1);
    pairs.set(code, beside);
  }
  let paired = 0;
  for (const beside of pairs.values()) paired += Math.max(...beside.values());
  return paired / one.length;
}

/** Of the leads, the share with the most frequent value. */
function mostShare(codes: Int32Array): number {
  return Math.max(...countsOf(codes).values()) / codes.length;
}

function countsOf(codes: Int32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
