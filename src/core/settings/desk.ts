/** Settings of those who work leads. Changing them settles no fact anew. */
export interface DeskSettings {
  /** Who works leads. `name` is the owner that facts carry; no two members share it. */
  readonly members: readonly Member[];
  readonly assignment: AssignmentRules;
  /** Why leads are lost, in the workspace's own words. Empty: any reason is taken. */
  readonly lossReasons: readonly string[];
  /** Business minutes to the first answer by channel; channels without one have `responseTargetMinutes`. */
  readonly responseTargets: Readonly<Record<string, number>>;
  /** An unanswered lead is escalated after so many times its target; above 1. */
  readonly escalateAfter: number;
  /** How many of the four BANT criteria make a lead qualified, 1 to 4. */
  readonly bantNeeded: number;
}

export interface Member {
  readonly name: string;
  /** Account of that member, or another address; null without one. */
  readonly email: string | null;
  /** Beginnings of postcodes ("75", "6900"); empty: everywhere. */
  readonly areas: readonly string[];
  /** Products as leads name them; empty: all. */
  readonly products: readonly string[];
  /** As the workspace's; null: the same as the workspace's. */
  readonly workingHours: readonly (readonly (readonly [number, number])[])[] | null;
  /** First and last local day away. */
  readonly absences: readonly { readonly from: string; readonly to: string }[];
  /** False for somebody who gets no new leads. */
  readonly takesLeads: boolean;
}

export interface AssignmentRules {
  /** Whether a lead that comes in without an owner is given one at once. */
  readonly automatic: boolean;
  /** What members must match; areas and products narrow the choice in turn. */
  readonly match: readonly ('area' | 'product')[];
  /** Who of those that match: the one who waited longest, or the one with the fewest open leads. */
  readonly choose: 'round_robin' | 'load';
}

export const defaultDesk: DeskSettings = {
  members: [],
  assignment: { automatic: false, match: ['area', 'product'], choose: 'round_robin' },
  lossReasons: ['Prix', 'Délai', 'Concurrent', 'Injoignable', 'Hors zone', 'Projet abandonné', 'Autre'],
  responseTargets: {},
  escalateAfter: 3,
  bantNeeded: 3,
};
