import { type BgNbd, expectedAfter } from './bg-nbd.ts';
import type { CountedHistory } from './counted-history.ts';

/** Customers of one history and what they bought afterwards. */
export interface KnownOutcome extends CountedHistory {
  /** Purchases of all of them in the time held out. */
  readonly later: number;
}

export interface BackTestClass {
  /** Purchases after the first until the model was fitted. */
  readonly frequency: number;
  /** The last class holds all who bought more often, too. */
  readonly orMore: boolean;
  readonly customers: number;
  /** Purchases in the time held out, of all customers of the class. */
  readonly predicted: number;
  readonly actual: number;
}

export interface BackTest {
  readonly weeks: number;
  readonly predicted: number;
  readonly actual: number;
  /** (predicted − actual) / actual; null if nobody bought. */
  readonly error: number | null;
  readonly classes: readonly BackTestClass[];
}

/** As in figure 5 of Fader, Hardie and Lee (2005): 0 to 6 purchases, then all others. */
const lastClass = 7;

/** What a model fitted on the time before says of the time held out, against what customers bought in it. */
export function backTest(model: BgNbd, outcomes: readonly KnownOutcome[], weeks: number): BackTest {
  const classes = Array.from({ length: lastClass + 1 }, (_, frequency) => ({
    frequency,
    orMore: frequency === lastClass,
    customers: 0,
    predicted: 0,
    actual: 0,
  }));
  for (const outcome of outcomes) {
    const found = classes[Math.min(outcome.frequency, lastClass)];
    if (!found) continue;
    found.customers += outcome.customers;
    found.predicted += outcome.customers * expectedAfter(model, outcome, weeks);
    found.actual += outcome.later;
  }
  const sum = (of: 'predicted' | 'actual') => classes.reduce((total, one) => total + one[of], 0);
  const [predicted, actual] = [sum('predicted'), sum('actual')];
  return {
    weeks,
    predicted,
    actual,
    error: actual > 0 ? (predicted - actual) / actual : null,
    classes: classes.filter(({ customers }) => customers > 0),
  };
}
