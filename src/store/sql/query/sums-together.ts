import type { Source } from '../../../core/query/plan.ts';
import type { SqlContext } from './context.ts';
import { dimensionColumn, groupedByGrains } from './grains.ts';
import { dimensionsOf, dimensionValue, rawKeys } from './rows.ts';
import { valueNames } from './source-sums.ts';

/**
 * Places in the plan of counts and sums that are asked at the same grains over the same dimensions, where there are at
 * least two: by day they are few rows, which are rolled up to buckets and totals in one pass rather than one each.
 */
export function sumsTogether(context: SqlContext): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [place, source] of context.plan.sources.entries()) {
    if (source.kind !== 'sums') continue;
    const like = JSON.stringify([source.grains, dimensionsOf(context, source)]);
    groups.set(like, [...(groups.get(like) ?? []), place]);
  }
  return [...groups.values()].filter((places) => places.length > 1);
}

/** What a value is counted in: one column of a union has one type, and a sum of cents must stay whole. */
const slots = ['whole', 'decimal', 'double'] as const;
type Slot = (typeof slots)[number];

function slotOf(source: Source, index: number): Slot {
  const measure = source.measures[index];
  if (measure?.aggregate === 'squares') return 'double';
  return measure?.unit === 'number' ? 'decimal' : 'whole';
}

/** `SELECT s, p, g, d0, …, v0, …` of several sources, from their rows by day `s0`, `s1` …; values as text. */
export function rolledTogether(context: SqlContext, places: readonly number[]): string {
  const { plan, dialect } = context;
  const sources = places.flatMap((place) => {
    const source = plan.sources[place];
    return source ? [{ place, source, names: valueNames(source) }] : [];
  });
  const [first] = sources;
  if (!first) throw new Error('nothing to put together');
  const width = Math.max(...sources.map(({ names }) => names.length));
  const used = Array.from({ length: width }, (_, index) =>
    slots.filter((slot) =>
      sources.some(({ source, names }) => index < names.length && slotOf(source, index) === slot),
    ),
  );
  const columns = used.flatMap((own, index) => own.map((slot) => ({ index, slot, id: `${slot}${index}` })));
  const dimensions = dimensionsOf(context, first.source);
  const keys = rawKeys(dimensions);
  const { bigint: whole, decimal, double } = dialect.types;
  const types: Readonly<Record<Slot, string>> = { whole, decimal, double };
  const parts = sources.map(({ place, source, names }) => {
    const values = columns.map(({ index, slot, id }) => {
      const mine = index < names.length && slotOf(source, index) === slot;
      const unknown = source.measures[index]?.unknownWithoutValue;
      if (!mine) return `CAST(NULL AS ${types[slot]}) AS ${id}`;
      return `${unknown ? `v${index}` : `coalesce(v${index}, 0)`} AS ${id}`;
    });
    return `SELECT ${[`${place} AS s`, 'p', ...keys, ...values].join(', ')} FROM s${place}`;
  });
  const buckets = dimensions.map(
    (dimension) => `${dimensionValue(context, dimension)} AS ${dimensionColumn(context, dimension)}`,
  );
  const rows = `SELECT ${['s', 'p', ...buckets, ...columns.map(({ id }) => id)].join(', ')}
    FROM (${parts.join('\nUNION ALL ')}) AS raw`;
  const sums = used.map((own, index) => {
    const texts = own.map((slot) => `CAST(sum(${slot}${index}) AS ${dialect.types.text})`);
    return `${texts.length === 1 ? texts[0] : `coalesce(${texts.join(', ')})`} AS v${index}`;
  });
  return groupedByGrains(context, first.source, ['s', ...sums], `(${rows}) AS rows`, ['s']);
}
