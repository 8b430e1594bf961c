import { FilonError } from '../../../core/errors/filon-error.ts';
import { isTimeDimension, type TextDimension } from '../../../core/facts/dimensions.ts';
import { addDays, isDay } from '../../../core/periods/days.ts';
import { localDay } from '../../../core/periods/zones.ts';
import { checkFilter } from '../../../core/query/filter.ts';
import type { Filter } from '../../../core/query/query.ts';
import { resolveAsOf } from '../../../core/query/resolve.ts';
import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import { clientSpan, orderSpan } from '../../sql/lifetime/known-span.ts';
import type { LifetimeReading } from '../../sql/lifetime/reading.ts';
import { hasColumn } from '../../sql/query/conditions.ts';
import { createTables } from '../../sql/query/tables.ts';
import type { Store } from '../../store.ts';

/** Where customers are seen: in what they order, or in their subscriptions. */
export type Watched = 'orders' | 'subscriptions';

/** Whose customers are asked about. */
export interface CustomerScope {
  readonly watched: Watched;
  /** Of the customer's first order or subscription. */
  readonly where: readonly Filter[];
  readonly by: TextDimension | null;
  /** The last day that counts; by default the last one on which anything is known (`last`). */
  readonly until?: string;
  /** A local day or an instant: what was known then. */
  readonly asOf?: string;
}

/** A reading and what there is to read. */
export interface OpenReading {
  readonly store: Store;
  readonly settings: WorkspaceSettings;
  readonly reading: LifetimeReading;
  readonly watched: Watched;
  /** First day with orders (subscriptions); null without any. */
  readonly from: string | null;
  /** Last day with orders up to the one asked for; of subscriptions with changes, orders or costs of clients up to today. */
  readonly last: string;
  readonly customers: number;
  readonly orders: number;
  readonly ordersWithMargin: number;
}

/**
 * Looks at what there is. `now` is an ISO instant. Errors: `bad_day`, `bad_filter`, `dimension_not_carried`,
 * `rate_missing`.
 */
export async function openReading(
  store: Store,
  workspace: string,
  scope: CustomerScope,
  now: string,
): Promise<OpenReading> {
  const settings = await store.workspaces.settings(workspace);
  const { dialect, reader } = store.engine;
  const table = scope.watched === 'orders' ? 'settled_orders' : 'settled_mrr';
  for (const filter of scope.where) checkFilter(filter);
  for (const dimension of [
    ...scope.where.map((filter) => filter.dimension),
    ...(scope.by ? [scope.by] : []),
  ]) {
    const known = isTimeDimension(dimension)
      ? dimension !== 'hour' || hasColumn(table, 'hour')
      : hasColumn(table, dimension);
    if (!known) throw new FilonError('dimension_not_carried', { dimension, metrics: 'mrr, arpa' });
  }
  if (scope.until !== undefined && !isDay(scope.until))
    throw new FilonError('bad_day', { value: scope.until, field: 'until' });
  const today = localDay(now, settings.zone);
  const asked = earlier(scope.until ?? today, today);
  const asOf = scope.asOf === undefined ? null : resolveAsOf(scope.asOf, settings.zone);
  const reading: LifetimeReading = {
    dialect,
    workspace,
    tables: createTables(dialect, workspace, settings, asOf),
    asOf,
    service: null,
    where: scope.where,
    by: scope.by,
    until: asked,
  };
  const [span] = await reader.run(
    scope.watched === 'orders' ? orderSpan(reading) : clientSpan(reading, today),
  );
  if (typeof span?.missing_day === 'string')
    throw new FilonError('rate_missing', {
      currency: String(span.missing_currency ?? '?'),
      target: settings.currency,
      day: span.missing_day,
      rows: Number(span.missing_rows),
    });
  const last = typeof span?.last_day === 'string' ? span.last_day : asked;
  return {
    store,
    settings,
    watched: scope.watched,
    // Of a firm whose books end, silence since then says nothing.
    reading: { ...reading, until: scope.until === undefined ? last : asked },
    last,
    from: typeof span?.first_day === 'string' ? span.first_day : null,
    customers: Number(span?.customers ?? 0),
    orders: Number(span?.orders ?? 0),
    ordersWithMargin: Number(span?.with_margin ?? 0),
  };
}

/** What customers who order are valued on unless somebody says it: what they leave, where every order tells its margin. */
export function usualMoney({ orders, ordersWithMargin }: OpenReading): 'revenue' | 'margin' {
  return orders > 0 && ordersWithMargin === orders ? 'margin' : 'revenue';
}

/** The last day of the first so many weeks with orders, at most the last day that counts. */
export function fittedUntil({ from, reading }: OpenReading, weeks: number | null): string {
  if (weeks === null || from === null) return reading.until;
  return earlier(addDays(from, weeks * 7 - 1), reading.until);
}

/** The earlier of two days. */
export function earlier(one: string, other: string): string {
  return [one, other].sort()[0] ?? one;
}
