import { qualificationCriteria } from '../facts/fact-values.ts';

export type Criterion = (typeof qualificationCriteria)[number];

/** One answer to a criterion as recorded; the latest holds. Times are ISO 8601 instants. */
export interface CriterionRecord {
  readonly criterion: Criterion;
  readonly atTime: string;
  readonly met: boolean | null;
  readonly value: string | null;
  readonly evidence: string | null;
  readonly origin: string | null;
  /** 0 to 1; null where nobody said. */
  readonly confidence: number | null;
}

export interface Bant {
  /** The four criteria in order; null where nothing is recorded. */
  readonly criteria: readonly {
    readonly criterion: Criterion;
    readonly latest: (CriterionRecord & { readonly ageDays: number }) | null;
  }[];
  readonly met: number;
  readonly needed: number;
  /** Whether the rule is met now. */
  readonly reached: boolean;
}

/** Where a lead stands by BANT at an instant: the latest answer per criterion, and whether enough of them are met. */
export function bantOf(records: readonly CriterionRecord[], needed: number, now: string): Bant {
  const criteria = qualificationCriteria.map((criterion) => {
    const latest = records
      .filter((record) => record.criterion === criterion && record.atTime <= now)
      .reduce<CriterionRecord | null>(
        (last, record) => (last === null || record.atTime >= last.atTime ? record : last),
        null,
      );
    const ageDays = latest ? Math.floor((Date.parse(now) - Date.parse(latest.atTime)) / 86_400_000) : 0;
    return { criterion, latest: latest ? { ...latest, ageDays } : null };
  });
  const met = criteria.filter(({ latest }) => latest?.met === true).length;
  return { criteria, met, needed, reached: met >= needed };
}
