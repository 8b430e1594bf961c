import type { Heard } from './heard.ts';
import { highest, hitAt, ndcgAt } from './rank.ts';
import { type Purpose, type Voice, voices, voicesOf, type Weights } from './score-articles.ts';

/** What is bought afterwards has this share of the say. */
const afterShare = 0.25;

const none: Weights = { together: 0, buyers: 0, after: 0, alike: 0, own: 0, popular: 0 };

/** The weights where orders are too few to choose any. */
export const usualWeights: Readonly<Record<Purpose, Weights>> = {
  basket: withAfter({ ...none, together: 0.5, buyers: 0.25, popular: 0.25 }),
  customer: withAfter({ ...none, buyers: 0.25, alike: 0.25, own: 0.5 }),
  customer_new: withAfter({ ...none, buyers: 0.25, alike: 0.5, popular: 0.25 }),
};

export function onlyVoice(voice: Voice): Weights {
  return { ...none, [voice]: 1 };
}

/** Standard errors beyond which 95 % of differences by chance do not lie. */
const surely = 1.96;
/** The quarters by which weights are tried. */
const parts = 4;

/**
 * The weights in quarters that sum to 1 and that the cases speak for: of those whose mean NDCG at 10 is not surely below
 * the greatest (95 %, by the differences case by case), the nearest to the usual ones, so that chance does not silence a
 * voice. Source of the idea: the one-standard-error rule of L. Breiman, J. Friedman, R. Olshen, C. Stone, "Classification
 * and regression trees" (1984), section 3.4.3.
 *
 * What is bought afterwards speaks in few cases, of pairs that are proven each: it has a quarter of the say beside the
 * others, which changes nothing where it is silent; none where surely fewer cases find what was bought among the first 10.
 */
export function chooseWeights(purpose: Purpose, cases: readonly Heard[]): Weights {
  const usual = usualWeights[purpose];
  // A voice that never says anything would only stand for another one's weight.
  const heard = voicesOf[purpose].filter(
    (voice) =>
      voice !== 'after' &&
      cases.some(({ candidates: { voices, says } }) =>
        says[voices.indexOf(voice)]?.some((value) => value > 0),
      ),
  );
  const measured = (weights: Weights, measure: typeof ndcgAt): Float64Array =>
    Float64Array.from(cases, ({ candidates, wanted }) =>
      measure(highest(candidates, weights, 10), wanted, 10),
    );
  const tried = mixtures(heard, parts).map((weights) => ({ weights, each: measured(weights, ndcgAt) }));
  const [first, ...others] = tried;
  if (!first) return usual;
  const best = others.reduce((one, other) => (sum(other.each) > sum(one.each) ? other : one), first);
  const asGood = tried.filter(({ each }) => !isWorse(each, best.each));
  const chosen = asGood.reduce((one, other) =>
    distance(other.weights, usual) < distance(one.weights, usual) - 1e-9 ? other : one,
  );
  const withIt = withAfter(chosen.weights);
  const found = measured(chosen.weights, hitAt);
  return isWorse(measured(withIt, hitAt), found) ? chosen.weights : withIt;
}

/** Whether the mean is surely below that of the others, by the differences case by case. */
function isWorse(each: Float64Array, than: Float64Array): boolean {
  const differences = than.map((value, place) => value - (each[place] ?? 0));
  const mean = sum(differences) / differences.length;
  const squares = sum(differences.map((value) => (value - mean) ** 2));
  return mean > surely * Math.sqrt(squares / Math.max(1, differences.length - 1) / differences.length);
}

function sum(values: Float64Array): number {
  return values.reduce((all, value) => all + value, 0);
}

/** Of two mixtures, `after` apart. */
function distance(one: Weights, usual: Weights): number {
  return voices.reduce(
    (all, voice) => all + (voice === 'after' ? 0 : (one[voice] - usual[voice] / (1 - afterShare)) ** 2),
    0,
  );
}

function withAfter(weights: Weights): Weights {
  const part = (voice: Voice): number => weights[voice] * (1 - afterShare);
  return {
    together: part('together'),
    buyers: part('buyers'),
    after: afterShare,
    alike: part('alike'),
    own: part('own'),
    popular: part('popular'),
  };
}

function mixtures(heard: readonly Voice[], left: number): readonly Weights[] {
  const [voice, ...others] = heard;
  if (voice === undefined) return [];
  if (others.length === 0) return [{ ...none, [voice]: left / parts }];
  return Array.from({ length: left + 1 }, (_, given) => given).flatMap((given) =>
    mixtures(others, left - given).map((rest) => ({ ...rest, [voice]: given / parts })),
  );
}
