import { currencyDigits, type Shown } from '../../core/words/figures.ts';
import { amountOfChange } from './change.ts';

/** How many decimals all figures of a column are written with, so that they line up: those its largest one deserves. */
export function columnDigits(
  values: readonly (number | null)[],
  { unit, currency }: Shown,
): number | undefined {
  const known = values.filter((value) => value !== null);
  const largest = Math.max(0, ...known.map(Math.abs));
  switch (unit) {
    case 'money':
      return largest >= 1000 || largest === 0 ? 0 : currencyDigits(currency);
    case 'percent':
      return largest > 1 ? 0 : largest >= 0.01 || largest === 0 ? 1 : 2;
    case 'ratio':
      return 2;
    case 'number':
      return largest >= 1000 || known.every(Number.isInteger) ? 0 : 2;
    case 'minutes':
      return undefined;
    default:
      return known.every(Number.isInteger) ? 0 : 1;
  }
}

/** The same for the changes of a column: whole from 10 % or 10 points on. */
export function changeDigits(
  pairs: readonly (readonly [value: number | null, earlier: number | null])[],
  unit: Shown['unit'],
): number {
  const sizes = pairs.map(([value, earlier]) => Math.abs(amountOfChange(value, earlier, unit) ?? 0));
  return Math.max(0, ...sizes) >= 0.1 ? 0 : 1;
}
