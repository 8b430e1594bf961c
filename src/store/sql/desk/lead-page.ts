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
export function leadPage(desk: DeskText, filter: LeadFilter, order: LeadOrder, asked: PageAsked): string {
  const { dialect, parameters, workspace } = desk;
  const { column } = sortings[order.sort];
  const queries = pageQueries(desk, filter, order, asked);
  return `${withKept(queries)} SELECT ${shownColumns('l')}, CAST(l.${column} AS ${dialect.types.text}) AS place
    FROM settled_leads l
    WHERE l.workspace_id = ${parameters.text(workspace)} AND l.${dialect.rowMark} IN (SELECT mark FROM page)
    ORDER BY ${asked.valued ? `l.${column} ${wayOf(order)},` : ''} l.key`;
}

/** The last query is `page`: the marks of its leads. */
function pageQueries(
  desk: DeskText,
  filter: LeadFilter,
  order: LeadOrder,
  { limit, after, valued }: PageAsked,
): readonly Kept[] {
  const { dialect, parameters } = desk;
  const { column, type } = sortings[order.sort];
  const value = `l.${column}`;
  const conditions = leadConditions(desk, filter);
  const searched = searchedLeads(desk, filter, column, conditions);
  const mark = searched === null ? dialect.rowMark : 'mark';
  const before: readonly Kept[] = searched === null ? [] : [['searched', searched]];
  const page = (...more: readonly string[]): Kept => [
    'page',
    `SELECT l.${mark} AS mark FROM ${searched === null ? 'settled_leads' : 'searched'} l
      WHERE ${[...(searched === null ? conditions : []), ...more].join(' AND ')}
      ORDER BY ${valued ? `${value} ${wayOf(order)},` : ''} l.key LIMIT ${limit}`,
  ];
  const further = after ? `l.key > ${parameters.text(after.key)}` : null;
  if (!valued) return [...before, page(`${value} IS NULL`, ...(further ? [further] : []))];
  const start = after?.value == null ? null : `CAST(${parameters.text(after.value)} AS ${type})`;
  const beyond =
    start === null ? `${value} IS NOT NULL` : `${value} ${order.direction === 'asc' ? '>' : '<'} ${start}`;
  const onward = start === null ? beyond : `(${beyond} OR (${value} = ${start} AND ${further}))`;
  if (searched !== null) return [...before, page(onward)];
  const nearest = `SELECT ${value} AS sorted FROM settled_leads l WHERE ${[...conditions, beyond].join(' AND ')}
    ORDER BY ${value} ${wayOf(order)} LIMIT ${limit}`;
  return [
    [
      'nearest',
      start === null
        ? nearest
        : `SELECT sorted FROM (${nearest}) AS more UNION ALL SELECT ${start} AS sorted`,
    ],
    page(`${value} IN (SELECT sorted FROM nearest)`, onward),
  ];
}

function wayOf({ direction }: LeadOrder): string {
  return direction === 'asc' ? 'ASC' : 'DESC';
}

/** How many leads of a filter stand in each stage as stored, with and without an order, and what they may bring. */
export function stageCounts(desk: DeskText, filter: LeadFilter): string {
  const conditions = [...leadConditions(desk, filter)];
  const searched = searchedLeads(desk, filter, 'created_at', conditions);
  if (searched !== null) conditions.push(`l.${desk.dialect.rowMark} IN (SELECT mark FROM searched)`);
  return `${withKept(searched === null ? [] : [['searched', searched]])} SELECT l.stage, l.ordered, count(*) AS leads,
      CAST(sum(l.quoted) AS ${desk.dialect.types.bigint}) AS quoted
    FROM settled_leads l WHERE ${conditions.join(' AND ')} GROUP BY l.stage, l.ordered`;
}

type Kept = [name: string, query: string];

function withKept(queries: readonly Kept[]): string {
  if (queries.length === 0) return '';
  return `WITH ${queries.map(([name, query]) => `${name} AS MATERIALIZED (${query})`).join(', ')}`;
}
