import type { Answer, Search } from '../../api/endpoints.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

/** Association rules to read, each in a row, and what was left out of what was asked. */
export function rulesText(
  context: Context,
  answer: Answer<'rules'>,
  { order, money: askedMoney }: Pick<Search<'rules'>, 'order' | 'money'>,
): string {
  const byExtra = order === 'extra';
  const { io, language, texts } = context;
  const say = texts.lifetime.rules;
  if (answer.baskets === 0) return `${say.noBaskets}\n`;
  if (answer.found === 0) return `${say.none}\n`;
  const count = (value: number) => formatFigure(value, { unit: 'count' }, language);
  const percent = (value: number) => formatFigure(value, { unit: 'percent' }, language);
  const money = (value: number | null) =>
    formatFigure(value, { unit: 'money', currency: answer.currency }, language);
  const { money: worth } = answer;
  const ordered = answer.rules.some(({ inOrder }) => inOrder !== null);
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
      ...(ordered ? [right(say.first)] : []),
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
      ...(ordered ? [firstText(rule.inOrder, count)] : []),
    ]),
    { width: io.width, colour: io.colour },
  );
  const notes = [
    ...(byExtra && worth === null ? [say.noWorth] : []),
    ...(byExtra && worth === 'revenue' && askedMoney === 'margin' ? [say.noMargin] : []),
    ...(byExtra && worth && answer.worthKnown < answer.items
      ? [say.someWorth(count(answer.worthKnown), count(answer.items))]
      : []),
    ...(ordered ? [say.firstMeans] : []),
    say.chanceMeans(count(answer.tested)),
    ...(answer.leftOut.baskets > 0 ? [say.leftOut(answer.leftOut.baskets, answer.leftOut.mostItems)] : []),
    ...(answer.truncated ? [say.truncated] : []),
  ];
  const head = say.found(count(answer.found), count(answer.baskets), count(answer.rules.length));
  return `${head}\n\n${table}\n${notes.map((note) => `${dim(note, io.colour)}\n`).join('')}`;
}

/** Small chances to one digit, as nobody reads the others. */
function chanceText(chance: number, language: Context['language']): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return chance < 0.001 ? `< ${percent.format(0.001)}` : percent.format(chance);
}

/** How many bought the left side first, of those who bought both; marked where that is no chance. */
function firstText(
  order: Answer<'rules'>['rules'][number]['inOrder'],
  count: (value: number) => string,
): string {
  if (order === null) return '–';
  const { before, after, adjustedChance } = order;
  return `${count(before)} / ${count(before + after)}${adjustedChance <= 0.05 ? '*' : ' '}`;
}
