import { FilonError } from '../../core/errors/filon-error.ts';
import { type TextDimension, textDimensions } from '../../core/facts/dimensions.ts';
import { nearestNames } from '../../core/query/nearest.ts';

/**
 * The dimension of that name that can group customers. `others` are names that could have been meant as well. Errors:
 * `unknown_dimension` with the nearest names.
 */
export function textDimensionNamed(name: string, others: readonly string[] = []): TextDimension {
  const found = textDimensions.find((dimension) => dimension === name);
  if (found) return found;
  const nearest = nearestNames(name, [...others, ...textDimensions]).join(', ');
  throw new FilonError('unknown_dimension', { dimension: name, nearest });
}
