import type { Answer } from '../../api/endpoints.ts';
import { exactMoney } from '../../core/basket/why/exact-money.ts';
import { dimensionName } from '../../core/query/dimension-names.ts';
import { dimensionNamed } from '../../core/query/parse-filter.ts';
import { segmentName } from '../../core/query/segment-name.ts';
import type { Context } from '../context.ts';
import { chanceText } from './chance-text.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

/** Gaps of the average basket in a table, those that are more than chance first. */
export function basketGapsText({ io, language, texts }: Context, answer: Answer<'basketGaps'>): string {
  const say = texts.basket;
  const { gaps, currency } = answer;
  if (gaps.length === 0) return `${say.noGaps}\n`;
  const money = (value: number | null) => formatFigure(value, { unit: 'money', currency }, language);
  const change = (value: number) => exactMoney(value, currency, language);
  const named = (by: string, segment: string | number | null) =>
    `${dimensionName(dimensionNamed(by), language)} ${segmentName(by, segment, language)}`;
  const also = gaps.flatMap(({ by, segment, also: others }) =>
    ([false, true] as const).flatMap((rest) => {
      const names = others.filter((one) => one.rest === rest).map((one) => named(one.by, one.segment));
      return names.length === 0
        ? []
        : [(rest ? say.allBut : say.sameOrders)(named(by, segment), names.join(', '))];
    }),
  );
  const right = (title: string) => ({ title, align: 'right' as const });
  const table = renderTable(
    [
      { title: say.segment, align: 'left' },
      ...[
        say.orders,
        say.customers,
        say.basket,
        say.gap,
        say.interval,
        say.adjusted,
        say.worth,
        say.cpl,
        say.cac,
      ].map(right),
    ],
    gaps.map(({ by, segment, orders, customers, basket, costPerLead, acquisitionCost, result }) => [
      named(by, segment),
      formatFigure(orders, { unit: 'count' }, language),
      formatFigure(customers, { unit: 'count' }, language),
      money(basket),
      ...(result.kind === 'compared'
        ? [
            `${change(result.gap)}${result.notable ? ' *' : '  '}`,
            `${change(result.interval.low)} – ${change(result.interval.high)}`,
            chanceText(result.adjustedChance, language),
            change(result.worth),
          ]
        : [
            result.reason === 'all_alike'
              ? say.alike
              : say.tooFew[result.reason](result.found, result.needed),
            '',
            '',
            '',
          ]),
      money(costPerLead),
      acquisitionCost?.kind === 'not_enough_data'
        ? `n < ${acquisitionCost.needed}`
        : money(acquisitionCost?.amount ?? null),
    ]),
    { width: io.width, colour: io.colour },
  );
  const notable = gaps.filter(({ result }) => result.kind === 'compared' && result.notable).length;
  const found = answer.compared === 0 ? say.noneCompared : say.gapsFound(notable, answer.compared);
  const notes = [...also, found, say.noCause];
  return `${table}\n${notes.map((note) => `${dim(note, io.colour)}\n`).join('')}`;
}
