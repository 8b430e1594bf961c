import type { Answer } from '../../api/endpoints.ts';
import { dimensionName } from '../../core/query/dimension-names.ts';
import { dimensionNamed } from '../../core/query/parse-filter.ts';
import { segmentName } from '../../core/query/segment-name.ts';
import type { Context } from '../context.ts';
import { bar } from './bars.ts';
import { formatFigure } from './format-figure.ts';
import { dim, renderTable } from './table.ts';

type Baskets = Answer<'baskets'>;
type Figures = Baskets['groups'][number];

/** Below this share of expected sales leads are said to be young. */
const ripe = 0.9;

/** Baskets to read: figures of all and by the dimension, then the histogram. */
export function basketFiguresText(context: Context, answer: Baskets): string {
  const { io, language, texts } = context;
  const say = texts.basket;
  const { all, groups, by, currency } = answer;
  if (all.baskets === 0) return `${say.none}\n`;
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
    money(one.median),
    range(one.medianInterval),
    money(one.trimmedMean),
    range(one.quarters),
  ];
  const total = row(say.all, all);
  const table = renderTable(
    [
      { title: by === null ? '' : dimensionName(dimensionNamed(by), language), align: 'left' },
      right(say.baskets),
      right(say.mean),
      right(say.interval),
      right(say.median),
      right(say.interval),
      right(say.trimmed),
      right(say.quarters),
    ],
    [...groups.map((group) => row(segmentName(by ?? '', group.segment, language), group)), total],
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
  const notes = [...paying, ...owners, ...young, say.notes]
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
