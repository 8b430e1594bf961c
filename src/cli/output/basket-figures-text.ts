import type { Answer } from '../../api/endpoints.ts';
import { basketSegmentName } from '../../core/basket/figures/basket-segment-name.ts';
import { dimensionName } from '../../core/query/dimension-names.ts';
import { dimensionNamed } from '../../core/query/parse-filter.ts';
import type { Context } from '../context.ts';
import { bar } from './bars.ts';
import { changeCells, comparisonNotes, hasEarlier } from './basket-change-text.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

type Baskets = Answer<'baskets'>;
type Figures = Baskets['groups'][number];

/** Below this share of expected sales leads are said to be young. */
const ripe = 0.9;

/**
 * Baskets to read: figures of all and by the dimension, held against the earlier period if one was asked for, then the
 * histogram. `firstDay` is the first one with facts, where that is known.
 */
export function basketFiguresText(context: Context, answer: Baskets, firstDay: string | null = null): string {
  const { io, language, texts } = context;
  const say = texts.basket;
  const { all, groups, by, currency } = answer;
  if (all.baskets === 0) return `${say.none}\n`;
  const compared = hasEarlier(answer);
  const count = (value: number) => formatFigure(value, { unit: 'count' }, language);
  const percent = (value: number) => formatFigure(value, { unit: 'percent' }, language);
  const money = (value: number | null) => formatFigure(value, { unit: 'money', currency }, language);
  const range = (ends: Figures['meanInterval']) => (ends ? `${money(ends.low)} – ${money(ends.high)}` : '');
  const right = (title: string) => ({ title, align: 'right' as const });
  const row = (name: string, one: Omit<Figures, 'segment'>) => [
    name,
    count(one.baskets),
    money(one.mean),
    one.notEnough
      ? say.fewFor[one.notEnough.reason](one.notEnough.needed)
      : one.meanInterval
        ? range(one.meanInterval)
        : say.alike,
    ...(compared ? changeCells(context, one, currency) : []),
    money(one.median),
    range(one.medianInterval),
    ...(compared ? [] : [money(one.trimmedMean), range(one.quarters)]),
  ];
  const total = row(say.all, all);
  const table = renderTable(
    [
      { title: by === null ? '' : dimensionName(dimensionNamed(by), language), align: 'left' },
      right(say.baskets),
      right(say.mean),
      right(say.interval),
      ...(compared ? [right(say.earlier), right(say.change), right(say.interval)] : []),
      right(say.median),
      right(say.interval),
      // With a comparison the table would be wider than most screens.
      ...(compared ? [] : [right(say.trimmed), right(say.quarters)]),
    ],
    [
      ...groups.map((group) => row(basketSegmentName(answer.per, by ?? '', group.segment, language), group)),
      total,
    ],
    { width: io.width, colour: io.colour, total: groups.length > 0 },
  );
  const paying =
    all.paying < all.baskets ? [say.nothingPaid(count(all.paying), percent(all.paying / all.baskets))] : [];
  const owners = all.owners < all.baskets ? [say.ofOwners(count(all.owners))] : [];
  const share = all.maturity?.now ?? null;
  const young =
    all.maturity === null
      ? []
      : [share === null ? say.ripenessUnknown : say.ripening(percent(share))].filter(
          () => share === null || share < ripe,
        );
  const notes = [...comparisonNotes(context, answer, firstDay), ...paying, ...owners, ...young, say.notes]
    .map((note) => `${dim(note, io.colour)}\n`)
    .join('');
  return `${say.perNames[answer.per]}\n\n${table}\n${histogramText(context, answer)}\n${notes}`;
}

function histogramText({ io, language, texts }: Context, { histogram, all, currency }: Baskets): string {
  const say = texts.basket;
  const money = (value: number | null) =>
    value === null ? '' : formatFigure(value, { unit: 'money', currency }, language);
  const highest = Math.max(...histogram.map(({ baskets }) => baskets));
  const right = (title: string) => ({ title, align: 'right' as const });
  let upTo = 0;
  const rows = histogram.map(({ from, to, baskets }) => {
    upTo += baskets;
    return [
      from === 0 && to === 0 ? say.nothing : money(from),
      from === 0 && to === 0 ? '' : money(to),
      formatFigure(baskets, { unit: 'count' }, language),
      formatFigure(upTo / all.baskets, { unit: 'percent' }, language),
      bar(baskets / highest, 24),
    ];
  });
  return renderTable(
    [
      right(say.from),
      right(say.below),
      right(say.baskets),
      right(say.upTo),
      { title: '', align: 'left' as const },
    ],
    rows,
    { width: io.width, colour: io.colour },
  );
}
