import type { ItemSet } from './count-sets.ts';
import { falseDiscoveryRates } from './false-discoveries.ts';
import { fisherTest, logFactorials } from './fisher-test.ts';

/** Who bought `when` bought `also`, too. Shares are of all baskets, 0 to 1. */
export interface Rule {
  readonly when: readonly number[];
  readonly also: number;
  /** Baskets that hold all of it. */
  readonly baskets: number;
  readonly support: number;
  /** Share of the baskets with `when` that hold `also`. */
  readonly confidence: number;
  /** How many times more often than if they had nothing to do with each other. */
  readonly lift: number;
  /** Baskets with both, beyond what chance gives, as a share of all. */
  readonly leverage: number;
  /** How many times more often the rule would fail by chance; null where it never fails. */
  readonly conviction: number | null;
  /** Fisher's exact test, one-sided: how likely so many together are by chance. */
  readonly chance: number;
  /** The same, adjusted for as many tests as there were rules to look at (Benjamini and Hochberg). */
  readonly adjustedChance: number;
}

export interface FoundRules {
  /** In the order of their lift, the highest first. */
  readonly rules: readonly Rule[];
  /** Rules whose support was enough, whatever their confidence: so many tests were made. */
  readonly tested: number;
  /**
   * By how much a rule's confidence is above the highest one of the rules with fewer items on the left and the same on the
   * right, that without any included; not above 0: the rule is redundant.
   * Source: R. J. Bayardo, R. Agrawal, D. Gunopulos, "Constraint-based rule mining in large, dense databases", Data
   * Mining and Knowledge Discovery 4 (2000), "improvement"; `is.redundant` of R's arules asks the same.
   */
  readonly improvement: (rule: Rule) => number;
}

/**
 * Rules with one item to the right from sets of two and more. Sets must be all that are frequent, so that the parts of
 * each are among them.
 * Sources: R. Agrawal, T. Imielinski, A. Swami, "Mining association rules", SIGMOD 1993 (support, confidence);
 * S. Brin et al., SIGMOD 1997 (lift, conviction); G. Piatetsky-Shapiro, 1991 (leverage).
 */
export function findRules(sets: readonly ItemSet[], all: number, leastConfidence: number): FoundRules {
  const counts = new Map(sets.map(({ items, baskets }) => [items.join(' '), baskets]));
  const logFactorial = logFactorials();
  const rules: Rule[] = [];
  const chances: number[] = [];
  const places: number[] = [];
  for (const { items, baskets } of sets) {
    if (items.length < 2) continue;
    for (const also of items) {
      const when = items.filter((item) => item !== also);
      const one = counts.get(when.join(' '));
      const other = counts.get(String(also));
      // A set's parts are missing only where the search was cut off.
      if (one === undefined || other === undefined) continue;
      const chance = fisherTest({ together: baskets, one, other, all }, logFactorial);
      const confidence = baskets / one;
      chances.push(chance);
      // Confidence 0.25 asked for must take 1 of 4, whatever the last bit says.
      if (confidence < leastConfidence - 1e-12) continue;
      places.push(chances.length - 1);
      rules.push({
        when,
        also,
        baskets,
        support: baskets / all,
        confidence,
        lift: (baskets * all) / (one * other),
        leverage: baskets / all - (one / all) * (other / all),
        conviction: baskets === one ? null : (1 - other / all) / (1 - confidence),
        chance,
        adjustedChance: 1,
      });
    }
  }
  const rates = falseDiscoveryRates(chances);
  const judged = rules.map((rule, index) => ({ ...rule, adjustedChance: rates[places[index] ?? 0] ?? 1 }));
  judged.sort((one, other) => other.lift - one.lift || other.baskets - one.baskets);
  const improvement = ({ when, also, confidence }: Rule): number => {
    let highest = 0;
    for (let mask = 0; mask + 1 < 2 ** when.length; mask += 1) {
      const fewer = when.filter((_, place) => mask & (1 << place));
      const left = fewer.length === 0 ? all : counts.get(fewer.join(' '));
      const both = counts.get([...fewer, also].sort((one, other) => one - other).join(' '));
      if (left !== undefined && both !== undefined) highest = Math.max(highest, both / left);
    }
    return confidence - highest;
  };
  return { rules: judged, tested: chances.length, improvement };
}

/** The least number of baskets that makes a support. */
export function basketsForSupport(support: number, all: number): number {
  return Math.max(1, Math.ceil(support * all - 1e-9));
}
