/** A fact with what figures need of it, worked out in loops over the raw facts and nothing else. */
export interface TwinFact {
  readonly day: string;
  readonly hour?: number;
  /** undefined where the fact has no lead in its nature (costs, visits), null where its lead is missing. */
  readonly leadDay?: string | null;
  readonly dims: Readonly<Record<string, string | null>>;
  readonly [more: string]: unknown;
}

export type TwinFacts = Readonly<Record<string, readonly TwinFact[]>>;
