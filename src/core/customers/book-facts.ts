import type { BgNbd } from '../lifetime/bg-nbd.ts';
import type { GammaGamma } from '../lifetime/gamma-gamma.ts';
import type { NotEnoughData } from '../lifetime/lifetime-task.ts';
import type { SegmentLimits } from './segment-limits.ts';

/** What a book of customers was made with, kept beside it. Money in minor units. */
export interface BookFacts {
  readonly currency: string;
  readonly limits: SegmentLimits;
  /** A year before the book's day. */
  readonly before: { readonly day: string; readonly limits: SegmentLimits };
  /** Of what is to come; purchases are those after the first, per week. */
  readonly models: {
    readonly purchases: BgNbd | NotEnoughData;
    readonly money: GammaGamma | NotEnoughData;
    readonly resolutionDays: number;
  };
}

/** True for what a model has no parameters for. */
export function isNotEnough<Fitted extends object>(model: Fitted | NotEnoughData): model is NotEnoughData {
  return 'kind' in model && model.kind === 'not_enough_data';
}
