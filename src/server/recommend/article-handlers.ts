import type { Answer } from '../../api/endpoints.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import { fold } from '../../core/import/fold.ts';
import { namesAlike, nearestNames } from '../../core/query/nearest.ts';
import { boughtOnce } from '../../core/recommend/may-be-shown.ts';
import { isSold } from '../../core/recommend/recommend-model.ts';
import { keepMark } from '../../store/records/recommend/article-marks.ts';
import type { SoldArticle } from '../../store/records/recommend/read-sold.ts';
import type { Application } from '../application.ts';
import type { Frozen } from '../http/frozen.ts';
import type { Handlers } from '../http/handlers.ts';
import { dayOfNumber, learnedOf, numberedMarks } from './learned-of.ts';
import type { Chosen, Known } from './recommender.ts';

type Article = Frozen<Answer<'articles'>['articles'][number]>;

/** The catalogue as orders show it, and what people mark in it. */
export function articleHandlers({
  store,
  workspace,
  recommender,
  now,
}: Application): Handlers<'articles' | 'markArticle'> {
  return {
    articles: async ({ search }) => {
      const [{ known, learning }, chosen] = await Promise.all([recommender.known(), recommender.chosen()]);
      const { settings } = chosen;
      const words = fold(search.search ?? '');
      const asked = ({ name, category }: SoldArticle, number: number): boolean => {
        if (search.state === 'marked' && !chosen.marks.has(name)) return false;
        if (words !== '' && !fold(`${name} ${category ?? ''}`).includes(words)) return false;
        const any = search.state === undefined || search.state === 'marked';
        return any || stateOf(known, chosen, number) === search.state;
      };
      const found = known.articles.flatMap((article, number) => (asked(article, number) ? [number] : []));
      const { limit, offset } = search;
      return {
        ...learnedOf(known, learning),
        currency: settings.currency,
        catalogueDays: settings.catalogueDays,
        onceBelow: settings.onceBelow,
        all: known.articles.length,
        found: found.length,
        articles: found.slice(offset, offset + limit).map(articleOf(known, chosen)),
      };
    },
    markArticle: async ({ body, caller }) => {
      const { known } = await recommender.known();
      const number = knownArticle(known, body.article);
      const { author } = caller;
      await keepMark(store.engine, workspace, { ...body, author, markedAt: now().toISOString() });
      recommender.chooseAnew();
      return articleOf(known, await recommender.chosen())(number);
    },
  };
}

/** The number of an article. Error: `unknown_article` with the nearest names. */
export function knownArticle({ numbers }: Known, article: string): number {
  const number = numbers.get(article);
  if (number !== undefined) return number;
  const names = [...numbers.keys()];
  const alike = namesAlike(article, names);
  const nearest = alike.length > 0 ? alike : nearestNames(article, names);
  throw new FilonError('unknown_article', { article, nearest: nearest.join(', ') });
}

/** Whether an article may be sold in a package or elsewhere: neither out of the catalogue nor marked away. */
export function stateOf(known: Known, { settings, marks }: Chosen, number: number): Article['state'] {
  const offer = marks.get(known.articles[number]?.name ?? '')?.offer ?? null;
  return offer ?? (isSold(known.model, number, settings.catalogueDays) ? 'sold' : 'out');
}

function articleOf(known: Known, chosen: Chosen): (number: number) => Article {
  const { model } = known;
  const rules = { onceBelow: chosen.settings.onceBelow, marks: numberedMarks(known, chosen.marks) };
  const whole = (amount: number | null): number | null => (amount === null ? null : Math.round(amount));
  return (number) => {
    const sold = known.articles[number];
    const name = sold?.name ?? '';
    const mark = chosen.marks.get(name);
    return {
      article: name,
      category: sold?.category ?? null,
      orders: sold?.orders ?? 0,
      lastDay: dayOfNumber(model.lastDays[number] ?? -1),
      priceMinor: whole(sold?.priceMinor ?? null),
      marginMinor: whole(sold?.marginMinor ?? null),
      cameBack: model.again.cameBack[number] ?? 0,
      again: model.again.again[number] ?? 0,
      againShare: model.again.share[number] ?? 0,
      once: boughtOnce(model, number, rules),
      state: stateOf(known, chosen, number),
      mark: {
        offer: mark?.offer ?? null,
        buying: mark?.buying ?? null,
        author: mark?.author ?? null,
        markedAt: mark?.markedAt ?? null,
      },
    };
  };
}
