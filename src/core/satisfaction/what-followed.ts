import { wilsonInterval } from '../metrics/wilson-interval.ts';
import type { Seen } from './answer-figures.ts';
import type { Mood } from './answer-scale.ts';

/** Fewer customers than that say too little about what followed. */
export const fewestFollowed = 10;

/** Customers by how they felt, as counted: each by the first answer of the period. */
export interface CountedFollowed {
  readonly mood: Mood;
  readonly customers: number;
  /** Of them, those watched for the whole time after the answer, and those of these who ordered again within it. */
  readonly watched: number;
  readonly ordered: number;
  /** Clients with recurring revenue on the day of the answer, watched to the end, and those of these who stopped. */
  readonly clients: number;
  readonly stopped: number;
}

/** A share of those watched, or why there is none. */
export type FollowedShare =
  | ({ readonly kind: 'seen'; readonly cases: number } & Seen)
  | { readonly kind: 'not_enough_data'; readonly found: number; readonly needed: number };

export interface Followed {
  readonly mood: Mood;
  readonly customers: number;
  readonly again: FollowedShare;
  readonly churn: FollowedShare;
}

/** What customers did after they answered. Shares of those who were watched for the whole time, so none is cut short. */
export function whatFollowed({
  mood,
  customers,
  watched,
  ordered,
  clients,
  stopped,
}: CountedFollowed): Followed {
  return { mood, customers, again: shareOf(ordered, watched), churn: shareOf(stopped, clients) };
}

function shareOf(some: number, all: number): FollowedShare {
  if (all < fewestFollowed) return { kind: 'not_enough_data', found: all, needed: fewestFollowed };
  return { kind: 'seen', cases: all, value: some / all, interval: wilsonInterval(some / all, all) };
}
