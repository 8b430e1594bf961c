import type { Answer } from '../../api/endpoints.ts';
import { dimensions, isTimeDimension } from '../../core/facts/dimensions.ts';
import { metricIds, metricOf } from '../../core/metrics/catalogue.ts';
import { dimensionsOf } from '../../core/query/carries.ts';
import { isOfCases } from '../../core/query/certainty.ts';
import { dimensionName } from '../../core/query/dimension-names.ts';
import type { Language } from '../../core/words/language.ts';
import type { Frozen } from '../http/frozen.ts';

/** All metrics and dimensions, named and explained in a language. */
export function catalogueAnswer(language: Language): Frozen<Answer<'catalogue'>> {
  return {
    metrics: metricIds.map((id) => {
      const metric = metricOf(id);
      return {
        id,
        ...metric[language],
        unit: metric.unit,
        better: metric.better,
        group: metric.group,
        ratio: metric.formula.kind === 'ratio',
        ofCases: isOfCases(metric),
        dimensions: dimensionsOf(metric),
      };
    }),
    dimensions: dimensions.map((id) => ({
      id,
      name: dimensionName(id, language),
      time: isTimeDimension(id),
    })),
  };
}
