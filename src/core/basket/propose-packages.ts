import { countSets } from './count-sets.ts';
import { basketsForSupport, findRules } from './find-rules.ts';
import { readBaskets } from './read-baskets.ts';
import type { RulesTask } from './rules-task.ts';

/** What one unit of an article brings; null where it is not known. Minor units. */
export interface UnitWorth {
  readonly priceMinor: number | null;
  readonly marginMinor: number | null;
}

export interface PackagesTask extends Pick<RulesTask, 'baskets' | 'lists' | 'support'> {
  /** By their number; `sold` is false for one that may not be proposed. */
  readonly items: readonly (UnitWorth & { readonly name: string; readonly sold: boolean })[];
  /** Days in which these baskets were bought. */
  readonly days: number;
  readonly assumption: PackageAssumption;
  readonly limit: number;
}

/** What is assumed of buyers; nothing that was seen says it before a test. */
export interface PackageAssumption {
  /** The package costs less than its articles by this share. */
  readonly discount: number;
  /**
   * Baskets that lack one article of the package take the whole at this share of the rate at which baskets with the
   * others hold that article today: with 0.2 and one in ten today, two in a hundred of the others.
   */
  readonly takeUp: number;
}

export interface Package {
  readonly articles: readonly string[];
  /** What the articles cost one by one, and the package. Minor units; null where a price is not known. */
  readonly sumMinor: number | null;
  readonly priceMinor: number | null;
  /** Baskets with all of it, and with all but one article, a month. */
  readonly wholeMonthly: number;
  readonly partsMonthly: number;
  readonly lift: number;
  readonly adjustedChance: number;
  /** Expected change a month, minor units: what is sold besides, less the discount to those who bought all anyway. */
  readonly extraRevenueMinor: number | null;
  readonly extraMarginMinor: number | null;
  /** 95 %, by the number of baskets alone; the assumption, prices and margins are taken as they are. */
  readonly extraRevenueInterval: MinorInterval | null;
  readonly extraMarginInterval: MinorInterval | null;
  /** The take-up at which the margin stays as it is; null where none is enough or none is known. */
  readonly breakEven: number | null;
}

export interface MinorInterval {
  readonly lowMinor: number;
  readonly highMinor: number;
}

/** Baskets that a package must be seen in, whatever the support. */
const leastBaskets = 10;
const mostSets = 200_000;
const daysOfMonth = 365.25 / 12;
const surely = 0.05;
/** Standard errors of 95 %. */
const errors = 1.96;

/**
 * Sets of two or three articles that are bought together beyond chance (Fisher, adjusted), as packages; those that
 * should bring most margin first, then those whose margin is not known, by revenue. With d = discount × price of all,
 * t = take-up, n(all) and n(all but x) baskets a month, r(x) = n(all) / (n(all) + n(all but x)) and m(x) the margin of x:
 * extra margin = t · Σₓ r(x)·n(all but x)·(m(x) − d) − n(all)·d; zero at t = n(all)·d / Σₓ r(x)·n(all but x)·(m(x) − d).
 * Its interval: all these baskets come by lot (Poisson), which the delta method carries on to the sum (A. W. van der
 * Vaart, "Asymptotic statistics", 1998, chapter 3). With D = ∂/∂n(all) = t · Σₓ (m(x) − d)·(1 − r(x))² − d and
 * D(x) = ∂/∂n(all but x) = t·(m(x) − d)·r(x)²: ± 1.96·√(n(all)·D² + Σₓ n(all but x)·D(x)²), n being counts of the whole time.
 */
export function proposePackages(task: PackagesTask): readonly Package[] {
  const baskets = readBaskets(task.lists, task.items.length);
  const least = Math.max(leastBaskets, basketsForSupport(task.support, task.baskets));
  const { sets } = countSets(baskets, least, { longest: 3, mostSets });
  const counts = new Map(sets.map(({ items, baskets: held }) => [items.join(' '), held]));
  const { rules } = findRules(sets, task.baskets, 0);
  const best = new Map<string, (typeof rules)[number]>();
  for (const rule of rules) {
    const key = [...rule.when, rule.also].sort((one, other) => one - other).join(' ');
    const known = best.get(key);
    // The weakest of a set's rules counts: each article must go with the others.
    if (!known || rule.adjustedChance > known.adjustedChance) best.set(key, rule);
  }
  const months = Math.max(task.days, 1) / daysOfMonth;
  const packages = sets.flatMap(({ items, baskets: whole }): readonly Package[] => {
    const rule = best.get(items.join(' '));
    if (items.length < 2 || !rule || rule.lift <= 1 || rule.adjustedChance > surely) return [];
    if (items.some((item) => !task.items[item]?.sold)) return [];
    const lacking = items.map((item) => {
      const others = items.filter((other) => other !== item);
      return (counts.get(others.join(' ')) ?? whole) - whole;
    });
    return [packageOf(task, { items, whole, lacking, months }, rule)];
  });
  return packages.sort(byGain).slice(0, task.limit);
}

interface CountedPackage {
  readonly items: readonly number[];
  readonly whole: number;
  /** Baskets with all but the article of this place. */
  readonly lacking: readonly number[];
  readonly months: number;
}

function packageOf(
  { items: known, assumption }: PackagesTask,
  { items, whole, lacking, months }: CountedPackage,
  { lift, adjustedChance }: { readonly lift: number; readonly adjustedChance: number },
): Package {
  const each = (worth: keyof UnitWorth): readonly number[] | null => {
    const values = items.map((item) => known[item]?.[worth] ?? null);
    return values.every((value) => value !== null) ? values : null;
  };
  const [prices, margins] = [each('priceMinor'), each('marginMinor')];
  const sum = prices?.reduce((all, price) => all + price, 0) ?? null;
  const off = sum === null ? null : sum * assumption.discount;
  const wholeMonthly = whole / months;
  const monthly = lacking.map((count) => count / months);
  const won = (worths: readonly number[] | null): number | null =>
    worths === null || off === null
      ? null
      : worths.reduce((all, worth, place) => {
          const lack = monthly[place] ?? 0;
          return all + (wholeMonthly / (wholeMonthly + lack)) * lack * (worth - off);
        }, 0);
  const change = (gained: number | null): number | null =>
    gained === null || off === null ? null : Math.round(assumption.takeUp * gained - wholeMonthly * off);
  const within = (worths: readonly number[] | null): MinorInterval | null => {
    if (worths === null || off === null) return null;
    let [ofWhole, ofLacking] = [-off, 0];
    for (const [place, worth] of worths.entries()) {
      const lack = lacking[place] ?? 0;
      const rate = whole / (whole + lack);
      ofWhole += assumption.takeUp * (worth - off) * (1 - rate) ** 2;
      ofLacking += lack * (assumption.takeUp * (worth - off) * rate ** 2) ** 2;
    }
    const half = (errors * Math.sqrt(whole * ofWhole ** 2 + ofLacking)) / months;
    const middle = change(won(worths)) ?? 0;
    return { lowMinor: Math.round(middle - half), highMinor: Math.round(middle + half) };
  };
  const margin = won(margins);
  const needed = margin === null || off === null || margin <= 0 ? null : (wholeMonthly * off) / margin;
  return {
    articles: items.map((item) => known[item]?.name ?? ''),
    sumMinor: sum === null ? null : Math.round(sum),
    priceMinor: sum === null || off === null ? null : Math.round(sum - off),
    wholeMonthly,
    partsMonthly: monthly.reduce((all, count) => all + count, 0),
    lift,
    adjustedChance,
    extraRevenueMinor: change(won(prices)),
    extraMarginMinor: change(margin),
    extraRevenueInterval: within(prices),
    extraMarginInterval: within(margins),
    breakEven: needed !== null && needed <= 1 ? needed : null,
  };
}

function byGain(one: Package, other: Package): number {
  const by = (measure: (of: Package) => number | null): number => {
    const [a, b] = [measure(one), measure(other)];
    return a === null || b === null ? Number(a === null) - Number(b === null) : b - a;
  };
  return by((of) => of.extraMarginMinor) || by((of) => of.extraRevenueMinor) || other.lift - one.lift;
}
