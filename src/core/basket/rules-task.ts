import { countSets } from './count-sets.ts';
import { basketsForSupport, type FoundRules, findRules, type Rule } from './find-rules.ts';
import { readBaskets } from './read-baskets.ts';

/** An item that enough baskets hold. */
export interface KnownItem {
  readonly name: string;
  readonly baskets: number;
  /** What it brought on average in a basket that holds it; null where that is not known. */
  readonly worth: number | null;
}

export interface RulesTask {
  readonly baskets: number;
  /** By their number. */
  readonly items: readonly KnownItem[];
  /** As `readBaskets` takes them. */
  readonly lists: readonly string[];
  readonly support: number;
  readonly confidence: number;
  readonly longest: number;
  readonly limit: number;
  readonly order: 'lift' | 'confidence' | 'support' | 'extra';
  /** `telling`: without rules that may be chance (adjusted), are no more than it, or are said by a shorter one. */
  readonly show: 'all' | 'telling';
}

export interface NamedRule extends Omit<Rule, 'when' | 'also'> {
  readonly when: readonly string[];
  readonly also: string;
  /** What is sold of `also` with `when` beyond chance, per 1,000 baskets: 1,000 × leverage × worth of `also`. */
  readonly extra: number | null;
}

export interface RulesAnswer {
  readonly rules: readonly NamedRule[];
  /** All that are shown; `rules` are the first of them. */
  readonly found: number;
  /** Rules not shown: those that may be chance or are no more than it, and of the others those a shorter rule says. */
  readonly hidden: { readonly chance: number; readonly redundant: number };
  readonly tested: number;
  /** Sets of items that are frequent, single items included. */
  readonly sets: number;
  /** There were more than a million: rarer ones than asked for are only partly looked at. */
  readonly truncated: boolean;
}

/** Up to this corrected chance a rule is taken for real. */
const surely = 0.05;
/** No question asks for more sets of items. */
const mostSets = 1_000_000;

/** The rules of baskets, the first by the order asked for. */
export function answerRules(task: RulesTask): RulesAnswer {
  const baskets = readBaskets(task.lists, task.items.length);
  const least = basketsForSupport(task.support, task.baskets);
  const { sets, truncated } = countSets(baskets, least, { longest: task.longest, mostSets });
  const every = findRules(sets, task.baskets, task.confidence);
  const { shown: rules, hidden } =
    task.show === 'all' ? { shown: every.rules, hidden: none } : telling(every);
  const worth = (rule: Rule): number | null => {
    const one = task.items[rule.also]?.worth ?? null;
    return one === null ? null : 1000 * rule.leverage * one;
  };
  // What is not known stands behind all that is.
  const measure = (rule: Rule): number =>
    task.order === 'extra' ? (worth(rule) ?? -Number.MAX_VALUE) : rule[task.order];
  // Rules come by lift; the sort keeps that order among equals.
  const ordered =
    task.order === 'lift' ? rules : [...rules].sort((one, other) => measure(other) - measure(one));
  const name = (item: number): string => task.items[item]?.name ?? '';
  return {
    rules: ordered.slice(0, task.limit).map((rule) => ({
      ...rule,
      when: rule.when.map(name),
      also: name(rule.also),
      extra: worth(rule),
    })),
    found: rules.length,
    hidden,
    tested: every.tested,
    sets: sets.length,
    truncated,
  };
}

const none = { chance: 0, redundant: 0 };

function telling({ rules, improvement }: FoundRules) {
  const beyond = rules.filter(({ adjustedChance, lift }) => adjustedChance <= surely && lift > 1);
  // Two shares that are equal differ in their last bit.
  const shown = beyond.filter((rule) => improvement(rule) > 1e-12);
  return {
    shown,
    hidden: { chance: rules.length - beyond.length, redundant: beyond.length - shown.length },
  };
}
