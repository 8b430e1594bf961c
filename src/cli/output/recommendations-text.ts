import type { Answer } from '../../api/endpoints.ts';
import { writtenMoney } from '../../core/money/written-money.ts';
import { writtenPeriod } from '../../core/words/written-day.ts';
import type { Context } from '../context.ts';
import { dim, renderTable } from './table.ts';

/** Recommended articles to read, each with its reason, and what they were learned from. */
export function recommendationsText(context: Context, answer: Answer<'recommendations'>): string {
  const { io, language, texts } = context;
  const say = texts.recommend;
  const { columns } = say;
  const notes = [
    ...(answer.unknown.length > 0 ? [say.unknown(answer.unknown.join(', '))] : []),
    ...(answer.customerKnown === false ? [say.customerUnknown] : []),
  ];
  const head = notes.map((note) => `${note}\n`).join('');
  if (answer.recommendations.length === 0) return `${head}${say.none}\n`;
  const table = renderTable(
    [
      { title: columns.article, align: 'left' },
      { title: columns.price, align: 'right' },
      { title: columns.reason, align: 'left' },
    ],
    answer.recommendations.map(({ article, priceMinor, reason }) => [
      article,
      priceMinor === null ? '–' : writtenMoney(priceMinor, answer.currency, language),
      reason,
    ]),
    { width: io.width, colour: io.colour },
  );
  const { from, until, orders } = answer;
  const learned =
    from === null || until === null ? '' : say.learned(orders, writtenPeriod(from, until, language));
  return `${head}${table}\n${dim(learned, io.colour)}\n`;
}
