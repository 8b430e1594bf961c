import type { Answer } from '../../api/endpoints.ts';

/** What a field or a rule adds to a score. */
export interface Reason {
  readonly id: string;
  readonly name: string;
  readonly means: string;
  readonly points: number;
  /** In main units; null where a lead's value is not known, and for rules. */
  readonly money: number | null;
}

const mostShown = 8;
/** Fewer points than this are not worth a line. */
const leastPoints = 0.1;

/**
 * The weightiest reasons of a score, and what all others add together, so that both sum to the whole; of rules nothing
 * is left over, because each group is kept to its most anyway.
 */
export function scoreReasons(score: Answer<'leadScore'>): {
  readonly shown: readonly Reason[];
  readonly rest: Pick<Reason, 'points' | 'money'> | null;
} {
  const all: readonly Reason[] =
    score.kind === 'rules'
      ? score.groups.flatMap(({ rules }) =>
          rules.map(({ rule, ...rest }) => ({ id: rule, ...rest, money: null })),
        )
      : score.reasons.map(({ feature, bin, ...rest }) => ({ id: feature, means: bin, ...rest }));
  const shown = all
    .filter(({ points }) => Math.abs(points) >= leastPoints)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, mostShown);
  const others = all.filter((reason) => !shown.includes(reason));
  if (score.kind === 'rules') return { shown, rest: null };
  const money = others.map((reason) => reason.money).filter((one) => one !== null);
  const rest = {
    points: others.reduce((sum, { points }) => sum + points, 0),
    money: money.length === others.length ? money.reduce((sum, one) => sum + one, 0) : null,
  };
  const told = Math.abs(rest.points) >= 0.05 || Math.abs(rest.money ?? 0) >= 0.5;
  return { shown, rest: told ? rest : null };
}
