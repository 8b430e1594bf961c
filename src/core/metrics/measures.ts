import { interactionMeasures, messageMeasures, visitMeasures } from './contact-measures.ts';
import { costMeasures } from './cost-measures.ts';
import { answerMeasures, recurringMeasures } from './customer-measures.ts';
import { leadMeasures } from './lead-measures.ts';
import type { Measure } from './metric.ts';
import { orderMeasures, refundMeasures } from './sales-measures.ts';

/** All that the database counts. Metrics are made of these. */
export const measures: readonly Measure[] = [
  ...costMeasures,
  ...leadMeasures,
  ...interactionMeasures,
  ...visitMeasures,
  ...messageMeasures,
  ...orderMeasures,
  ...refundMeasures,
  ...recurringMeasures,
  ...answerMeasures,
];

const byId = new Map(measures.map((measure) => [measure.id, measure]));

/** The measure of that id. */
export function measureOf(id: string): Measure {
  const measure = byId.get(id);
  if (!measure) throw new Error(`unknown measure ${id}`);
  return measure;
}
