import { numberOf } from '../bins.ts';
import { bandOf, type ScoreBand, type Temperature, wholeScore } from '../score-lead.ts';
import { postcodesWithin } from './postcode-place.ts';
import type { LeadAction, RuleCondition, RuleGroupId, RuleSet, ScoreRule } from './rule-set.ts';

/** What is known of a lead at the moment scored. */
export interface RuledLead {
  /** By feature; absent and null are both "not known". */
  readonly values: ReadonlyMap<string, string | null>;
  /** What it did and how many days before that moment. */
  readonly actions: readonly { readonly action: LeadAction; readonly daysAgo: number }[];
}

/** What a rule gave: `counted` times, all of them as if they had been worth `points` together. */
export interface RulePoints {
  readonly rule: ScoreRule;
  readonly points: number;
  /** Times it happened within the window; 1 or 0 for a condition that holds or does not. */
  readonly counted: number;
}

export interface GroupPoints {
  readonly id: RuleGroupId;
  readonly most: number;
  /** Sum of its rules kept within ±most. */
  readonly points: number;
  readonly rules: readonly RulePoints[];
}

export interface RulesScore {
  /** 0 to 100, whole. */
  readonly score: number;
  readonly band: ScoreBand;
  readonly temperature: Temperature;
  readonly groups: readonly GroupPoints[];
}

/** Scores one lead by rules, with what each rule gave. */
export function scoreByRules(rules: RuleSet, lead: RuledLead): RulesScore {
  const groups = rules.groups.map(({ id, most, rules: list }): GroupPoints => {
    const given = list.map((rule) => pointsOfRule(rule, lead));
    const sum = given.reduce((total, { points }) => total + points, 0);
    return { id, most, points: Math.min(most, Math.max(-most, sum)), rules: given };
  });
  const score = wholeScore(groups.reduce((total, { points }) => total + points, 0));
  return { score, band: bandOf(score), temperature: temperatureByRules(rules, score), groups };
}

export function temperatureByRules({ warmFrom, hotFrom }: RuleSet, score: number): Temperature {
  if (score >= hotFrom) return 'hot';
  return score >= warmFrom ? 'warm' : 'cold';
}

function pointsOfRule(rule: ScoreRule, lead: RuledLead): RulePoints {
  const { when, points } = rule;
  if (when.kind !== 'action') {
    const holds = conditionHolds(when, lead.values);
    return { rule, points: holds ? points : 0, counted: holds ? 1 : 0 };
  }
  const times = lead.actions.filter(
    ({ action, daysAgo }) => action === when.action && daysAgo >= 0 && daysAgo <= when.windowDays,
  );
  const weight = times.reduce((sum, { daysAgo }) => sum + faded(daysAgo, when.halfLifeDays), 0);
  return { rule, points: capped(points * weight, when.cap), counted: times.length };
}

/** What is left of an action after so many days: half after each half-life, all of it without one. */
export function faded(daysAgo: number, halfLifeDays: number | null): number {
  return halfLifeDays === null ? 1 : 2 ** (-daysAgo / halfLifeDays);
}

function capped(points: number, cap: number): number {
  return Math.min(cap, Math.max(-cap, points));
}

function conditionHolds(
  when: Exclude<RuleCondition, { kind: 'action' }>,
  values: RuledLead['values'],
): boolean {
  if (when.kind === 'postcodes' || when.kind === 'distance') {
    const postcode = values.get('postcode') ?? '';
    if (when.kind === 'postcodes') return when.begins.some((begin) => postcode.startsWith(begin));
    return postcode !== '' && postcodesWithin(when.from, when.withinKm).includes(postcode);
  }
  const value = values.get(when.feature) ?? null;
  switch (when.kind) {
    case 'value':
      return value !== null && when.values.includes(value);
    case 'filled':
      return (value !== null) === when.filled;
    case 'number': {
      const number = value === null ? null : numberOf(value);
      if (number === null) return false;
      return (when.from === null || number >= when.from) && (when.to === null || number < when.to);
    }
  }
}
