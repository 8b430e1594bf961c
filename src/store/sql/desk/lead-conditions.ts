import { type LeadFilter, listedDimensions } from '../../../core/desk/lead-question.ts';
import { stageNamed, stageWords } from '../../../core/desk/lead-stage.ts';
import { searchWords } from '../../../core/desk/search-words.ts';
import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import type { Dialect } from '../../engine/dialect.ts';
import { responseTargetSql } from '../query/conditions.ts';
import type { Parameters } from '../query/parameters.ts';

/** What every text about leads at the desk needs. */
export interface DeskText {
  readonly dialect: Dialect;
  readonly parameters: Parameters;
  readonly workspace: string;
  readonly settings: WorkspaceSettings;
  /** ISO 8601 instant. */
  readonly now: string;
  /** Business minutes from the calendar's origin to now. */
  readonly businessMinute: number;
}

/** Current rows of a ledger table of the workspace, as a FROM text. */
export function currentRows(desk: DeskText, table: string): string {
  return `(SELECT * FROM ${table} WHERE workspace_id = ${desk.parameters.text(desk.workspace)} AND superseded_at IS NULL)`;
}

const columnOf: Readonly<Record<(typeof listedDimensions)[number], string>> = {
  owner: 'owner',
  channel: 'channel',
  source: 'source',
  vendor: 'vendor',
  product: 'product',
  temperature: 'temperature',
  scoreBand: 'score_band',
};

/** Whether the lead `l` is still open, as SQL: neither ordered nor in a stage that ends it. */
export function isOpen(desk: DeskText): string {
  const ended = words(desk, ['won', 'lost']);
  return `(l.ordered IS NOT TRUE AND ${ended ? `lower(coalesce(l.stage, '')) NOT IN (${ended})` : 'TRUE'})`;
}

/** The conditions on `l` (settled_leads) that a filter means, but for its search; see `searchedLeads`. */
export function leadConditions(desk: DeskText, filter: LeadFilter): readonly string[] {
  const { parameters } = desk;
  const conditions = [
    `l.workspace_id = ${parameters.text(desk.workspace)}`,
    ...stateConditions(desk, filter),
  ];
  if (filter.stage) conditions.push(inStages(desk, filter.stage));
  for (const dimension of listedDimensions) {
    const values = filter[dimension];
    if (values) conditions.push(isOneOf(desk, `l.${columnOf[dimension]}`, values));
  }
  if (filter.createdFrom !== undefined) conditions.push(`l.day >= ${parameters.day(filter.createdFrom)}`);
  if (filter.createdTo !== undefined) conditions.push(`l.day <= ${parameters.day(filter.createdTo)}`);
  const wantsOpen =
    filter.noNextAction ||
    filter.overdue ||
    filter.unanswered ||
    filter.late ||
    filter.dueBefore !== undefined;
  if (wantsOpen && filter.state !== 'open') conditions.push(isOpen(desk), 'l.counted');
  if (filter.noNextAction) conditions.push('NOT l.planned');
  if (filter.overdue) conditions.push(`l.next_due_at < CAST(${parameters.text(desk.now)} AS TIMESTAMPTZ)`);
  if (filter.dueBefore !== undefined) {
    conditions.push(`l.next_due_at < CAST(${parameters.text(filter.dueBefore)} AS TIMESTAMPTZ)`);
  }
  if (filter.unanswered || filter.late) conditions.push('l.answered_at IS NULL');
  if (filter.late) conditions.push(isLate(desk));
  return conditions;
}

function stateConditions(desk: DeskText, { state }: LeadFilter): readonly string[] {
  switch (state) {
    case 'all':
      return [];
    case 'set_aside':
      return ['NOT l.counted'];
    case 'open':
      return ['l.counted', isOpen(desk)];
    case 'won':
      return ['l.counted', `(l.ordered OR ${inWords(words(desk, ['won']))})`];
    case 'lost':
      return ['l.counted', `l.ordered IS NOT TRUE AND ${inWords(words(desk, ['lost']))}`];
  }
}

function words(desk: DeskText, means: readonly string[]): string {
  return stageWords(desk.settings.stages, (stage) => means.includes(stage.means))
    .map((word) => desk.parameters.text(word))
    .join(', ');
}

function inWords(list: string): string {
  return list === '' ? 'FALSE' : `lower(coalesce(l.stage, '')) IN (${list})`;
}

/** A lead without a stage is in the first one that means `new`. */
function inStages(desk: DeskText, ids: readonly string[]): string {
  const { stages } = desk.settings;
  const first = stageNamed(null, stages);
  const known = stageWords(stages, ({ id }) => ids.includes(id));
  const named = inWords(
    [...known, ...ids.map((id) => id.toLowerCase())].map((word) => desk.parameters.text(word)).join(', '),
  );
  return first && ids.includes(first.id) ? `(l.stage IS NULL OR ${named})` : named;
}

function isOneOf({ parameters }: DeskText, column: string, values: readonly (string | null)[]): string {
  const given = values.filter((value) => value !== null);
  const parts = [
    ...(given.length > 0
      ? [`${column} IN (${given.map((value) => parameters.text(value)).join(', ')})`]
      : []),
    ...(given.length < values.length ? [`${column} IS NULL`] : []),
  ];
  return parts.length > 0 ? `(${parts.join(' OR ')})` : 'FALSE';
}

/** Whether the unanswered lead `l` has waited beyond the target of its channel, as SQL. */
export function isLate({ parameters, settings, businessMinute }: DeskText): string {
  const target = responseTargetSql(parameters, settings, 'l.channel');
  return `${parameters.bigint(businessMinute)} - l.created_business_minute > ${target}`;
}

/**
 * SELECT of the leads that a filter's search finds among those of the conditions (over `l`): by what the vault knows of
 * their persons, by the beginning of their postcode or by their whole key. It gives `mark` (see `rowMark` of the
 * dialect), `key` and the column by which they are sorted; null if nothing is searched.
 */
export function searchedLeads(
  desk: DeskText,
  filter: LeadFilter,
  sorted: string,
  conditions: readonly string[],
): string | null {
  const search = searchWords(filter.search ?? '');
  if (!search) return null;
  const { parameters, dialect, workspace } = desk;
  const holds = (part: string): string => dialect.contains('p.search', parameters.text(part));
  const persons = search.digits === null ? search.words.map(holds).join(' AND ') : holds(search.digits);
  const leads = (condition: string): string =>
    `SELECT l.${dialect.rowMark} AS mark, l.key, l.${sorted} FROM settled_leads l WHERE ${[...conditions, condition].join(' AND ')}`;
  const found = `SELECT coalesce(a.root_key, p.person_key) AS key FROM persons p
    LEFT JOIN ${currentRows(desk, 'person_aliases')} AS a ON a.key = p.person_key
    WHERE p.workspace_id = ${parameters.text(workspace)} AND ${persons}`;
  const ofPersons = leads(`l.person_key IN (${dialect.fewKeys(found)})`);
  const beginning = search.written ?? (search.words.length === 1 ? search.words[0] : undefined);
  if (!beginning) return ofPersons;
  const keys = keyAsTyped(filter.search ?? '').map((key) => parameters.text(key));
  return [
    ofPersons,
    leads(`starts_with(lower(l.postcode), ${parameters.text(beginning)})`),
    leads(`l.key IN (${keys.join(', ')})`),
  ].join(' UNION ');
}

/** Ways to write a key; compared without case, every key would have to be read. */
function keyAsTyped(typed: string): readonly string[] {
  const key = typed.trim();
  return [...new Set([key, key.toLowerCase(), key.toUpperCase()])];
}
