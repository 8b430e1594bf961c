import type { LeadFilter, LeadOrder, LeadSort } from '../../../core/desk/lead-question.ts';
import { stageNamed } from '../../../core/desk/lead-stage.ts';
import type { Row } from '../../engine/engine.ts';
import {
  alwaysValued,
  leadPage,
  type PageAsked,
  type PageStart,
  stageCounts,
} from '../../sql/desk/lead-page.ts';
import { leadRows, leadTitles, nextTasks, personRows } from '../../sql/desk/lead-rows.ts';
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
  const last = shown.at(-1);
  const more = found.length > page.limit && last !== undefined;
  return {
    leads: await withBeside(desk, shown),
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

/** Leads that have a value in the order, then, where they do not fill the page, those without one. */
async function findPage(
  desk: Desk,
  filter: LeadFilter,
  order: LeadOrder,
  { limit, after }: { readonly limit: number; readonly after: PageStart | null },
): Promise<readonly Row[]> {
  const find = (asked: PageAsked): Promise<readonly Row[]> =>
    desk.ask((text) => leadPage(text, filter, order, asked));
  const beyondValues = after !== null && after.value === null;
  const valued = beyondValues ? [] : await find({ limit, after, valued: true });
  if (valued.length >= limit || alwaysValued(order.sort)) return valued;
  const rest = { limit: limit - valued.length, after: beyondValues ? after : null, valued: false };
  return [...valued, ...(await find(rest))];
}

/** Leads of keys, in their order; keys of no lead are left out. */
export async function leadsByKeys(desk: Desk, keys: readonly string[]): Promise<readonly LeadRow[]> {
  if (keys.length === 0) return [];
  const byKey = rowsBy(await desk.ask((text) => leadRows(text, keys)), 'key');
  return withBeside(
    desk,
    keys.map((key) => byKey.get(key)).filter((row) => row !== undefined),
  );
}

/** Rows of leads with their persons, next tasks and, where the person has no name, titles. */
async function withBeside(desk: Desk, rows: readonly Row[]): Promise<readonly LeadRow[]> {
  if (rows.length === 0) return [];
  const persons = [...new Set(rows.flatMap((row) => textIn(row.person_key) ?? []))];
  const [people, tasks] = await Promise.all([
    persons.length === 0 ? [] : desk.ask((text) => personRows(text, persons)),
    desk.ask((text) =>
      nextTasks(
        text,
        rows.map(({ key }) => String(key)),
      ),
    ),
  ]);
  const [byPerson, byLead] = [rowsBy(people, 'person_key'), rowsBy(tasks, 'lead_ref')];
  const leads = rows.map((row) => {
    const person = byPerson.get(textIn(row.person_key) ?? '');
    return leadIn(row, { person, task: byLead.get(String(row.key)) }, desk);
  });
  const nameless = leads.filter(({ person }) => person.name === null).map(({ key }) => key);
  if (nameless.length === 0) return leads;
  const titles = rowsBy(await desk.ask((text) => leadTitles(text, nameless)), 'key');
  return leads.map((lead) => ({ ...lead, title: textIn(titles.get(lead.key)?.title) }));
}

function rowsBy(rows: readonly Row[], column: string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [String(row[column]), row]));
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
