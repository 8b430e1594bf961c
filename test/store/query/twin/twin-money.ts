import { trapRates } from '../trap-facts.ts';
import { plusDays } from './twin-time.ts';

/** Of a quotient, the whole number that is nearest, halves away from 0. */
export function halfAway(over: bigint, under: bigint): number {
  const size = over < 0n ? -over : over;
  return Number(over < 0n ? -((2n * size + under) / (2n * under)) : (2n * size + under) / (2n * under));
}

/** Minor units of EUR at the day's rate, else the last one of the seven days before. */
export function euros(amount: number | null, currency: string | null, day: string): number | null {
  if (amount === null || currency === null || currency === 'EUR') return amount;
  let found: string | null = null;
  for (let back = 0; back <= 7 && found === null; back += 1) {
    for (const [of, name, rate] of trapRates)
      if (of === plusDays(day, -back) && name === currency) found = rate;
  }
  if (found === null) throw new Error(`no rate for ${currency} on ${day}`);
  const [whole = '', fraction = ''] = found.split('.');
  const scaled = BigInt(whole + fraction.padEnd(8, '0'));
  const toCents = currency === 'JPY' ? 100n : 1n;
  return halfAway(BigInt(amount) * toCents * 100_000_000n, scaled);
}

/** A price so many times, or part of it. */
export const times = (quantity: number, price: number) =>
  halfAway(BigInt(Math.round(quantity * 10_000)) * BigInt(price), 10_000n);
