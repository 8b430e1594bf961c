import type { Cell } from '../figures/row.ts';
import type { AmountLook, Why } from './signed-amount.ts';

/** One segment of what moved a ratio, and how its parts are written. */
export interface SegmentOfWhy {
  readonly why: Why;
  readonly segment: Why['segments'][number];
  /** Where the whole stands itself. */
  readonly cell: Cell;
  readonly look: AmountLook;
}
