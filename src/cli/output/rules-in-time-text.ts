import type { Answer } from '../../api/endpoints.ts';
import type { Context } from '../context.ts';
import { chanceText } from './chance-text.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

/** Which articles follow which, each pair in a row. */
export function rulesInTimeText({ io, language, texts }: Context, answer: Answer<'rulesInTime'>): string {
  const say = texts.rulesInTime;
  const { money: worth, currency } = answer;
  const count = (value: number) => formatFigure(value, { unit: 'count' }, language);
  if (answer.customers === 0) return `${say.noCustomers}\n`;
  if (answer.notEnough) {
    const { found, needed } = answer.notEnough;
    return `${say.notEnough(count(found), count(needed))}\n`;
  }
  if (answer.tested === 0) return `${say.noPairs(count(answer.least))}\n`;
  if (answer.found === 0) return `${say.none(count(answer.tested))}\n`;
  const right = (title: string) => ({ title, align: 'right' as const });
  const table = renderTable(
    [
      { title: say.first, align: 'left' },
      { title: say.next, align: 'left' },
      ...[say.customers, say.expected, say.lift, say.other, say.chance, say.days].map(right),
      ...(worth ? [right(texts.lifetime.rules.extra[worth])] : []),
    ],
    answer.rules.map(({ when, also, inOrder, lift, medianDays, extra }) => [
      when.join(' + '),
      also,
      count(inOrder.before),
      formatFigure(inOrder.expected, { unit: 'ratio' }, language),
      formatFigure(lift, { unit: 'ratio' }, language),
      count(inOrder.after),
      chanceText(inOrder.adjustedChance, language),
      count(medianDays),
      ...(worth ? [formatFigure(extra, { unit: 'money', currency }, language)] : []),
    ]),
    { width: io.width, colour: io.colour },
  );
  const { leftOut } = answer;
  const notes = [
    say.means,
    say.chanceMeans(count(answer.tested)),
    ...(leftOut.customers > 0 ? [say.leftOut(leftOut.customers, leftOut.mostItems)] : []),
  ];
  const head = say.found(count(answer.found), count(answer.rules.length), count(answer.customers));
  return `${head}\n\n${table}\n${notes.map((note) => `${dim(note, io.colour)}\n`).join('')}`;
}
