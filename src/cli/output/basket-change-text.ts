import type { Answer } from '../../api/endpoints.ts';
import { beyondChance } from '../../core/basket/figures/basket-change.ts';
import { exactMoney } from '../../core/basket/why/exact-money.ts';
import { shortDay, writtenPeriod } from '../../core/words/written-day.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';

type Baskets = Answer<'baskets'>;
type Figures = Baskets['all'];

/** Whether the answer says anything of an earlier period. */
export function hasEarlier({ all }: Baskets): boolean {
  return (all.earlier?.baskets ?? 0) > 0;
}

/**
 * The mean of the earlier period, the change since then (`*` where it is more than chance) and the interval of it. No
 * change where the periods cannot be held against each other.
 */
export function changeCells(
  { language, texts }: Context,
  { mean, earlier, changeInterval, comparable }: Figures,
  currency: string,
): readonly [string, string, string] {
  if (!earlier || earlier.mean === null) return ['–', '–', ''];
  const before = formatFigure(earlier.mean, { unit: 'money', currency }, language);
  if (!comparable || mean === null) return [before, '–', ''];
  const signed = (value: number) => exactMoney(value, currency, language);
  const mark = beyondChance(changeInterval) ? ' *' : '  ';
  return [
    before,
    `${signed(mean - earlier.mean)}${mark}`,
    changeInterval
      ? `${signed(changeInterval.low)} – ${signed(changeInterval.high)}`
      : texts.basket.changeUnknown,
  ];
}

/** What to know of the earlier period: its days and number, what it shares with this one, that it has nothing. */
export function comparisonNotes(
  { language, texts }: Context,
  { compare, period, all }: Baskets,
  firstDay: string | null,
): readonly string[] {
  if (!compare) return [];
  const say = texts.basket.held;
  const days = writtenPeriod(compare.from, compare.to, language);
  const baskets = all.earlier?.baskets ?? 0;
  if (baskets === 0) return [say.nothing(days)];
  const overlap = compare.from <= period.to && compare.to >= period.from;
  return [
    say.earlier(days, formatFigure(baskets, { unit: 'count' }, language)),
    ...(all.comparable ? [say.mark] : [say.unlike]),
    ...(overlap ? [say.overlap] : []),
    ...(firstDay !== null && compare.from < firstDay ? [say.begins(shortDay(firstDay, language))] : []),
  ];
}
