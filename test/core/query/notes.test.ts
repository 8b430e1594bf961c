import { expect, it } from 'vitest';
import { metricOf } from '../../../src/core/metrics/catalogue.ts';
import { aboveWholeText } from '../../../src/core/query/notes.ts';

it('a share of leads above 100 % is explained, on the activity basis only', () => {
  const rate = metricOf('conversion_rate');
  const french = aboveWholeText(rate, [0.5, 2], 'activity', 'fr');
  expect(french).toMatch(/en base activité.*leads plus anciens.*--basis cohort/);
  expect(aboveWholeText(rate, [0.5, 2], 'activity', 'en')).toMatch(/earlier leads.*--basis cohort/);
  expect(aboveWholeText(rate, [0.5, 1, null], 'activity', 'fr')).toBeNull();
  expect(aboveWholeText(rate, [2], 'cohort', 'fr')).toBeNull();
  // These may well be above 100 %, whatever the basis.
  expect(aboveWholeText(metricOf('roi'), [2], 'activity', 'fr')).toBeNull();
  expect(aboveWholeText(metricOf('leads'), [2], 'activity', 'fr')).toBeNull();
  expect(aboveWholeText(metricOf('qualification_rate'), [2], 'activity', 'en')).toMatch(/cohort/);
});
