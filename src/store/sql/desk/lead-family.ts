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

/** The lead and its duplicates: `key`, and `person_key`, under which its person's facts stand together. */
export function ownLeads(desk: DeskText, key: string): string {
  const { parameters, workspace } = desk;
  const place = parameters.text(key);
  const own = `x.workspace_id = ${parameters.text(workspace)}`;
  return `SELECT x.key, l.person_key FROM leads x
      LEFT JOIN (SELECT x.key, x.person_key FROM settled_leads x WHERE ${own} AND x.key = ${place}) AS l ON l.key = x.key
    WHERE ${own} AND x.superseded_at IS NULL AND (x.key = ${place} OR x.duplicate_of = ${place})`;
}

/** Further keys of a person. */
export function aliasesOf(desk: DeskText, person: string): string {
  const root = desk.parameters.text(person);
  return `SELECT x.key FROM ${currentRows(desk, 'person_aliases')} AS x WHERE x.root_key = ${root} AND x.key <> ${root}`;
}

/** Leads of a person, with `created_at` and whether their source marks them as a `duplicate`. */
export function leadsOfPerson(desk: DeskText, person: string): string {
  const { parameters, workspace, dialect } = desk;
  const own = `workspace_id = ${parameters.text(workspace)}`;
  const theirs = `SELECT key FROM settled_leads WHERE ${own} AND person_key = ${parameters.text(person)}`;
  const rows = dialect.fewRows('leads', `${own} AND superseded_at IS NULL AND key IN (${theirs})`);
  return `SELECT x.key, x.created_at, x.duplicate_of IS NOT NULL AS duplicate FROM ${rows} AS x`;
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
