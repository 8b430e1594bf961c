import type { Heard } from './heard.ts';
import { highest, ndcgAt } from './rank.ts';
import { type Purpose, type Voice, voicesOf, type Weights } from './score-articles.ts';

const none: Weights = { together: 0, buyers: 0, alike: 0, own: 0, popular: 0 };

/** The weights where orders are too few to choose any. */
export const usualWeights: Readonly<Record<Purpose, Weights>> = {
  basket: { ...none, together: 0.5, buyers: 0.25, popular: 0.25 },
  customer: { ...none, buyers: 0.25, alike: 0.25, own: 0.5 },
  customer_new: { ...none, buyers: 0.25, alike: 0.5, popular: 0.25 },
};

export function onlyVoice(voice: Voice): Weights {
  return { ...none, [voice]: 1 };
}

/** The quarters by which weights are tried. */
const parts = 4;

/** The weights in quarters that sum to 1 under which the cases' NDCG at 10 is greatest; the first of equals. */
export function chooseWeights(purpose: Purpose, cases: readonly Heard[]): Weights {
  let best: { readonly weights: Weights; readonly gained: number } = {
    weights: usualWeights[purpose],
    gained: -1,
  };
  // A voice that never says anything would only stand for another one’s weight.
  const heard = voicesOf[purpose].filter((voice) =>
    cases.some(({ candidates: { voices, says } }) => says[voices.indexOf(voice)]?.some((value) => value > 0)),
  );
  for (const weights of mixtures(heard, parts)) {
    let gained = 0;
    for (const { candidates, wanted } of cases)
      gained += ndcgAt(highest(candidates, weights, 10), wanted, 10);
    if (gained > best.gained) best = { weights, gained };
  }
  return best.weights;
}

function mixtures(voices: readonly Voice[], left: number): readonly Weights[] {
  const [voice, ...others] = voices;
  if (voice === undefined) return [];
  if (others.length === 0) return [{ ...none, [voice]: left / parts }];
  return Array.from({ length: left + 1 }, (_, given) => given).flatMap((given) =>
    mixtures(others, left - given).map((rest) => ({ ...rest, [voice]: given / parts })),
  );
}
