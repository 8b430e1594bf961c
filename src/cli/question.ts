import type { Answer, Body } from '../api/endpoints.ts';
import { parseFilter } from '../core/query/parse-filter.ts';
import type { Connection } from './connection.ts';
import type { Context } from './context.ts';
import { oneOf, UsageError } from './usage-error.ts';

/** What all analytic commands take. */
export interface ScopeFlags {
  readonly from?: string;
  readonly to?: string;
  readonly basis?: string;
  readonly compare?: string;
  readonly where?: readonly string[];
  readonly asOf?: string;
}

type Query = Body<'query'>;
export type Scope = Pick<Query, 'from' | 'to' | 'basis' | 'compare' | 'where' | 'asOf'>;

const comparisons = ['previous_period', 'same_weekdays', 'previous_year'] as const;
const dayShape = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The scope that the flags describe; days that are not given are the first and last with facts. Null without facts.
 * With `--as-of` both days must be given, or an import undone since would silently shorten the period.
 */
export async function scopeOf(
  context: Context,
  connection: Connection,
  flags: ScopeFlags,
): Promise<Scope | null> {
  const { texts } = context;
  if (flags.asOf && !(flags.from && flags.to)) throw new UsageError(texts.wrong.periodNeeded);
  const days = flags.from && flags.to ? null : await connection.call('workspace');
  const from = flags.from ?? days?.firstDay;
  const to = flags.to ?? days?.lastDay;
  if (!from || !to) return null;
  const basis = oneOf('--basis', flags.basis ?? 'activity', ['activity', 'cohort'], texts.wrong.badValue);
  return {
    from,
    to,
    basis,
    where: (flags.where ?? []).map(parseFilter).map(({ values, ...filter }) => ({
      ...filter,
      values: [...values],
    })),
    ...(flags.compare === undefined ? {} : { compare: comparisonOf(context, flags.compare) }),
    ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
  };
}

/** Names separated by commas. */
export function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Prints that there are no facts, and returns the exit code for it. */
export function sayNoFacts(context: Context): number {
  context.io.err(`${context.texts.query.noFacts}\n`);
  return 1;
}

export type QueryResult = Answer<'query'>;

function comparisonOf(context: Context, text: string): NonNullable<Query['compare']> {
  const [from = '', to = ''] = text.split('..');
  if (dayShape.test(from) && dayShape.test(to)) return { kind: 'period', from, to };
  const known = comparisons.find((kind) => kind === text);
  if (known) return { kind: known };
  const accepted = `${comparisons.join(', ')}, 2025-01-01..2025-03-31`;
  throw new UsageError(context.texts.wrong.badValue('--compare', text, accepted));
}
