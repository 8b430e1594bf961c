import { numberPattern } from '../../../core/score/bins.ts';
import type { KeptRules } from '../../../core/score/rules/kept-rules.ts';
import { postcodesWithin } from '../../../core/score/rules/postcode-place.ts';
import {
  type RuleCondition,
  type RuleSet,
  ruleActions,
  ruleFeatures,
  rulesOf,
  type ScoreRule,
} from '../../../core/score/rules/rule-set.ts';
import { literal } from '../text.ts';
import { leadActions } from './lead-actions.ts';
import { leadFeatures, type ScoreReading } from './lead-features.ts';
import { bandOf, basketValue } from './score-leads.ts';

/** Leads as they stand now, or as they were known so many minutes after their creation. */
export type RuledReading = Omit<ScoreReading, 'features'> & {
  /** ISO instant. */
  readonly now: string;
  /** No lead of the condition is looked at before this instant (ISO): what happened long before it need not be read. */
  readonly notBefore?: string;
};

/**
 * SELECT of the leads of a condition (over `t`, settled_leads) with `key`, `created_at`, `won_at`, `lost_at`, `product`,
 * `channel`, points of each rule
 * (`p0` …), `score`, `score_band` and `temperature`, by the same rules as `scoreByRules` of core: a test holds that both
 * agree. An ended lead is taken as it was when it ended.
 */
export function ruledLeads(reading: RuledReading, rules: RuleSet, condition: string): string {
  const { double, bigint } = reading.dialect.types;
  const list = rulesOf(rules);
  const features = ruleFeatures(rules);
  const windows = ruleActions(rules);
  const actions = leadActions(reading.workspace, windows.keys(), earliestCounted(reading, windows.values()));
  const counting = list.filter(({ when }) => when.kind === 'action');
  const sums = actions ? sumsOf(reading, counting, actions, double) : null;
  const points = list.map((rule, place) => {
    const { when } = rule;
    const given =
      when.kind === 'action'
        ? `least(${when.cap}, greatest(-(${when.cap}), coalesce(d.s${counting.indexOf(rule)}, 0) * (${rule.points})))`
        : `CASE WHEN ${conditionOf(when, features, double)} THEN ${rule.points} ELSE 0 END`;
    return `CAST(${given} AS ${double}) AS p${place}`;
  });
  let from = 0;
  const groups = rules.groups.map(({ most, rules: own }) => {
    const sum = own.map((_, place) => `g.p${from + place}`).join(' + ') || '0';
    from += own.length;
    return `least(${most}, greatest(-(${most}), ${sum}))`;
  });
  const total = `CAST(${groups.join(' + ') || '0'} AS ${double})`;
  const shown = list.map((_, place) => `, r.p${place}`).join('');
  return `WITH q AS MATERIALIZED (${leadFeatures({ ...reading, features }, condition)})${sums ? `, d AS MATERIALIZED (${sums})` : ''}
    SELECT r.key, r.created_at, r.won_at, r.lost_at, r.product, r.channel, r.score${shown}, ${bandOf('r.score')} AS score_band,
      CASE WHEN r.score >= ${rules.hotFrom} THEN 'hot' WHEN r.score >= ${rules.warmFrom} THEN 'warm' ELSE 'cold' END AS temperature
    FROM (SELECT g.*, CAST(least(100, greatest(0, floor(${total} + 0.5))) AS ${bigint}) AS score
      FROM (SELECT q.key, q.created_at, q.won_at, q.lost_at, q.product, q.channel${points.map((one) => `, ${one}`).join('')}
        FROM q ${sums ? 'LEFT JOIN d ON d.key = q.key' : ''}) AS g) AS r`;
}

/** SQL of an instant before which no action counts; null where none is known. */
function earliestCounted({ notBefore, dialect }: RuledReading, windowDays: Iterable<number>): string | null {
  if (notBefore === undefined) return null;
  // A day more: a window is counted in whole minutes.
  const days = Math.ceil(Math.max(0, ...windowDays)) + 1;
  return `CAST(${literal(notBefore)} AS ${dialect.types.time}) - INTERVAL '${days} days'`;
}

/** SELECT of what is recorded of each lead of a condition: the columns of `scoreLeads`. */
export function scoreByRules(reading: RuledReading, kept: KeptRules, condition: string): string {
  const { double } = reading.dialect.types;
  const { chance, baskets } = kept;
  const probability = chance
    ? `1 / (1 + exp(-CAST(${chance.intercept} + ${chance.slope} * r.score AS ${double})))`
    : `CAST(NULL AS ${double})`;
  return `SELECT p.key AS lead_ref, p.score, p.score_band, p.temperature, p.probability,
      ${basketValue(chance ? baskets : null, reading.dialect)} AS value
    FROM (SELECT r.*, ${probability} AS probability FROM (${ruledLeads(reading, kept.rules, condition)}) AS r) AS p`;
}

/**
 * SQL of the days, as a number to the minute, from an action `a` to the moment that its lead `q` is looked at: its end or
 * now, or so many minutes after its creation. Instants are not added to or subtracted from each other, which costs most.
 */
export function daysAgo({ dialect, knownMinutes, now }: RuledReading): string {
  const ended = `least(CAST(${literal(now)} AS ${dialect.types.time}), q.won_at, q.lost_at)`;
  const minutes =
    knownMinutes === null
      ? dialect.minutesBetween('a.at_time', ended)
      : `${dialect.minutesBetween('a.at_time', 'q.created_at')} + ${Math.floor(knownMinutes)}`;
  return `(CAST(${minutes} AS ${dialect.types.double}) / 1440)`;
}

/** Sums by lead of what is left of each counted action: `s0` … in the order of the rules. */
function sumsOf(
  reading: RuledReading,
  counting: readonly ScoreRule[],
  actions: string,
  double: string,
): string {
  const sums = counting.map(({ when }, place) => {
    if (when.kind !== 'action') return '';
    const left =
      when.halfLifeDays === null ? '1' : `exp(-a.days * CAST(${Math.LN2 / when.halfLifeDays} AS ${double}))`;
    return `sum(CASE WHEN a.action = ${literal(when.action)} AND a.days <= ${when.windowDays} THEN ${left} ELSE 0 END) AS s${place}`;
  });
  return `SELECT a.key, ${sums.join(', ')} FROM (
      SELECT q.key, a.action, ${daysAgo(reading)} AS days FROM q JOIN (${actions}) AS a ON a.lead_key = q.key) AS a
    WHERE a.days >= 0 GROUP BY a.key`;
}

function conditionOf(
  when: Exclude<RuleCondition, { kind: 'action' }>,
  features: readonly string[],
  double: string,
): string {
  const feature = when.kind === 'postcodes' || when.kind === 'distance' ? 'postcode' : when.feature;
  const text = `q.f${features.indexOf(feature)}`;
  const among = (values: readonly string[]): string =>
    values.length === 0 ? 'FALSE' : `${text} IN (${values.map(literal).join(', ')})`;
  switch (when.kind) {
    case 'value':
      return among(when.values);
    case 'filled':
      return `${text} IS ${when.filled ? 'NOT ' : ''}NULL`;
    case 'distance':
      return among(postcodesWithin(when.from, when.withinKm));
    case 'postcodes':
      return when.begins.length === 0
        ? 'FALSE'
        : when.begins.map((begin) => `starts_with(${text}, ${literal(begin)})`).join(' OR ');
    case 'number': {
      const number = `CAST(replace(${text}, ',', '.') AS ${double})`;
      const bounds = [
        ...(when.from === null ? [] : [`${number} >= ${when.from}`]),
        ...(when.to === null ? [] : [`${number} < ${when.to}`]),
      ].join(' AND ');
      // A text that is no number must not be cast.
      return `CASE WHEN ${text} ~ ${literal(numberPattern)} THEN ${bounds || 'TRUE'} ELSE FALSE END`;
    }
  }
}
