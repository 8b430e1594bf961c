import type { Period } from '../query/query.ts';

/** What a promotion can be held to; an order counts for it if it matches every list that is not empty. */
export const heldTo = ['store', 'channel', 'category', 'product'] as const;
export type HeldTo = (typeof heldTo)[number];
export type Held = Readonly<Record<HeldTo, readonly string[]>>;

/** Held everywhere. */
export const everywhere: Held = { store: [], channel: [], category: [], product: [] };

/** A promotion with its days, both included. */
export interface Promotion extends Period {
  readonly name: string;
  readonly held: Held;
}

/** Longer than this, there are no weeks without it to compare with: it is a standing offer. */
export const longestPromotionDays = 120;
/** So many days without a use end an edition of a code. */
export const restDays = 28;
