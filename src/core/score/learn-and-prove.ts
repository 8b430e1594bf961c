import { scoreCounts } from './drift.ts';
import type { Evaluation } from './evaluate-score.ts';
import { findLeaks, type Refusal } from './find-leaks.ts';
import { type KeptProof, type KeptScore, keptProof } from './kept-score.ts';
import {
  additiveLearner,
  type Learner,
  learnScore,
  type NotEnoughData,
  scorecardLearner,
} from './learn-score.ts';
import { proveScore, splitByChance } from './prove-score.ts';
import type { ScoreModel } from './score-model.ts';
import { type ScoreSample, splitByTime } from './score-sample.ts';
import { withoutTwins } from './score-table.ts';
import { featureName } from './score-words.ts';

export type ScoreKind = ScoreModel['kind'];

/** What is learned how. */
export interface LearnTask {
  readonly sample: ScoreSample;
  readonly kind: ScoreKind;
  readonly seed: number;
  /** Features that stay though they tell much, or tell of a length. */
  readonly allowed: readonly string[];
  /** The proof to make; null learns the score itself, with both proofs. */
  readonly only: 'random' | 'time' | null;
}

export type LearnStep = 'leaks' | 'learn' | 'prove_random' | 'prove_time';

/** A learned score but for its baskets, which are no matter of leads. */
export type Learned = Omit<KeptScore, 'baskets'> & { readonly kind: 'learned' };

export interface Proved {
  readonly kind: 'proved';
  readonly refused: readonly Refusal[];
  readonly proof: KeptProof;
}

/** Does a task, telling each step as it begins. */
export function learnAndProve(
  task: LearnTask,
  tell: (step: LearnStep) => void,
): Learned | Proved | (NotEnoughData & { readonly refused: readonly Refusal[] }) {
  const { sample, seed } = task;
  const learner = learners[task.kind];
  tell('leaks');
  const found = findLeaks(
    sample.table,
    sample.notes,
    new Set(task.allowed),
    (name) => featureName(name, 'en'),
    seed,
  );
  const { refused } = found;
  // Only then: of a leak and its copy the one that was seen first would be left.
  const kept = withoutTwins(found.kept);
  const { rulePoints } = sample;
  const usable = { ...sample, table: { ...kept, createdAt: sample.createdAt, rulePoints } };
  if (task.only) {
    const proof = prove(usable, task.only, learner, seed, tell);
    return proof.kind === 'proof' ? { kind: 'proved', refused, proof } : { ...proof, refused };
  }
  tell('learn');
  const learned = learnScore(kept, learner, seed);
  if (learned.kind === 'not_enough_data') return { ...learned, refused };
  const crossed: Evaluation = learned.crossed;
  const { createdAt, matureDays, knownMinutes } = sample;
  return {
    kind: 'learned',
    model: learned.model,
    ridge: learned.ridge,
    seed,
    knownMinutes,
    refused,
    learnedFrom: {
      leads: crossed.leads,
      sales: crossed.sales,
      from: new Date(createdAt[0] ?? 0).toISOString(),
      to: new Date(createdAt.at(-1) ?? 0).toISOString(),
      matureDays,
    },
    spread: scoreCounts(learned.model, kept),
    crossed,
    proofs: {
      random: prove(usable, 'random', learner, seed, tell),
      time: prove(usable, 'time', learner, seed, tell),
    },
  };
}

const learners: Readonly<Record<ScoreKind, Learner>> = {
  scorecard: scorecardLearner,
  additive: additiveLearner,
};

function prove(
  sample: ScoreSample,
  kind: 'random' | 'time',
  learner: Learner,
  seed: number,
  tell: (step: LearnStep) => void,
): KeptProof | NotEnoughData {
  tell(kind === 'random' ? 'prove_random' : 'prove_time');
  const split = kind === 'random' ? splitByChance(sample.table, seed) : splitByTime(sample);
  return keptProof(proveScore(split, learner, seed));
}
