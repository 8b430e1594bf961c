import type { LeadWindow } from '../../../core/desk/lead-window.ts';
import { currentRows, type DeskText } from './lead-conditions.ts';

/** All that belongs to one lead: its keys, with those of its duplicates, and its person's. */
export interface LeadFamily {
  readonly keys: readonly string[];
  /** Every person_key that stands for its person. */
  readonly persons: readonly string[];
  /** When what the person does, naming no lead, belongs to this one; null for never. */
  readonly window: LeadWindow | null;
}

/** `kind` key: the lead and its duplicates; person: keys of its person; other: further leads of that person. */
export function familyMembers(desk: DeskText, key: string): string {
  const { parameters, workspace } = desk;
  const place = parameters.text(key);
  const own = parameters.text(workspace);
  const person = `SELECT person_key FROM settled_leads WHERE workspace_id = ${own} AND key = ${place}`;
  const none = `CAST(NULL AS ${desk.dialect.types.time}) AS created_at, CAST(NULL AS ${desk.dialect.types.boolean}) AS duplicate`;
  return `SELECT 'key' AS kind, x.key AS value, ${none} FROM ${currentRows(desk, 'leads')} AS x
      WHERE x.key = ${place} OR x.duplicate_of = ${place}
    UNION ALL SELECT 'person', person_key, ${none} FROM (${person}) AS root WHERE person_key IS NOT NULL
    UNION ALL SELECT 'person', x.key, ${none} FROM ${currentRows(desk, 'person_aliases')} AS x
      WHERE x.root_key IN (${person}) AND x.key <> x.root_key
    UNION ALL SELECT 'lead', l.key, l.created_at, x.duplicate_of IS NOT NULL FROM settled_leads l
      JOIN ${currentRows(desk, 'leads')} AS x ON x.key = l.key
      WHERE l.workspace_id = ${own} AND (l.key = ${place} OR l.person_key IN (${person}))`;
}

/** A list of values for IN; of none, one that nothing equals. */
export function listed({ parameters }: DeskText, values: readonly string[]): string {
  return values.length > 0 ? values.map((value) => parameters.text(value)).join(', ') : 'NULL';
}

/** Whether row `x` of a fact belongs to the lead: it says so, or names only the person, at a time that is the lead's. */
export function belongs(
  desk: DeskText,
  { keys, persons, window }: LeadFamily,
  instant: string,
  way: 'lead' | 'lead_or_person' = 'lead_or_person',
): string {
  const named = `x.lead_ref IN (${listed(desk, keys)})`;
  // A person known by name only joins nothing.
  const sure = persons.filter((person) => !person.startsWith('n-'));
  if (way === 'lead' || window === null || sure.length === 0) return named;
  const at = (text: string): string => `CAST(${desk.parameters.text(text)} AS TIMESTAMPTZ)`;
  const bounds = [
    ...(window.from === null ? [] : [`x.${instant} >= ${at(window.from)}`]),
    ...(window.to === null ? [] : [`x.${instant} < ${at(window.to)}`]),
  ];
  const person = ['x.lead_ref IS NULL', `x.person_key IN (${listed(desk, sure)})`, ...bounds];
  return `(${named} OR (${person.join(' AND ')}))`;
}
