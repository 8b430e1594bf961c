import { type Interval, wilsonInterval } from '../../metrics/wilson-interval.ts';
import { fewestSales, type NotEnoughData } from '../learn-score.ts';
import { fitLogistic } from '../logistic-regression.ts';
import { salesOf } from '../score-table.ts';
import { standardErrors } from '../standard-errors.ts';
import { type RuleSet, rulesOf } from './rule-set.ts';

/** What a rule deserves by what was sold. */
export interface PointsProposal {
  readonly rule: string;
  readonly name: string;
  readonly points: number;
  readonly deserved: number;
  /** Leads that the rule reached, sales among them, their share and its 95 % interval. */
  readonly leads: number;
  readonly sales: number;
  readonly interval: Interval;
  /** Share of sales among the leads it did not reach; null where it reached all. */
  readonly otherRate: number | null;
}

export interface Proposals {
  readonly kind: 'proposals';
  readonly leads: number;
  readonly sales: number;
  /** Rules whose points differ from what they deserve beyond chance, the largest difference first. */
  readonly proposals: readonly PointsProposal[];
}

const ridge = 10;
const fewestReached = 30;
const z = 1.959964;

/** The same rules, each giving one point for each time it holds, so that points of 0 tell as much as others. */
export function unitRules(rules: RuleSet): RuleSet {
  return {
    ...rules,
    groups: rules.groups.map((group) => ({
      ...group,
      most: 1_000_000,
      rules: group.rules.map((rule) => {
        const { when, points } = rule;
        const unit =
          when.kind === 'action' ? { ...when, cap: when.cap / Math.max(1, Math.abs(points)) } : when;
        return { ...rule, points: 1, when: unit };
      }),
    })),
  };
}

/**
 * Points that rules deserve: a logistic regression (with a small ridge) of sales on how often each rule of `unitRules`
 * holds for a lead, brought to the scale of the points as they are by the factor that fits them best, so that a set of
 * rules that is right is left alone. A rule is named when it reached 30 leads, and its points lie outside the 95 % interval
 * of what it deserves (Wald, by the inverse of the information matrix) by one at least. `not_enough_data` below 30 sales or
 * 30 other leads.
 */
export function proposePoints(
  rules: RuleSet,
  holds: readonly Float64Array[],
  won: Uint8Array,
): Proposals | NotEnoughData {
  const leads = won.length;
  const sales = salesOf(won);
  if (Math.min(sales, leads - sales) < fewestSales)
    return { kind: 'not_enough_data', leads, sales, unsold: leads - sales, needed: fewestSales };
  const list = rulesOf(rules);
  const told = list.flatMap((rule, place) => {
    const column = holds[place] ?? new Float64Array(leads);
    const reached = column.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
    return reached >= fewestReached && reached < leads ? [{ rule, column, reached }] : [];
  });
  const columns = told.map(({ column }) => column);
  const { intercept, coefficients } = fitLogistic(columns, won, { ridge });
  const errors = standardErrors(columns, Float64Array.of(intercept, ...coefficients), leads, ridge);
  const scale = scaleOf(
    told.map(({ rule, column }, place) => ({
      points: rule.points,
      coefficient: coefficients[place] ?? 0,
      weight: varianceOf(column),
    })),
  );
  const proposals = told.flatMap(({ rule, column, reached }, place): readonly PointsProposal[] => {
    const deserved = Math.round(scale * (coefficients[place] ?? 0));
    const away = Math.abs(scale * (coefficients[place] ?? 0) - rule.points);
    if (Math.abs(deserved - rule.points) < 1 || away <= z * scale * (errors[place] ?? 0)) return [];
    const own = won.reduce((count, one, row) => count + ((column[row] ?? 0) > 0 ? one : 0), 0);
    return [
      {
        rule: rule.id,
        name: rule.name,
        points: rule.points,
        deserved: Math.min(100, Math.max(-100, deserved)),
        leads: reached,
        sales: own,
        interval: wilsonInterval(own / reached, reached) ?? { low: 0, high: 1 },
        otherRate: reached < leads ? (sales - own) / (leads - reached) : null,
      },
    ];
  });
  return {
    kind: 'proposals',
    leads,
    sales,
    proposals: proposals.sort((a, b) => Math.abs(b.deserved - b.points) - Math.abs(a.deserved - a.points)),
  };
}

interface Weighed {
  readonly points: number;
  readonly coefficient: number;
  readonly weight: number;
}

/** Points of one log odds: the least squares of points on coefficients, else, where they go apart, the same spread. */
function scaleOf(rules: readonly Weighed[]): number {
  const sum = (of: (rule: Weighed) => number): number => rules.reduce((total, rule) => total + of(rule), 0);
  const fitted =
    sum(({ points, coefficient, weight }) => weight * points * coefficient) /
    sum(({ coefficient, weight }) => weight * coefficient ** 2);
  if (Number.isFinite(fitted) && fitted > 0) return fitted;
  const spread =
    sum(({ points, weight }) => weight * Math.abs(points)) /
    sum(({ coefficient, weight }) => weight * Math.abs(coefficient));
  return Number.isFinite(spread) && spread > 0 ? spread : 10 / Math.LN2;
}

function varianceOf(column: Float64Array): number {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  return column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
}
