import { type TextDimension, textDimensions } from '../facts/dimensions.ts';

/** What answers are grouped by: tenths of the orders by amount, how late they came, when, or a dimension. */
export const answerGroupings = ['basket', 'lateness', 'month', 'weekday', 'hour', ...textDimensions] as const;
export type AnswerGrouping = 'basket' | 'lateness' | 'month' | 'weekday' | 'hour' | TextDimension;
