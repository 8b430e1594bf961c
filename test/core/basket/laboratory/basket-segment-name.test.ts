import { expect, it } from 'vitest';
import { basketSegmentName } from '../../../../src/core/basket/figures/basket-segment-name.ts';

it('names what orders bring beside their articles, and nothing else', () => {
  expect(basketSegmentName('order', 'product', null, 'fr')).toBe('sans article (port, divers)');
  expect(basketSegmentName('customer', 'category', null, 'en')).toBe('no article (shipping, other)');
  expect(basketSegmentName('order', 'product', 'Thé', 'fr')).toBe('Thé');
  // A lead without a product, and an order without a store, lack something.
  expect(basketSegmentName('lead', 'product', null, 'en')).toBe('(empty)');
  expect(basketSegmentName('order', 'store', null, 'fr')).toBe('(vide)');
});
