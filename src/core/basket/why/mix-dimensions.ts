import { type TextDimension, textDimensions } from '../../facts/dimensions.ts';

/** What stands for the channel in the split: each order has one value of it, and articles are told apart already. */
export const mixDimensions: readonly TextDimension[] = textDimensions.filter(
  (dimension) => dimension !== 'product' && dimension !== 'category',
);
