import type { Answer } from '../../api/endpoints.ts';
import { exactMoney } from '../../core/basket/why/exact-money.ts';
import { dimensionName } from '../../core/query/dimension-names.ts';
import { dimensionNamed } from '../../core/query/parse-filter.ts';
import { segmentName } from '../../core/query/segment-name.ts';
import type { Context } from '../context.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

/** Gaps of the average basket in a table, those that are more than chance first. */
export function basketGapsText({ io, language, texts }: Context, answer: Answer<'basketGaps'>): string {
  const say = texts.basket;
  const { gaps, currency } = answer;
  if (gaps.length === 0) return `${say.noGaps}\n`;
  const money = (value: number | null) => formatFigure(value, { unit: 'money', currency }, language);
  const change = (value: number) => exactMoney(value, currency, language);
  const right = (title: string) => ({ title, align: 'right' as const });
  const table = renderTable(
    [
      { title: say.segment, align: 'left' },
      ...[say.orders, say.basket, say.gap, say.interval, say.adjusted, say.worth, say.cpl, say.cac].map(
        right,
      ),
    ],
    gaps.map(({ by, segment, orders, basket, costPerLead, acquisitionCost, result }) => [
      `${dimensionName(dimensionNamed(by), language)} ${segmentName(by, segment, language)}`,
      formatFigure(orders, { unit: 'count' }, language),
      money(basket),
      ...(result.kind === 'compared'
        ? [
            `${change(result.gap)}${result.notable ? ' *' : '  '}`,
            `${change(result.interval.low)} – ${change(result.interval.high)}`,
            formatFigure(result.adjustedChance, { unit: 'percent' }, language),
            change(result.worth),
          ]
        : [result.reason === 'orders' ? say.tooFew(result.found, result.needed) : say.alike, '', '', '']),
      money(costPerLead),
      money(acquisitionCost),
    ]),
    { width: io.width, colour: io.colour },
  );
  const notable = gaps.filter(({ result }) => result.kind === 'compared' && result.notable).length;
  const notes = [say.gapsFound(notable, answer.compared), say.noCause];
  return `${table}\n${notes.map((note) => `${dim(note, io.colour)}\n`).join('')}`;
}
