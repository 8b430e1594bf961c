import type { Metric, Terms } from './metric.ts';
import type { MetricId } from './metric-ids.ts';

/** A metric before it has its id and names. */
export type Draft = Omit<Metric, 'id' | 'fr' | 'en'>;
type Names = readonly [name: string, formula: string];

/** What it is, and its name and formula in French and English. */
export type Entry = readonly [draft: Draft, fr: Names, en: Names];
export type Drafts = Readonly<Partial<Record<MetricId, Entry>>>;

type Group = Metric['group'];
type Better = Metric['better'];

/** A sum of measures; those of `minus` are taken away. */
export const sum = (...measures: readonly (string | readonly [string, 1 | -1])[]): Terms =>
  measures.map((measure) => (typeof measure === 'string' ? ([measure, 1] as const) : measure));
export const minus = (measure: string) => [measure, -1] as const;

/** The same terms, taken away. */
export const negative = (terms: Terms): Terms =>
  terms.map(([id, sign]) => [id, sign === 1 ? -1 : 1] as const);

/** Sums that several metrics are made of. */
export const spent = sum('cost_amount', minus('lead_credit'));
export const revenue = sum('sales', minus('refunded'));
export const knownRevenue = sum('known_sales', minus('known_refunded'));
export const margin = sum('sales_margin', minus('refunded'));
export const leadsWhole = sum('lead_count');

/** How many. */
export const count = (group: Group, of: string, better: Better = 'up'): Draft => ({
  unit: 'count',
  better,
  group,
  formula: { kind: 'measure', of: sum(of) },
});

/** An amount; `n` says of how many facts. */
export const money = (group: Group, of: Terms, better: Better, n?: string): Draft => ({
  unit: 'money',
  better,
  group,
  formula: { kind: 'measure', of },
  ...(n ? { n } : {}),
});

/** One sum over another. */
export const figure = (
  group: Group,
  unit: Metric['unit'],
  better: Better,
  over: Terms,
  under: Terms,
): Draft => ({
  unit,
  better,
  group,
  formula: { kind: 'ratio', over, under },
});

/** A share of what is below: some of the very facts counted there. */
export const share = (group: Group, better: Better, over: string, under: string): Draft => ({
  unit: 'percent',
  better,
  group,
  formula: { kind: 'ratio', over: sum(over), under: sum(under), within: true },
});

/** A value per fact below, e.g. of an order: its squares give it an interval. */
export const mean = (group: Group, unit: Metric['unit'], { over, under, own, squares }: Mean): Draft => ({
  unit,
  better: 'up',
  group,
  formula: { kind: 'ratio', over, under: sum(under), interval: { kind: 'mean', own, squares } },
});

interface Mean {
  readonly over: Terms;
  readonly under: string;
  readonly own: string;
  readonly squares: readonly string[];
}
