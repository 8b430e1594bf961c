import type { LeadFilter, LeadOrder, LeadSort } from '../../../core/desk/lead-question.ts';
import { stageNamed } from '../../../core/desk/lead-stage.ts';
import type { Row } from '../../engine/engine.ts';
import { leadPage, type PageStart, stageCounts } from '../../sql/desk/lead-page.ts';
import { leadRows, leadTitles, type ShownLeads } from '../../sql/desk/lead-rows.ts';
import { exactInstant, readCursor, writeCursor } from './cursor.ts';
import { type LeadRow, leadIn, textIn } from './lead-row.ts';
import type { Desk } from './open-desk.ts';

export interface LeadPage {
  readonly leads: readonly LeadRow[];
  /** Where the next page begins; null after the last one. */
  readonly nextCursor: string | null;
}

/** A page of leads. Error: `bad_request` for a cursor that no page gave. */
export async function listLeads(
  desk: Desk,
  filter: LeadFilter,
  order: LeadOrder,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<LeadPage> {
  const after = page.cursor === undefined ? null : readCursor(page.cursor, expectedBy[order.sort]);
  const found = await findPage(desk, filter, order, { limit: page.limit + 1, after });
  const shown = found.slice(0, page.limit);
  const instants = shown.map((row) => String(row.created_at)).sort();
  const [from, to] = [instants[0], instants.at(-1)];
  const leads = await shownLeads(
    desk,
    { keys: shown.map((row) => String(row.key)), created: from && to ? { from, to } : null },
    order.sort === 'activity',
  );
  const last = shown.at(-1);
  const more = found.length > page.limit && last !== undefined;
  return {
    leads,
    nextCursor: more ? writeCursor({ value: textIn(last.place), key: String(last.key) }) : null,
  };
}

const isInstant = (value: string): boolean => exactInstant(value) !== null;
const isWhole = (value: string): boolean => /^-?\d{1,18}$/.test(value);
const expectedBy: Readonly<Record<LeadSort, (value: string) => boolean>> = {
  created: isInstant,
  score: isWhole,
  value: isWhole,
  next_action: isInstant,
  activity: isInstant,
};

/** Days within which leads are looked for first in the order of their last activity; null for all that ever was. */
const activityDays = [7, 60, null] as const;

/** The latest activity is mostly recent, and looking at all that ever happened takes long. */
async function findPage(
  desk: Desk,
  filter: LeadFilter,
  order: LeadOrder,
  asked: { readonly limit: number; readonly after: PageStart | null },
): Promise<readonly Row[]> {
  const find = (since: string | null): Promise<readonly Row[]> =>
    desk.ask((text) => leadPage(text, filter, order, { ...asked, since }));
  if (order.sort !== 'activity' || order.direction !== 'desc') return find(null);
  const end = exactInstant(asked.after?.value ?? '') ?? Date.parse(desk.now);
  for (const days of activityDays) {
    const rows = await find(days === null ? null : new Date(end - days * 86_400_000).toISOString());
    if (rows.length >= asked.limit || days === null) return rows;
  }
  return [];
}

/** Leads of keys, in their order; keys of no lead are left out. The time of the last activity only if asked. */
export function leadsByKeys(
  desk: Desk,
  keys: readonly string[],
  withActivity = false,
): Promise<readonly LeadRow[]> {
  return shownLeads(desk, { keys, created: null }, withActivity);
}

async function shownLeads(desk: Desk, shown: ShownLeads, withActivity: boolean): Promise<readonly LeadRow[]> {
  if (shown.keys.length === 0) return [];
  const rows = await desk.ask((text) => leadRows(text, shown, withActivity));
  const byKey = new Map(rows.map((row) => [String(row.key), leadIn(row, desk)]));
  const leads = shown.keys.flatMap((key) => byKey.get(key) ?? []);
  const nameless = leads.filter(({ person }) => person.name === null).map(({ key }) => key);
  if (nameless.length === 0) return leads;
  const titles = await desk.ask((text) => leadTitles(text, nameless));
  const titleOf = new Map(titles.map((row) => [String(row.key), String(row.title)]));
  return leads.map((lead) => ({ ...lead, title: titleOf.get(lead.key) ?? null }));
}

export interface StageCount {
  readonly stage: string | null;
  readonly name: string;
  readonly means: string | null;
  readonly leads: number;
  readonly quotedMinor: number;
}

/** How many leads of a filter stand in each stage of the workspace; those of other stages together at the end. */
export async function countStages(
  desk: Desk,
  filter: LeadFilter,
): Promise<{ readonly stages: readonly StageCount[]; readonly leads: number }> {
  const { stages } = desk.settings;
  const won = stages.find(({ means }) => means === 'won');
  const rows = await desk.ask((text) => stageCounts(text, filter));
  const sums = new Map<string | null, { leads: number; quotedMinor: number }>();
  for (const row of rows) {
    const named = stageNamed(textIn(row.stage), stages);
    const stage = row.ordered === true && named?.means !== 'won' ? (won ?? named) : named;
    const sum = sums.get(stage?.id ?? null) ?? { leads: 0, quotedMinor: 0 };
    sum.leads += Number(row.leads);
    sum.quotedMinor += Number(row.quoted ?? 0);
    sums.set(stage?.id ?? null, sum);
  }
  const none = { leads: 0, quotedMinor: 0 };
  const counted: StageCount[] = stages.map(({ id, name, means }) => ({
    stage: id,
    name,
    means,
    ...(sums.get(id) ?? none),
  }));
  const other = sums.get(null);
  if (other) counted.push({ stage: null, name: '', means: null, ...other });
  return { stages: counted, leads: counted.reduce((sum, { leads }) => sum + leads, 0) };
}
