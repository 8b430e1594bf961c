import type { z } from 'zod';
import type { Answer } from '../../api/endpoints.ts';
import type { recommendationsSearchSchema } from '../../api/recommend.ts';
import { mayBeShown } from '../../core/recommend/may-be-shown.ts';
import { type Reason, recommend } from '../../core/recommend/recommend.ts';
import { type NamedReason, reasonWords, visitorWords } from '../../core/recommend/recommend-words.ts';
import type { Language } from '../../core/words/language.ts';
import { customerKeys } from '../../store/records/recommend/customer-keys.ts';
import type { Application } from '../application.ts';
import type { Frozen } from '../http/frozen.ts';
import type { Handlers } from '../http/handlers.ts';
import { dayOfNumber, learnedOf, numberedMarks } from './learned-of.ts';
import type { Known } from './recommender.ts';
import { situationOf } from './situation-of.ts';

type Search = z.output<typeof recommendationsSearchSchema>;
type Recommendation = Answer<'recommendations'>['recommendations'][number];

/** Names looked up that are no customer's key. */
const mostNames = 10_000;

/** What suits a basket, a customer, an article's page, and how well that was foreseen before. */
export function recommendHandlers({
  store,
  workspace,
  recommender,
}: Application): Handlers<'recommendations' | 'shownArticles' | 'recommendProof'> {
  const named = new WeakMap<Known, Map<string, number>>();
  /** The customer of that key, e-mail address or number of the shop; −1 for one who never bought. */
  const numberOf = async (known: Known, name: string): Promise<number> => {
    const direct = known.customers.numberOf(name);
    if (direct >= 0) return direct;
    const names = named.get(known) ?? new Map<string, number>();
    named.set(known, names);
    const before = names.get(name);
    if (before !== undefined) return before;
    const keys = await customerKeys(store.engine, workspace, name);
    const found = keys.map((key) => known.customers.numberOf(key)).find((number) => number >= 0) ?? -1;
    if (names.size < mostNames) names.set(name, found);
    return found;
  };

  const recommended = async ({ basket = [], product, customer: name, bought, limit }: Search) => {
    const [{ known, learning }, { settings, marks }] = await Promise.all([
      recommender.known(),
      recommender.chosen(),
    ]);
    const customer = name === undefined ? null : await numberOf(known, name);
    const asked = { basket: product === undefined ? basket : [...basket, product], customer, bought };
    const { situation, purpose, owned, unknown } = situationOf(known, asked);
    const rules = { ...settings, marks: numberedMarks(known, marks) };
    const allowed = mayBeShown(known.model, situation, rules, bought, owned);
    const weights = known.proven.weights[situation.purpose];
    const found = recommend(known.model, situation, weights, allowed, limit);
    return { known, learning, settings, customer, purpose, unknown, found };
  };

  return {
    recommendations: async ({ search, language }) => {
      const { known, learning, settings, customer, purpose, unknown, found } = await recommended(search);
      return {
        ...learnedOf(known, learning),
        purpose,
        unknown: [...unknown],
        customerKnown: customer === null ? null : customer >= 0,
        currency: settings.currency,
        recommendations: found.flatMap(({ article, score, reasons }): Frozen<Recommendation>[] => {
          const sold = known.articles[article];
          if (!sold) return [];
          const said = reasons.map((reason) => reasonOf(known, reason, language));
          return [
            {
              article: sold.name,
              category: sold.category,
              score,
              priceMinor: sold.priceMinor === null ? null : Math.round(sold.priceMinor),
              reason: said[0]?.text ?? '',
              reasons: said,
            },
          ];
        }),
      };
    },
    shownArticles: async ({ search, language }) => {
      const { known, found } = await recommended({ ...search, bought: 'again' });
      return {
        recommendations: found.flatMap(({ article, reasons }) => {
          const sold = known.articles[article];
          const reason = reasons.map((one) => visitorWords(namedReason(known, one), language)).find(Boolean);
          return sold ? [{ article: sold.name, category: sold.category, reason: reason ?? '' }] : [];
        }),
      };
    },
    recommendProof: async () => {
      const { known, learning } = await recommender.known();
      const { proof, weights } = known.proven;
      const { learnedUntil, chosenUntil, triedUntil, purposes } = proof;
      return {
        ...learnedOf(known, learning),
        learnedUntil: dayOfNumber(learnedUntil),
        chosenUntil: dayOfNumber(chosenUntil),
        triedUntil: dayOfNumber(triedUntil),
        purposes: purposes.map((one) => ({ ...one, weights: weights[one.purpose] })),
      };
    },
  };
}

function namedReason(known: Known, reason: Reason): NamedReason {
  return reason.kind === 'together' || reason.kind === 'buyers' || reason.kind === 'after'
    ? { ...reason, article: known.articles[reason.article]?.name ?? '' }
    : { ...reason, article: null };
}

function reasonOf(
  known: Known,
  reason: Reason,
  language: Language,
): Frozen<Recommendation['reasons'][number]> {
  const named = namedReason(known, reason);
  return {
    kind: named.kind,
    article: named.article,
    share: 'share' in named ? named.share : null,
    count: named.count,
    of: 'of' in named ? named.of : null,
    text: reasonWords(named, language),
  };
}
