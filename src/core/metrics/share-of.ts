import { FilonError } from '../errors/filon-error.ts';
import type { Metric } from './metric.ts';

/**
 * One count as a share of another, e.g. a step of the funnel of the step before: a figure that has no name of its own.
 * Error: `not_a_count` if one of them is no plain count.
 */
export function shareOf(part: Metric, whole: Metric): Metric {
  if (part.formula.kind !== 'measure' || part.unit !== 'count')
    throw new FilonError('not_a_count', { metric: part.id });
  if (whole.formula.kind !== 'measure' || whole.unit !== 'count')
    throw new FilonError('not_a_count', { metric: whole.id });
  const named = (language: 'fr' | 'en') => {
    const formula = `${part[language].name} ÷ ${whole[language].name}`;
    return { name: formula, formula };
  };
  return {
    id: part.id,
    unit: 'percent',
    better: part.better,
    group: part.group,
    formula: { kind: 'ratio', over: part.formula.of, under: whole.formula.of, within: true },
    fr: named('fr'),
    en: named('en'),
  };
}
