import type { Answer } from '../../api/endpoints.ts';
import { exactMoney } from '../../core/basket/why/exact-money.ts';
import { dimensionName } from '../../core/query/dimension-names.ts';
import { dimensionNamed } from '../../core/query/parse-filter.ts';
import { segmentName } from '../../core/query/segment-name.ts';
import type { Context } from '../context.ts';
import { dim, renderTable } from './table.ts';

/** Why the average basket moved, to read: the sentence, the parts, and the articles that did most. */
export function basketWhyText({ io, language, texts }: Context, answer: Answer<'basketWhy'>): string {
  const say = texts.basket;
  const { result, currency } = answer;
  if (result.kind === 'not_enough_data') return `${say.notEnough(result.found, result.needed)}\n`;
  const { change, interval, parts, articles, season } = result;
  const money = (value: number) => exactMoney(value, currency, language);
  const mix = dimensionName(dimensionNamed(answer.mix), language);
  const left = (title: string) => ({ title, align: 'left' as const });
  const right = (title: string) => ({ title, align: 'right' as const });
  const options = { width: io.width, colour: io.colour };
  const table = renderTable(
    [left(say.part), right(say.amount)],
    [
      ...parts.map(({ id, amount }) => [
        id === 'channel_mix' ? `${say.reasons[id]} ${mix}` : say.reasons[id],
        money(amount),
      ]),
      [say.change, money(change)],
    ],
    { ...options, total: true },
  );
  const named = articles.filter(({ price, mix: weight }) => price !== 0 || weight !== 0);
  const list =
    named.length === 0
      ? ''
      : `\n${renderTable(
          [left(say.articleHead), right(say.byPrice), right(say.byMix)],
          named.map((one) => [
            segmentName(answer.article, one.article, language),
            money(one.price),
            money(one.mix),
          ]),
          options,
        )}`;
  const notes = [
    ...(interval ? [say.changeInterval(money(interval.low), money(interval.high))] : []),
    season.kind === 'known'
      ? say.season(money(season.effect), money(season.rest), season.months)
      : say.noSeason(season.found, season.needed),
  ];
  return `${answer.sentence}\n\n${table}${list}\n${notes.map((note) => `${dim(note, io.colour)}\n`).join('')}`;
}
