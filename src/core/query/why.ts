import { FilonError } from '../errors/filon-error.ts';
import type { Dimension } from '../facts/dimensions.ts';
import type { Metric } from '../metrics/metric.ts';
import type { MetricId } from '../metrics/metric-ids.ts';
import { whyRatioMoved } from '../metrics/why.ts';
import type { Language } from '../words/language.ts';
import { type Cell, type Cells, type Counted, hasSomething } from './cells.ts';
import { knownSum } from './evaluate.ts';
import type { Plan } from './plan.ts';
import type { Query } from './query.ts';
import type { WhyAnswer, WhyAnswerPart } from './why-answer.ts';
import { whySentence } from './why-sentence.ts';

/** Asks why a ratio moved, by one dimension. */
export interface WhyRequest extends Pick<Query, 'from' | 'to' | 'basis' | 'compare' | 'where' | 'asOf'> {
  readonly metric: MetricId;
  /** The count that the metric, a count as well, is divided by: a step of the funnel by the one before. */
  readonly per?: MetricId | undefined;
  readonly by: Dimension;
}

const several: Readonly<Record<Language, string>> = {
  fr: '(compté dans plusieurs segments)',
  en: '(counted in several segments)',
};

/**
 * Splits the change of a ratio at one grain of a plan with two periods. The largest parts come first; all values
 * are null where a period has no denominator. `per` is what was asked to divide the metric by, if it has no name of
 * its own. Errors: `not_a_ratio`, `comparison_needed`.
 */
export function explainChange(
  plan: Plan,
  cells: Cells,
  grain: number,
  metric: Metric,
  context: { readonly currency: string; readonly language: Language },
  per?: MetricId,
): WhyAnswer {
  const { formula, unit } = metric;
  const id = metric.id as MetricId;
  const [by] = plan.grains[grain] ?? [];
  const [period, compare] = plan.periods;
  if (formula.kind !== 'ratio') throw new FilonError('not_a_ratio', { metric: id });
  if (!period || !compare || !by) throw new FilonError('comparison_needed');

  const side = (counted: Counted) => ({
    over: knownSum(formula.over, counted, context.currency) * (formula.times ?? 1),
    under: knownSum(formula.under, counted, context.currency),
  });
  const sides = ({ counted }: Cell) => ({ before: side(counted[1]), after: side(counted[0]) });
  const total = cells.grains[0]?.values().next().value;
  const segments = [...(cells.grains[grain]?.values() ?? [])].filter(hasSomething).map((cell) => {
    const [value] = cell.values;
    return { segment: value === null || value === undefined ? null : String(value), ...sides(cell) };
  });
  const split = total ? whyRatioMoved(segments, sides(total)) : null;
  const { currency } = context;
  const base = {
    metric: id,
    ...(per ? { per } : {}),
    name: metric[context.language].name,
    by,
    period,
    compare,
    unit,
    ...(unit === 'money' ? { currency } : {}),
  };
  if (!split) {
    const nothing = { before: null, after: null, change: null, mix: null, rate: null, segments: [] };
    return { ...base, ...nothing, sentence: whySentence({ ...base, ...nothing }, context) };
  }
  const parts: WhyAnswerPart[] = split.parts
    .filter(({ before, after, mix, rate }) => before !== null || after !== null || mix !== 0 || rate !== 0)
    .sort((a, b) => Math.abs(b.mix + b.rate) - Math.abs(a.mix + a.rate));
  if (split.shared !== 0) {
    parts.push({
      segment: several[context.language],
      before: null,
      after: null,
      weightBefore: null,
      weightAfter: null,
      mix: split.shared,
      rate: 0,
    });
  }
  const { before, after, change, mix, rate } = split;
  const answer = { ...base, before, after, change, mix, rate, segments: parts };
  return { ...answer, sentence: whySentence(answer, context) };
}
