import { meanInterval } from '../metrics/mean-interval.ts';
import { measureOf } from '../metrics/measures.ts';
import type { Formula, Metric, Terms } from '../metrics/metric.ts';
import { netInterval } from '../metrics/net-interval.ts';
import { survivalMedian } from '../metrics/survival.ts';
import type { Interval } from '../metrics/wilson-interval.ts';
import { currencyExponent } from '../money/currencies.ts';
import type { Counted } from './cells.ts';

/** A figure and the number of facts it is "of"; `n` is absent where a sum stands for itself in money. */
export interface Figure {
  readonly value: number | null;
  readonly n?: number;
  /** How many facts say something of it, where that is not `n`: of a survival median, those that reached the event. */
  readonly cases?: number;
  /** How far a figure that is no share may lie from what it shows, where that is known: 95 %, in its own unit. */
  readonly interval?: Interval;
}

/** A whole number of units of 10^-digits. */
export interface Scaled {
  readonly amount: bigint;
  readonly digits: number;
  readonly unit: 'count' | 'money' | 'number';
}

/** The figure of a metric from what was counted; `whole` is the total of the same period, for shares. */
export function evaluate(metric: Metric, counted: Counted, whole: Counted, currency: string): Figure {
  const { formula } = metric;
  switch (formula.kind) {
    case 'measure': {
      const sum = sumOf(formula.of, counted, currency);
      const value = sum && asNumber(sum);
      const n = metric.n ? countOf(metric.n, counted) : sum?.unit === 'money' ? undefined : (value ?? 0);
      return n === undefined ? { value } : { value, n };
    }
    case 'ratio': {
      const over = sumOf(formula.over, counted, currency);
      const under = sumOf(formula.under, counted, currency);
      const figure = { value: divide(metric, over, under, currency), n: under ? asNumber(under) : 0 };
      const interval = intervalOf(formula, figure, counted, currency);
      return interval ? { ...figure, interval } : figure;
    }
    case 'share': {
      const over = sumOf(formula.of, counted, currency);
      const under = sumOf(formula.of, whole, currency);
      return { value: divide(metric, over, under, currency), n: under ? asNumber(under) : 0 };
    }
    case 'median': {
      const value = counted.measures.get(formula.of) ?? null;
      const n = metric.n ? countOf(metric.n, counted) : 0;
      return { value: value === null ? null : roundedMinor(Number(value), currency), n };
    }
    case 'survival': {
      const points = counted.spreads.get(formula.of) ?? [];
      const cases = points.reduce((sum, { events }) => sum + events, 0);
      const n = points.reduce((sum, { censored }) => sum + censored, cases);
      return { value: survivalMedian(points, formula.among), n, cases };
    }
  }
}

/** The interval of a ratio from the squares or counts it names; null without them, as when split by products. */
function intervalOf(
  { interval, times }: Extract<Formula, { kind: 'ratio' }>,
  { value, n }: { readonly value: number | null; readonly n: number },
  counted: Counted,
  currency: string,
): Interval | null {
  if (!interval || value === null) return null;
  if (interval.kind === 'net') {
    const net = netInterval(countOf(interval.yes, counted), countOf(interval.no, counted), n);
    return net && { low: net.low * (times ?? 1), high: net.high * (times ?? 1) };
  }
  const own = sumOf([[interval.own, 1]], counted, currency);
  const squares = interval.squares.map((id) => counted.measures.get(id));
  if (!own || typeof squares[0] !== 'number') return null;
  const scale = own.unit === 'money' ? 10 ** (2 * own.digits) : 1;
  const sum = squares.reduce<number>((total, one) => total + Number(one ?? 0), 0) / scale;
  return meanInterval({ mean: value, cases: n, own: asNumber(own), squares: sum });
}

/** Signed sum of measures; null if one of them is unknown. What is absent counts 0. */
export function sumOf(terms: Terms, { measures }: Counted, currency: string): Scaled | null {
  let amount = 0n;
  for (const [id, sign] of terms) {
    const value = measures.get(id);
    if (value === null) return null;
    if (value !== undefined) amount += BigInt(sign) * BigInt(value);
  }
  const { unit } = measureOf(terms[0]?.[0] ?? '');
  return { amount, unit, digits: unit === 'money' ? currencyExponent(currency) : unit === 'number' ? 4 : 0 };
}

/** The signed sum in major units, what is unknown left out: for parts that must add up to a total of what is known. */
export function knownSum(terms: Terms, { measures }: Counted, currency: string): number {
  const known = new Map([...measures].filter(([, value]) => value !== null));
  const sum = sumOf(terms, { measures: known, spreads: new Map(), maturity: null }, currency);
  return sum ? asNumber(sum) : 0;
}

/** In major units. */
export function asNumber({ amount, digits }: Scaled): number {
  return Number(amount) / 10 ** digits;
}

function countOf(measure: string, { measures }: Counted): number {
  return Number(measures.get(measure) ?? 0);
}

/** Money is rounded half away from zero to the currency's minor unit (or finer), anything else is left as it is. */
function divide(metric: Metric, over: Scaled | null, under: Scaled | null, currency: string): number | null {
  if (!over || !under || under.amount === 0n) return null;
  if (metric.unit !== 'money') {
    const times = metric.formula.kind === 'ratio' ? (metric.formula.times ?? 1) : 1;
    const digits = under.digits - over.digits;
    const [up, down] = digits < 0 ? [1, 10 ** -digits] : [10 ** digits, 1];
    return (Number(over.amount) * times * up) / (Number(under.amount) * down);
  }
  const digits = currencyExponent(currency) + (metric.moreDigits ?? 0);
  const numerator = over.amount * 10n ** BigInt(digits + under.digits - over.digits);
  return Number(roundedQuotient(numerator, under.amount)) / 10 ** digits;
}

/** Half away from zero. */
function roundedQuotient(over: bigint, under: bigint): bigint {
  const negative = over < 0n !== under < 0n;
  const [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  const quotient = (2n * a + b) / (2n * b);
  return negative ? -quotient : quotient;
}

function roundedMinor(minor: number, currency: string): number {
  return (Math.sign(minor) * Math.round(Math.abs(minor))) / 10 ** currencyExponent(currency);
}
