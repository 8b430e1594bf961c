import { textDimensions } from '../../facts/dimensions.ts';
import { detailPrefix, fieldFeatures } from '../score-features.ts';

/**
 * Fields of a lead, besides its details, that a rule may look at: those that a score may learn from, two more whose
 * values are too many to learn, and the form of Filon by which it came.
 */
export const ruleFields: readonly string[] = [...fieldFeatures, 'postcode', 'company_number', 'form'];

/** Whether a rule may look at this field or detail. */
export function isRuleField(feature: string): boolean {
  return (
    ruleFields.includes(feature) || (feature.startsWith(detailPrefix) && feature.length > detailPrefix.length)
  );
}

/** Fields of `ruleFields` that the settled leads have as columns of their own. */
export const countedFields: readonly string[] = textDimensions.filter((id) => ruleFields.includes(id));
