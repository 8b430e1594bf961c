import type { Evaluation } from './evaluate-score.ts';
import type { BasketModel } from './expected-basket.ts';
import type { Refusal } from './find-leaks.ts';
import type { NotEnoughData } from './learn-score.ts';
import type { Proof } from './prove-score.ts';
import type { ScoreModel } from './score-model.ts';

/** What a proof found, without the model that was learned for it. */
export type KeptProof = Omit<Proof, 'learned'> & { readonly ridge: number };

/** A learned score with all that is needed to use, judge and learn it again. Plain data. */
export interface KeptScore {
  readonly model: ScoreModel;
  readonly baskets: BasketModel | null;
  readonly ridge: number;
  readonly seed: number;
  readonly knownMinutes: number;
  readonly refused: readonly Refusal[];
  readonly learnedFrom: {
    readonly leads: number;
    readonly sales: number;
    /** Instants of the first and last lead's creation, ISO. */
    readonly from: string;
    readonly to: string;
    readonly matureDays: number;
  };
  /** Leads learned from by score, 0 to 9, 10 to 19 … 90 to 100; absent in scores learned before it was kept. */
  readonly spread?: readonly number[];
  /** By cross-validation on the leads learned from. */
  readonly crossed: Evaluation;
  readonly proofs: {
    readonly random: KeptProof | NotEnoughData;
    readonly time: KeptProof | NotEnoughData;
  };
}

/** A proof as it is kept. */
export function keptProof(proof: Proof | NotEnoughData): KeptProof | NotEnoughData {
  if (proof.kind === 'not_enough_data') return proof;
  const { learned, ...rest } = proof;
  return { ...rest, ridge: learned.ridge };
}
