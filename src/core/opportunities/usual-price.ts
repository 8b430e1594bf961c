import { type Others, voiceOf } from './propensity.ts';

/** What a client pays for a service, in minor units, and its services as bits. */
export interface Paid {
  readonly amount: bigint;
  readonly bits: number;
}

/** Fewer similar clients than these do not set a price; then all who have the service do. */
const fewestPricing = 3;

/**
 * The median of what clients pay for a service, each counting as much as it is like the client (`voiceOf`): the smallest
 * amount at which half of all voices is reached. null where nobody pays.
 */
export function usualPrice(
  paid: readonly Paid[],
  own: number,
  service: number,
  weights: Others['weights'],
): bigint | null {
  const known = new Map<number, number>();
  const voices = paid.map(({ bits }) => {
    const voice = known.get(bits) ?? voiceOf(own, bits, service, weights);
    known.set(bits, voice);
    return voice;
  });
  const heard = voices.filter((voice) => voice > 0).length >= fewestPricing ? voices : voices.map(() => 1);
  const order = paid
    .map(({ amount }, index) => ({ amount, voice: heard[index] ?? 0 }))
    .sort((one, other) => (one.amount < other.amount ? -1 : one.amount > other.amount ? 1 : 0));
  const half = order.reduce((sum, { voice }) => sum + voice, 0) / 2;
  let reached = 0;
  for (const { amount, voice } of order) {
    reached += voice;
    // Sums of many voices differ in their last digits with the order in which they are added.
    if (voice > 0 && reached >= half * (1 - 1e-9)) return amount;
  }
  return null;
}

/** A chance × a price, to the nearest minor unit, halves up. */
export function chanceOf(price: bigint, chance: number): bigint {
  // Amounts are far below 2⁵³, where a double still knows every unit.
  return BigInt(Math.round(Number(price) * chance));
}
