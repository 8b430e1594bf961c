import { FilonError } from '../errors/filon-error.ts';
import { bucketPeriod, isBucketUnit } from '../periods/buckets.ts';
import { writeFilter } from './parse-filter.ts';
import type { Filter, Period } from './query.ts';

/** A filter ready to become SQL: on a text column, on days, or on the hour or the weekday. */
export type Condition =
  | { readonly kind: 'text'; readonly filter: Filter }
  | { readonly kind: 'days'; readonly periods: readonly Period[]; readonly negated: boolean }
  | {
      readonly kind: 'clock';
      readonly dimension: 'hour' | 'weekday';
      readonly values: readonly number[];
      readonly negated: boolean;
    };

const counts: Readonly<Record<Filter['operator'], (values: number) => boolean>> = {
  is: (values) => values === 1,
  is_not: (values) => values === 1,
  contains: (values) => values === 1,
  in: (values) => values >= 1,
  between: (values) => values === 2,
  empty: () => true,
  not_empty: () => true,
};

/** Throws `bad_filter` if the operator does not fit the dimension or the number of values. */
export function checkFilter(filter: Filter): void {
  conditionOf(filter);
}

/** What a filter means. A time is never empty, so `empty` on time leaves nothing. Errors: `bad_filter`. */
export function conditionOf(filter: Filter): Condition {
  const { dimension, operator, values } = filter;
  const bad = () => new FilonError('bad_filter', { filter: writeFilter(filter) });
  if (!counts[operator](values.length)) throw bad();

  if (isBucketUnit(dimension)) {
    const periodOf = (value: string): Period => {
      const period = bucketPeriod(dimension, value);
      if (!period) throw bad();
      return period;
    };
    switch (operator) {
      case 'is':
      case 'in':
        return { kind: 'days', periods: values.map(periodOf), negated: false };
      case 'is_not':
        return { kind: 'days', periods: values.map(periodOf), negated: true };
      case 'between': {
        const [from, to] = [periodOf(values[0] ?? ''), periodOf(values[1] ?? '')];
        return { kind: 'days', periods: [{ from: from.from, to: to.to }], negated: false };
      }
      case 'empty':
      case 'not_empty':
        return { kind: 'days', periods: [], negated: operator === 'not_empty' };
      default:
        throw bad();
    }
  }
  if (dimension === 'hour' || dimension === 'weekday') {
    const [least, most] = dimension === 'hour' ? [0, 23] : [1, 7];
    const numberOf = (value: string): number => {
      const number = /^\d{1,2}$/.test(value) ? Number(value) : Number.NaN;
      if (!(number >= least && number <= most)) throw bad();
      return number;
    };
    switch (operator) {
      case 'is':
      case 'in':
        return { kind: 'clock', dimension, values: values.map(numberOf), negated: false };
      case 'is_not':
        return { kind: 'clock', dimension, values: values.map(numberOf), negated: true };
      case 'between': {
        const [from, to] = [numberOf(values[0] ?? ''), numberOf(values[1] ?? '')];
        const range = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
        return { kind: 'clock', dimension, values: range, negated: false };
      }
      case 'empty':
      case 'not_empty':
        return { kind: 'clock', dimension, values: [], negated: operator === 'not_empty' };
      default:
        throw bad();
    }
  }
  return { kind: 'text', filter };
}
