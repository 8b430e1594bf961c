import { temperatureFrom } from '../score-lead.ts';

/** Who it is, where it is, what it did, what its company is. */
export const ruleGroupIds = ['profile', 'place', 'behaviour', 'company'] as const;
export type RuleGroupId = (typeof ruleGroupIds)[number];

/** What a lead may have done, told by the facts that have a time. */
export const leadActions = [
  'visit',
  'email_opened',
  'email_clicked',
  'email_bounced',
  'unsubscribed',
  'inbound_call',
  'inbound_message',
  'meeting',
  /** A form that another program tells of. */
  'form_sent',
  /** A later lead of the same person that repeats this one. */
  'asked_again',
] as const;
export type LeadAction = (typeof leadActions)[number];

/** When a rule gives its points. */
export type RuleCondition =
  /** The field has one of these values. */
  | { readonly kind: 'value'; readonly feature: string; readonly values: readonly string[] }
  /** The field is a number from `from` to below `to`; null is no bound. */
  | {
      readonly kind: 'number';
      readonly feature: string;
      readonly from: number | null;
      readonly to: number | null;
    }
  | { readonly kind: 'filled'; readonly feature: string; readonly filled: boolean }
  /** The postcode begins with one of these: whole postcodes, or departments ("35", "2A", "971"). */
  | { readonly kind: 'postcodes'; readonly begins: readonly string[] }
  /** As the crow flies, between the middles of the two postcodes. */
  | { readonly kind: 'distance'; readonly from: string; readonly withinKm: number }
  /**
   * Points for each time within the window; each counts for half after every half-life, and all of them for no more than
   * `cap` points together.
   */
  | {
      readonly kind: 'action';
      readonly action: LeadAction;
      readonly windowDays: number;
      readonly halfLifeDays: number | null;
      readonly cap: number;
    };

export interface ScoreRule {
  /** Stays the same when the rule is changed. */
  readonly id: string;
  readonly name: string;
  /** Below 0 they count against the lead. */
  readonly points: number;
  readonly when: RuleCondition;
}

export interface RuleGroup {
  readonly id: RuleGroupId;
  /** The group's rules come to no more than so many points, nor to less than as many below 0. */
  readonly most: number;
  readonly rules: readonly ScoreRule[];
}

/** A score by rules: 0 to 100 by the sum of its groups, and from where on a lead is warm or hot. Plain data. */
export interface RuleSet {
  readonly groups: readonly RuleGroup[];
  readonly warmFrom: number;
  readonly hotFrom: number;
}

/** What a rule set begins with. */
export const usualThresholds = { warmFrom: temperatureFrom.warm, hotFrom: temperatureFrom.hot } as const;

/** All rules, in order. */
export function rulesOf({ groups }: RuleSet): readonly ScoreRule[] {
  return groups.flatMap(({ rules }) => rules);
}

/** Fields and details that the rules look at, each once. */
export function ruleFeatures(rules: RuleSet): readonly string[] {
  const features = rulesOf(rules).flatMap(({ when }) => {
    switch (when.kind) {
      case 'postcodes':
      case 'distance':
        return ['postcode'];
      case 'action':
        return [];
      default:
        return [when.feature];
    }
  });
  return [...new Set(features)];
}

/** Actions that the rules count, each once, with the longest window asked for. */
export function ruleActions(rules: RuleSet): ReadonlyMap<LeadAction, number> {
  const windows = new Map<LeadAction, number>();
  for (const { when } of rulesOf(rules)) {
    if (when.kind !== 'action') continue;
    windows.set(when.action, Math.max(when.windowDays, windows.get(when.action) ?? 0));
  }
  return windows;
}

/** Whether points of these rules fade while nothing happens. */
export function rulesFade(rules: RuleSet): boolean {
  return rulesOf(rules).some(({ when }) => when.kind === 'action');
}
