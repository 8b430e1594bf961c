import type { Answer } from '../../api/endpoints.ts';

/** What the catalogue calls a metric or a dimension; an id it does not hold stays. */
export function namesIn(catalogue: Answer<'catalogue'>): (id: string) => string {
  const names = new Map(
    [...catalogue.metrics, ...catalogue.dimensions].map(({ id, name }) => [String(id), name] as const),
  );
  return (id) => names.get(id) ?? id;
}
