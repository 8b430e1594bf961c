import type { Journal } from './journal.ts';
import type { Planted } from './planted.ts';
import type { PricedBasket } from './price-lines.ts';
import type { Random } from './random.ts';

/** What those who write down the work on a lead need. */
export interface DeskBook {
  readonly journal: Journal;
  readonly random: Random;
  readonly planted: Planted;
  /** First stamp that lies after the demo. */
  readonly end: number;
  /** What each lead buys, or would by its quote. */
  readonly baskets: Map<string, PricedBasket>;
}
