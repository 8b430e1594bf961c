import { addDays, isDay } from '../../core/periods/days.ts';
import type { Basis, Comparison, Period } from '../../core/query/query.ts';
import type { Address } from './address.ts';
import { type Filter, readFilter } from './filter-text.ts';
import { daysOfPreset, isPreset, type Preset } from './presets.ts';

/** What every analytic question shares, with its days worked out. */
export interface Scope extends Period {
  readonly basis: Basis;
  readonly compare?: Comparison;
  readonly where: Filter[];
  readonly asOf?: string;
}

export interface ResolvedScope {
  readonly scope: Scope;
  /** null for a chosen period. */
  readonly preset: Preset | null;
}

/** What a scope is worked out from besides the address. */
export interface ScopeSurroundings {
  readonly today: string;
  /** First and last day with facts; null while there are none. */
  readonly known: Period | null;
}

/**
 * The scope an address asks for. Without a period: the last 30 days, or all days when the facts end before those.
 * Without a comparison: the year before when it has facts, else the period before.
 */
export function resolveScope(address: Address, { today, known }: ScopeSurroundings): ResolvedScope {
  const { preset, period } = periodOf(address, today, known);
  const compare = comparisonOf(address.compare, period, known);
  return {
    preset,
    scope: {
      ...period,
      basis: address.basis === 'cohort' ? 'cohort' : 'activity',
      where: (address.where ?? []).map(readFilter).filter((filter) => filter !== null),
      ...(compare ? { compare } : {}),
      ...(address.asof ? { asOf: address.asof } : {}),
    },
  };
}

function periodOf(
  address: Address,
  today: string,
  known: Period | null,
): { preset: Preset | null; period: Period } {
  const { from, to } = address;
  if (from && to && isDay(from) && isDay(to)) {
    return { preset: null, period: from <= to ? { from, to } : { from: to, to: from } };
  }
  const old = known !== null && known.to < addDays(today, -29);
  const preset = isPreset(address.period) ? address.period : old ? 'all' : '30d';
  return { preset, period: daysOfPreset(preset, today, known) };
}

function comparisonOf(
  asked: string | undefined,
  period: Period,
  known: Period | null,
): Comparison | undefined {
  if (asked === 'none') return undefined;
  if (asked === 'previous_period' || asked === 'same_weekdays' || asked === 'previous_year') {
    return { kind: asked };
  }
  const [from, to] = asked?.split('..') ?? [];
  if (from && to && isDay(from) && isDay(to)) return { kind: 'period', from, to };
  const yearBefore = addDays(period.from, -366);
  if (known && known.from <= yearBefore) return { kind: 'previous_year' };
  return known && known.from >= period.from ? undefined : { kind: 'previous_period' };
}
