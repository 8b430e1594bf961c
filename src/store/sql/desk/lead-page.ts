import type { LeadFilter, LeadOrder, LeadSort } from '../../../core/desk/lead-question.ts';
import { type DeskText, leadConditions, searchedLeads } from './lead-conditions.ts';
import { shownColumns } from './lead-rows.ts';

/** The place in the order after which a page begins. */
export interface PageStart {
  /** The order's value there as the database writes it; null for none. */
  readonly value: string | null;
  readonly key: string;
}

export interface PageAsked {
  readonly limit: number;
  readonly after: PageStart | null;
  /** Leads that have a value in the order, or those without one, which come last whatever the direction. */
  readonly valued: boolean;
}

const sortings: Readonly<Record<LeadSort, { readonly column: string; readonly type: string }>> = {
  created: { column: 'created_at', type: 'TIMESTAMPTZ' },
  score: { column: 'score', type: 'BIGINT' },
  value: { column: 'expected', type: 'BIGINT' },
  next_action: { column: 'next_due_at', type: 'TIMESTAMPTZ' },
  activity: { column: 'activity_at', type: 'TIMESTAMPTZ' },
};

/** Whether every lead has a value in the order. */
export function alwaysValued(sort: LeadSort): boolean {
  return sort === 'created' || sort === 'activity';
}

/**
 * What is shown of the leads of a page, in their order, with `place`, the order's value there as text. Equal values
 * stand in the order of their keys.
 *
 * Keys and other columns that differ from lead to lead are read late, of few leads: first the values of a page are
 * found, then the leads that have them, then the rest of those on the page.
 */
export function leadPage(
  desk: DeskText,
  filter: LeadFilter,
  { sort, direction }: LeadOrder,
  { limit, after, valued }: PageAsked,
): string {
  const { dialect, parameters } = desk;
  const { column, type } = sortings[sort];
  const value = `l.${column}`;
  const { queries, conditions } = filteredLeads(desk, filter);
  const where = (...more: readonly string[]): string => [...conditions, ...more].join(' AND ');
  const key = after ? [`l.key > ${parameters.text(after.key)}`] : [];
  const way = direction === 'asc' ? 'ASC' : 'DESC';
  if (valued) {
    const beyond = direction === 'asc' ? '>' : '<';
    const start = after?.value == null ? null : `CAST(${parameters.text(after.value)} AS ${type})`;
    const further = start === null ? `${value} IS NOT NULL` : `${value} ${beyond} ${start}`;
    const nearest = `SELECT ${value} AS sorted FROM settled_leads l WHERE ${where(further)} ORDER BY ${value} ${way} LIMIT ${limit}`;
    queries.push([
      'nearest',
      start === null
        ? nearest
        : `SELECT sorted FROM (${nearest}) AS more UNION ALL SELECT ${start} AS sorted`,
    ]);
    const rest = start === null ? [] : [`(${further} OR ${key.join()})`];
    queries.push([
      'page',
      `SELECT l.${dialect.rowMark} AS mark FROM settled_leads l
        WHERE ${where(`${value} IN (SELECT sorted FROM nearest)`, ...rest)}
        ORDER BY ${value} ${way}, l.key LIMIT ${limit}`,
    ]);
  } else {
    queries.push([
      'page',
      `SELECT l.${dialect.rowMark} AS mark FROM settled_leads l WHERE ${where(`${value} IS NULL`, ...key)}
        ORDER BY l.key LIMIT ${limit}`,
    ]);
  }
  return `${withKept(queries)} SELECT ${shownColumns('l')}, CAST(${value} AS ${dialect.types.text}) AS place
    FROM settled_leads l
    WHERE l.workspace_id = ${parameters.text(desk.workspace)} AND l.${dialect.rowMark} IN (SELECT mark FROM page)
    ORDER BY ${valued ? `${value} ${way},` : ''} l.key`;
}

/** How many leads of a filter stand in each stage as stored, with and without an order, and what they may bring. */
export function stageCounts(desk: DeskText, filter: LeadFilter): string {
  const { queries, conditions } = filteredLeads(desk, filter);
  return `${withKept(queries)} SELECT l.stage, l.ordered, count(*) AS leads,
      CAST(sum(l.quoted) AS ${desk.dialect.types.bigint}) AS quoted
    FROM settled_leads l WHERE ${conditions.join(' AND ')} GROUP BY l.stage, l.ordered`;
}

type Kept = [name: string, query: string];

/** The conditions on `l` (settled_leads) that a filter means, and what has to be worked out before. */
function filteredLeads(
  desk: DeskText,
  filter: LeadFilter,
): { readonly queries: Kept[]; readonly conditions: readonly string[] } {
  const conditions = leadConditions(desk, filter);
  const searched = searchedLeads(desk, filter);
  if (searched === null) return { queries: [], conditions };
  const found = `l.${desk.dialect.rowMark} IN (SELECT mark FROM searched)`;
  return { queries: [['searched', searched]], conditions: [...conditions, found] };
}

function withKept(queries: readonly Kept[]): string {
  if (queries.length === 0) return '';
  return `WITH ${queries.map(([name, query]) => `${name} AS MATERIALIZED (${query})`).join(', ')}`;
}
