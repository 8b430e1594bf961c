import type { History } from './bg-nbd.ts';

/** Customers of one history. */
export interface CountedHistory extends History {
  readonly customers: number;
}
