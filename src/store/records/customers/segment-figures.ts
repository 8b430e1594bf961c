import { parseCondition } from '../../../core/customers/customer-condition.ts';
import type { CustomerFieldId } from '../../../core/customers/customer-fields.ts';
import { type ByDefinition, repeatByDefinition } from '../../../core/customers/repeat-by-definition.ts';
import {
  type GroupFigures,
  type GroupSums,
  groupFigures,
  type SegmentMeasure,
} from '../../../core/customers/segment-figures.ts';
import { customerSegments } from '../../../core/customers/segments.ts';
import type { Row } from '../../engine/engine.ts';
import type { CustomerFilter } from '../../sql/customers/customer-page.ts';
import { segmentSums, stayedSince, wholeSums } from '../../sql/customers/segment-sums.ts';
import type { OpenBook } from './open-book.ts';
import type { OwnSegment } from './own-segments.ts';

/** One group of customers and its figures. Money in minor units. */
export interface SegmentGroup extends Omit<GroupFigures, 'repeatRate'> {
  readonly repeatRate: SegmentMeasure | ByDefinition;
  /** The value of the field, or the segment's name; null for customers without one. */
  readonly name: string | null;
  /** Of a segment that somebody defined. */
  readonly id: string | null;
  readonly customers: number;
  /** Of all customers asked about. */
  readonly share: number;
  readonly orders: number;
  readonly revenueMinor: number;
  /** Expected to be still there, and to bring within 12 months; null without a model. */
  readonly alive: number | null;
  readonly expectedMinor: number | null;
}

export interface SegmentTable {
  readonly all: SegmentGroup;
  /** Segments in their order, other fields by money. */
  readonly groups: readonly SegmentGroup[];
  /** Groups beyond those given: a field may have very many values. */
  readonly more: number;
}

const mostGroups = 200;

/** The groups of customers by a field with names as values. */
export async function segmentTable(
  book: OpenBook,
  by: CustomerFieldId,
  filter: CustomerFilter,
): Promise<SegmentTable> {
  const bySegment = by === 'segment';
  const [whole, rows, stayed] = await Promise.all([
    book.ask((text) => wholeSums(text, filter)),
    book.ask((text) => segmentSums(text, filter, by)),
    bySegment ? book.ask((text) => stayedSince(text)) : [],
  ]);
  const sums = sumsIn(whole[0] ?? {});
  const before = new Map(stayed.map((row) => [row.name, row]));
  const groups = rows.map((row) => {
    // Who is in a segment today may be so because of having stayed: those who were in it a year ago are asked.
    const then = bySegment ? (before.get(row.name ?? null) ?? { earlier: 0, stayed: 0 }) : row;
    const name = row.name === null ? null : String(row.name);
    const group = groupIn(row, then, { name, id: null }, sums.customers);
    return { ...group, repeatRate: (bySegment && repeatByDefinition(name)) || group.repeatRate };
  });
  const names: readonly (string | null)[] = customerSegments;
  const place = ({ name }: SegmentGroup): number => names.indexOf(name);
  groups.sort((one, other) =>
    bySegment
      ? place(one) - place(other)
      : other.revenueMinor - one.revenueMinor || other.customers - one.customers,
  );
  return {
    all: groupIn(whole[0] ?? {}, whole[0] ?? {}, { name: null, id: null }, sums.customers),
    groups: groups.slice(0, mostGroups),
    more: Math.max(0, groups.length - mostGroups),
  };
}

/** The groups of segments that somebody defined; customers may be in several of them. */
export async function ownSegmentTable(
  book: OpenBook,
  segments: readonly OwnSegment[],
): Promise<SegmentTable> {
  const ask = async (filter: CustomerFilter): Promise<Row> =>
    (await book.ask((text) => wholeSums(text, filter)))[0] ?? {};
  const whole = await ask({ where: [] });
  const customers = Number(whole.customers ?? 0);
  const groups: SegmentGroup[] = [];
  for (const { id, name, conditions } of segments) {
    const row = await ask({ where: conditions.map(parseCondition) });
    groups.push(groupIn(row, row, { name, id }, customers));
  }
  return { all: groupIn(whole, whole, { name: null, id: null }, customers), groups, more: 0 };
}

function groupIn(
  row: Row,
  then: Row,
  named: Pick<SegmentGroup, 'name' | 'id'>,
  customers: number,
): SegmentGroup {
  const sums = { ...sumsIn(row), earlier: Number(then.earlier ?? 0), stayed: Number(then.stayed ?? 0) };
  const optional = (value: Row[string] | undefined): number | null =>
    value === null || value === undefined ? null : Number(value);
  const expected = optional(row.expected_value);
  return {
    ...named,
    customers: sums.customers,
    share: customers > 0 ? sums.customers / customers : 0,
    orders: sums.orders,
    revenueMinor: sums.revenue,
    alive: optional(row.alive),
    expectedMinor: expected === null ? null : Math.round(expected),
    ...groupFigures(sums),
  };
}

function sumsIn(row: Row): GroupSums {
  const number = (name: string): number => Number(row[name] ?? 0);
  return {
    customers: number('customers'),
    buyers: number('buyers'),
    orders: number('orders'),
    ordersSquared: number('orders_squared'),
    revenue: number('revenue'),
    revenueSquared: number('revenue_squared'),
    revenueOrders: number('revenue_orders'),
    withMargin: number('with_margin'),
    margin: number('margin'),
    marginSquared: number('margin_squared'),
    repeaters: number('repeaters'),
    earlier: number('earlier'),
    stayed: number('stayed'),
  };
}
