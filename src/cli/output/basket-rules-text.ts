import type { Answer } from '../../api/endpoints.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

/** Association rules to read, each in a row, and what was left out. */
export function rulesText(context: Context, answer: Answer<'rules'>): string {
  const { io, language, texts } = context;
  const say = texts.lifetime.rules;
  if (answer.baskets === 0) return `${say.noBaskets}\n`;
  if (answer.found === 0) return `${say.none}\n`;
  const count = (value: number) => formatFigure(value, { unit: 'count' }, language);
  const percent = (value: number) => formatFigure(value, { unit: 'percent' }, language);
  const money = (value: number | null) =>
    formatFigure(value, { unit: 'money', currency: answer.currency }, language);
  const withMoney = answer.rules.some(({ extra }) => extra !== null && extra !== 0);
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
      ...(withMoney ? [right(say.extra)] : []),
    ],
    answer.rules.map((rule) => [
      rule.when.join(' + '),
      rule.also,
      count(rule.baskets),
      percent(rule.support),
      percent(rule.confidence),
      formatFigure(rule.lift, { unit: 'ratio' }, language),
      chanceText(rule.adjustedChance, language),
      ...(withMoney ? [money(rule.extra)] : []),
    ]),
    { width: io.width, colour: io.colour },
  );
  const notes = [
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
