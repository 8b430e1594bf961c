import type { Dimension } from '../facts/dimensions.ts';
import { metricOf } from '../metrics/catalogue.ts';
import { measureOf } from '../metrics/measures.ts';
import type { Metric } from '../metrics/metric.ts';
import { shareOf } from '../metrics/share-of.ts';
import type { Language } from '../words/language.ts';
import { measureCarries } from './carries.ts';
import type { Cell } from './cells.ts';
import { type Certainty, certaintyOf } from './certainty.ts';
import { formatFigure } from './format-figure.ts';
import { type FunnelStepId, funnelMetrics, funnelSteps } from './funnel-steps.ts';
import type { Basis, Query } from './query.ts';

export interface FunnelRequest extends Pick<Query, 'from' | 'to' | 'basis' | 'compare' | 'where' | 'asOf'> {
  readonly by?: string;
}

export interface FunnelStep {
  readonly id: FunnelStepId;
  readonly count: number;
  readonly earlier: number | null;
  /** Of the step before, 0 to 1; of the visits, those that gave a lead. */
  readonly rate: number | null;
  /** The step the rate is a share of; null without one. */
  readonly before: FunnelStepId | null;
  readonly certainty: Certainty | null;
  readonly earlierRate: number | null;
  /** Median days from the step before, among leads that reached it. */
  readonly medianDays: number | null;
}

export interface Funnel {
  readonly steps: readonly FunnelStep[];
  readonly segments: readonly { readonly segment: string | null; readonly steps: readonly FunnelStep[] }[];
  readonly sentence: string;
}

const measures: Readonly<Record<FunnelStepId, string>> = {
  visits: 'visit_count',
  leads: 'lead_count',
  contacted: 'contacted_count',
  qualified: 'qualified_count',
  quote: 'quote_count',
  won: 'won_count',
};

/** The share of a step that reaches a later one. Not all leads come from visits: theirs is the capture rate. */
export function passage(id: FunnelStepId, before: FunnelStepId): Metric {
  if (before === 'visits' && id === 'leads') return metricOf('visit_to_lead_rate');
  return shareOf(metricOf(funnelMetrics[id]), metricOf(funnelMetrics[before]));
}

/** What the funnel counts. */
export const funnelMeasures: readonly string[] = [...Object.values(measures), 'capture_count'];

/** The steps that can be counted with these dimensions and filters. Visits know nothing of a lead's later stage. */
export function stepsCarried(
  by: readonly Dimension[],
  filtered: readonly Dimension[],
  basis: Basis,
): FunnelStepId[] {
  return funnelSteps.filter((id) => measureCarries(measureOf(measures[id]), by, filtered, basis));
}

/** The steps of one cell; a step that was skipped by all leads is passed over when the next one looks back. */
export function stepsOf(
  ids: readonly FunnelStepId[],
  cell: Cell,
  basis: Basis,
  compares: boolean,
  medianDays: (id: FunnelStepId) => number | null,
): FunnelStep[] {
  const count = (measure: string, side: 0 | 1) => Number(cell.counted[side].measures.get(measure) ?? 0);
  const rate = (index: number, side: 0 | 1) => {
    const id = ids[index];
    const before = ids.slice(0, index).findLast((earlier) => count(measures[earlier], side) > 0);
    if (!id || !before) return null;
    const { formula } = passage(id, before);
    if (formula.kind !== 'ratio') return null;
    const [over, under] = [formula.over, formula.under].map(([term]) => count(term?.[0] ?? '', side));
    return { before, n: under ?? 0, value: (over ?? 0) / (under ?? 0) };
  };
  return ids.map((id, index) => {
    const now = rate(index, 0);
    return {
      id,
      count: count(measures[id], 0),
      earlier: compares ? count(measures[id], 1) : null,
      rate: now?.value ?? null,
      before: now?.before ?? null,
      certainty: now && certaintyOf(passage(id, now.before), now, basis),
      earlierRate: compares ? (rate(index, 1)?.value ?? null) : null,
      medianDays: medianDays(id),
    };
  });
}

const names: Readonly<Record<Language, Readonly<Record<FunnelStepId, string>>>> = {
  fr: {
    visits: 'visites',
    leads: 'leads',
    contacted: 'contactés',
    qualified: 'qualifiés',
    quote: 'devis',
    won: 'gagnés',
  },
  en: {
    visits: 'visits',
    leads: 'leads',
    contacted: 'contacted',
    qualified: 'qualified',
    quote: 'quotes',
    won: 'won',
  },
};

/** From the first step to the last, and where most of the leads stop. Visits apart: most visitors never ask. */
export function funnelSentence(steps: readonly FunnelStep[], language: Language): string {
  const context = { currency: 'EUR', language };
  const leads = steps.find(({ id }) => id === 'leads');
  const won = steps.find(({ id }) => id === 'won');
  if (!leads || leads.count === 0) {
    return language === 'fr' ? 'Aucun lead sur cette période.' : 'No leads in this period.';
  }
  const count = (value: number) => formatFigure(value, 'count', context);
  const start =
    language === 'fr'
      ? `Sur ${count(leads.count)} leads, ${count(won?.count ?? 0)} gagnés`
      : `Of ${count(leads.count)} leads, ${count(won?.count ?? 0)} won`;
  const later = steps.filter(({ id, rate }) => id !== 'visits' && id !== 'leads' && rate !== null);
  const worst = later.reduce<FunnelStep | null>(
    (least, step) => ((step.rate ?? 1) < (least?.rate ?? 1) ? step : least),
    null,
  );
  if (!worst || worst.rate === null) return `${start}.`;
  const rate = formatFigure(worst.rate, 'percent', context);
  const name = names[language][worst.id];
  return language === 'fr'
    ? `${start}\u202f; le passage le plus étroit est l’étape «\u202f${name}\u202f»\u202f: ${rate} de l’étape d’avant.`
    : `${start}; the narrowest step is “${name}”: ${rate} of the step before.`;
}
