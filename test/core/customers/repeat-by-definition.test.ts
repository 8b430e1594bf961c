import { expect, it } from 'vitest';
import { repeatByDefinition } from '../../../src/core/customers/repeat-by-definition.ts';
import { customerSegments } from '../../../src/core/customers/segments.ts';

it('knows the segments whose rules fix how many orders their customers have', () => {
  const fixed = customerSegments.map((segment) => [segment, repeatByDefinition(segment)?.value ?? null]);
  expect(Object.fromEntries(fixed)).toEqual({
    new: 0,
    // Recent customers with one order are new; one order never weighs more than 3.
    champions: 1,
    loyal: 1,
    promising: 1,
    not_to_lose: 1,
    to_wake: null,
    at_risk: null,
    asleep: null,
    lost: null,
    subscribers: null,
    former_subscribers: null,
  });
  expect(repeatByDefinition('Lyon')).toBeNull();
  expect(repeatByDefinition(null)).toBeNull();
});
