import { contactFacts } from './contact-facts.ts';
import { deskFacts } from './desk-facts.ts';
import { type Fact, type FactId, type Field, factIds } from './fact.ts';
import { leadFacts } from './lead-facts.ts';
import { salesFacts } from './sales-facts.ts';

const byId = new Map(
  [...salesFacts, ...leadFacts, ...contactFacts, ...deskFacts].map((fact) => [fact.id, fact]),
);

/**
 * The ledger's facts. Every row also has: workspace_id, version_id (uuid v7), key, batch_id, line, recorded_at,
 * superseded_at, and, where a person is meant, person_key.
 *
 * `key` is the source's `id` prefixed with its `system` ("hubspot:123"), or, without an id, a digest of the
 * `identity` fields. References (`lead_ref`, `order_ref` …) are prefixed with the same system.
 */
export const facts: readonly Fact[] = factIds.map(factOf);

/** The fact of that id. */
export function factOf(id: FactId): Fact {
  const fact = byId.get(id);
  if (!fact) throw new Error(`unknown fact ${id}`);
  return fact;
}

/** The fields of a fact that the ledger stores: all but those of persons. */
export function ledgerFields(id: FactId): readonly Field[] {
  return factOf(id).fields.filter((field) => !field.person);
}

/** The field that says when a fact happened; null for a fact that goes by another one's date. */
export function dateField(id: FactId): Field | null {
  return factOf(id).fields.find((field) => field.type === 'day' || field.type === 'time') ?? null;
}

/** True if a row of this fact may name a person, and so has a `person_key`. */
export function namesPerson(id: FactId): boolean {
  return factOf(id).fields.some((field) => field.person);
}
