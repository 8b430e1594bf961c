import { FilonError } from '../../../core/errors/filon-error.ts';
import { isDay } from '../../../core/periods/days.ts';
import { localDay } from '../../../core/periods/zones.ts';
import { resolveAsOf } from '../../../core/query/resolve.ts';
import type { RecurringReading } from '../../sql/recurring/reading.ts';
import type { Store } from '../../store.ts';
import { earlier, type OpenReading, openReading } from '../lifetime/open-reading.ts';

/** What is asked about recurring revenue. Days are local, both included. */
export interface RecurringQuestion {
  readonly from?: string;
  readonly to?: string;
  readonly service?: string;
  readonly asOf?: string;
}

/** A reading, and what there is to read. */
export interface OpenRecurring {
  readonly store: Store;
  readonly reading: RecurringReading;
  readonly currency: string;
  /** How long clients stay (keep the service, where one is asked for), as far as anything is known. */
  readonly lifetimes: OpenReading;
  /** First day with recurring revenue; null without any. */
  readonly first: string | null;
}

/**
 * Looks at what there is. Without days: the last twelve months, the present one included. Errors: `bad_day`,
 * `bad_period`, `rate_missing`.
 */
export async function openRecurring(
  store: Store,
  workspace: string,
  { from, to, service, asOf }: RecurringQuestion,
  now: string,
): Promise<OpenRecurring> {
  for (const [field, value] of Object.entries({ from, to }))
    if (value !== undefined && !isDay(value)) throw new FilonError('bad_day', { value, field });
  const settings = await store.workspaces.settings(workspace);
  const last = to ?? localDay(now, settings.zone);
  const start = from ?? yearBefore(last);
  if (start > last) throw new FilonError('bad_period', { from: start, to: last });
  const scope = { watched: 'subscriptions', where: [], by: null, until: last } as const;
  const opened = await openReading(
    store,
    workspace,
    { ...scope, ...(asOf === undefined ? {} : { asOf }) },
    now,
  );
  const { dialect, tables } = opened.reading;
  // Of books that end before the last day asked for, nobody knows who stayed since.
  const lifetimes = {
    ...opened,
    reading: { ...opened.reading, until: earlier(last, opened.last), service: service ?? null },
  };
  return {
    store,
    currency: lifetimes.settings.currency,
    lifetimes,
    first: lifetimes.from,
    reading: {
      dialect,
      tables,
      workspace,
      settings: lifetimes.settings,
      from: start,
      to: last,
      service: service ?? null,
      asOf: asOf === undefined ? null : resolveAsOf(asOf, settings.zone),
    },
  };
}

/** The first day of the month eleven months before. */
function yearBefore(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 12 ? `${year}-01-01` : `${year - 1}-${String(month + 1).padStart(2, '0')}-01`;
}
