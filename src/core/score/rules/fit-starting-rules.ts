import { type RuleSet, rulesOf } from './rule-set.ts';

/** Shares of today's leads that rules to begin with make hot, and hot or warm. */
export const startingShares = { hot: 0.1, warm: 1 / 3 } as const;

/** Below so many open leads their spread says too little: the usual bounds stand, and all criteria. */
export const leadsToFit = 50;

/** The rules without those that every lead meets: they would give all the same points. Their names are told. */
export function withoutCommon(
  rules: RuleSet,
  reached: ReadonlyMap<string, number>,
  leads: number,
): { readonly rules: RuleSet; readonly leftOut: readonly string[] } {
  const common = rulesOf(rules).filter(({ id }) => leads > 0 && reached.get(id) === leads);
  const groups = rules.groups.map((group) => ({
    ...group,
    rules: group.rules.filter((rule) => !common.includes(rule)),
  }));
  return { rules: { ...rules, groups }, leftOut: common.map(({ name }) => name) };
}

/**
 * The scores from which on nearest to a tenth of the leads are hot, and nearest to a third warm or hot; the highest of
 * scores that come equally near. null where all leads score alike, or below 50 leads.
 */
export function boundsOfSpread(
  counts: readonly { readonly score: number; readonly leads: number }[],
): Pick<RuleSet, 'warmFrom' | 'hotFrom'> | null {
  const leads = counts.reduce((sum, one) => sum + one.leads, 0);
  if (leads < leadsToFit || counts.length < 2) return null;
  const shareFrom = (bound: number): number =>
    counts.reduce((sum, { score, leads: own }) => sum + (score >= bound ? own : 0), 0) / leads;
  const nearest = (share: number, below: number): number => {
    let best = 1;
    for (let bound = 1; bound < below; bound++)
      if (Math.abs(shareFrom(bound) - share) <= Math.abs(shareFrom(best) - share)) best = bound;
    return best;
  };
  const highest = Math.max(...counts.map(({ score }) => score));
  // At least 2, so that there is room for warm below it.
  const hotFrom = Math.max(2, nearest(startingShares.hot, highest + 1));
  return { hotFrom, warmFrom: nearest(startingShares.warm, hotFrom) };
}
