/** A cell of the cohort table. */
export interface CohortPlace {
  /** The row's name; '' for customers without a value; null for the total. */
  readonly cohort: string | null;
  readonly others: boolean;
  readonly age: number;
}

/** The cell as the address keeps it. */
export function formatPlace({ cohort, others, age }: CohortPlace): string {
  return JSON.stringify([cohort, others ? 1 : 0, age]);
}

/** Reads it again; null if the address holds no cell. */
export function parsePlace(text: string | undefined): CohortPlace | null {
  if (!text) return null;
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(found)) return null;
  const [cohort, others, age] = found as readonly unknown[];
  if ((cohort !== null && typeof cohort !== 'string') || typeof age !== 'number') return null;
  return { cohort, others: others === 1, age };
}
