import { hypergeometric } from './hypergeometric.ts';

/**
 * The BG/NBD model of customers without a contract: while alive, a customer buys at a rate that is gamma (r, α) among
 * customers; after each purchase it leaves with a chance that is beta (a, b) among them.
 * Source: P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting your customers the easy way: an alternative to the
 * Pareto/NBD model", Marketing Science 24 (2005).
 */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** What the model needs of a customer. Times in weeks, from the first purchase. */
export interface History {
  /** Purchases after the first. */
  readonly frequency: number;
  /** When the last of them was; 0 without any. */
  readonly recency: number;
  /** How long the customer has been watched. */
  readonly age: number;
}

/** a = 1 is a removable gap of the formulas; they are smooth around it. */
function besideOne(a: number): number {
  return Math.abs(a - 1) < 1e-7 ? 1 + 1e-7 : a;
}

/**
 * Purchases after the first that a new customer is expected to make within `weeks` (eq. 9).
 * Euler's transformation turns the paper's α-term and ₂F₁ into one whose terms fall for any time.
 */
export function expectedPurchases({ r, alpha, a: given, b }: BgNbd, weeks: number): number {
  const a = besideOne(given);
  const z = weeks / (alpha + weeks);
  const left = (1 - z) ** (a - 1) * hypergeometric(a + b - 1 - r, a - 1, a + b - 1, z);
  return ((a + b - 1) / (a - 1)) * (1 - left);
}

/** The chance that a customer is still alive at the end of its history, 0 to 1 (eq. 7 of the paper's appendix). */
export function probabilityAlive(model: BgNbd, { frequency, recency, age }: History): number {
  if (frequency === 0) return 1;
  return 1 / (1 + goneOdds(model, frequency, recency, age));
}

function goneOdds({ r, alpha, a, b }: BgNbd, frequency: number, recency: number, age: number): number {
  const logRatio = (r + frequency) * Math.log((alpha + age) / (alpha + recency));
  return (a / (b + frequency - 1)) * Math.exp(logRatio);
}

/** Purchases expected of a customer within the `weeks` after its history (eq. 10). */
export function expectedAfter(model: BgNbd, history: History, weeks: number): number {
  const { r, alpha, b } = model;
  const { frequency, recency, age } = history;
  const a = besideOne(model.a);
  const z = weeks / (alpha + age + weeks);
  const left = (1 - z) ** (a - 1) * hypergeometric(a + b - 1 - r, a - 1, a + b + frequency - 1, z);
  const ifAlive = ((a + b + frequency - 1) / (a - 1)) * (1 - left);
  const gone = frequency === 0 ? 0 : goneOdds(model, frequency, recency, age);
  return ifAlive / (1 + gone);
}
