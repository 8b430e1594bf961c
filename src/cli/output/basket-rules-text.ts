import type { Answer, Search } from '../../api/endpoints.ts';
import type { Context } from '../context.ts';
import { chanceText } from './chance-text.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

/** Association rules to read, each in a row, and what was left out of what was asked. */
export function rulesText(
  context: Context,
  answer: Answer<'rules'>,
  { order, money: askedMoney, per }: Pick<Search<'rules'>, 'order' | 'money' | 'per'>,
): string {
  const byExtra = order === 'extra';
  const { io, language, texts } = context;
  const say = texts.lifetime.rules;
  if (answer.baskets === 0) return `${say.noBaskets}\n`;
  const count = (value: number) => formatFigure(value, { unit: 'count' }, language);
  const { chance, redundant } = answer.hidden;
  const hidden = chance + redundant;
  if (answer.found === 0) return `${hidden > 0 ? say.noneTelling(count(hidden)) : say.none}\n`;
  const percent = (value: number) => formatFigure(value, { unit: 'percent' }, language);
  const money = (value: number | null) =>
    formatFigure(value, { unit: 'money', currency: answer.currency }, language);
  const { money: worth } = answer;
  const right = (title: string) => ({ title, align: 'right' as const });
  const table = renderTable(
    [
      { title: say.when, align: 'left' },
      { title: say.also, align: 'left' },
      right(say.baskets),
      right(say.supportColumn),
      right(say.confidenceColumn),
      right(say.lift),
      right(say.chance),
      ...(worth ? [right(say.extra[worth])] : []),
    ],
    answer.rules.map((rule) => [
      rule.when.join(' + '),
      rule.also,
      count(rule.baskets),
      percent(rule.support),
      percent(rule.confidence),
      formatFigure(rule.lift, { unit: 'ratio' }, language),
      chanceText(rule.adjustedChance, language),
      ...(worth ? [money(rule.extra)] : []),
    ]),
    { width: io.width, colour: io.colour },
  );
  const notes = [
    ...(byExtra && worth === null ? [say.noWorth] : []),
    ...(byExtra && worth === 'revenue' && askedMoney === 'margin' ? [say.noMargin] : []),
    ...(byExtra && worth && answer.worthKnown < answer.items
      ? [say.someWorth(count(answer.worthKnown), count(answer.items))]
      : []),
    ...(answer.per === 'customer' ? [per === 'customer' ? say.perAsked : say.perCustomer] : []),
    say.chanceMeans(count(answer.tested)),
    ...(hidden > 0 ? [say.hidden(count(chance), count(redundant))] : []),
    ...(answer.leftOut.baskets > 0 ? [say.leftOut(answer.leftOut.baskets, answer.leftOut.mostItems)] : []),
    ...(answer.truncated ? [say.truncated] : []),
  ];
  const head = say.found(count(answer.found), count(answer.baskets), count(answer.rules.length));
  return `${head}\n\n${table}\n${notes.map((note) => `${dim(note, io.colour)}\n`).join('')}`;
}
