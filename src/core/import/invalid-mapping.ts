import { FilonError } from '../errors/filon-error.ts';
import type { Place } from './place.ts';
import { because, type ReasonCode } from './reasons.ts';

/** The error for a mapping that is wrong at a place. */
export function invalidMapping(
  place: Place,
  reason: ReasonCode,
  values: Readonly<Record<string, string | number>> = {},
): FilonError {
  return new FilonError('mapping_invalid', {
    mapping: place.mapping,
    where: place.where || '—',
    reason: because(reason, place.language, values),
  });
}
