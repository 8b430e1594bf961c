import type { CustomerCondition } from '../../../core/customers/customer-condition.ts';
import { type CustomerFieldId, customerField } from '../../../core/customers/customer-fields.ts';
import { searchWords } from '../../../core/desk/search-words.ts';
import type { Dialect } from '../../engine/dialect.ts';
import { customerFieldType } from '../../schema/customer-tables.ts';
import type { Parameters } from '../query/parameters.ts';

/** What every text about a book's customers needs. */
export interface BookText {
  readonly dialect: Dialect;
  readonly parameters: Parameters;
  readonly workspace: string;
  readonly book: string;
  /** Minor units in a main one. */
  readonly unit: number;
}

/** Which customers. */
export interface CustomerFilter {
  readonly search?: string;
  readonly where: readonly CustomerCondition[];
  /** Only who ordered through that lead. */
  readonly lead?: string;
}

export interface CustomerOrder {
  readonly sort: CustomerFieldId;
  readonly direction: 'asc' | 'desc';
}

export interface CustomersAsked {
  readonly limit: number;
  /** The order's value, as the database writes it, and the key after which the page begins. */
  readonly after: { readonly value: string | null; readonly key: string } | null;
  /** Customers that have a value in the order, or those without one, which come last whatever the direction. */
  readonly valued: boolean;
}

/** The customers of a page in their order, with `place`, the order's value there as text. */
export function customerPage(
  text: BookText,
  filter: CustomerFilter,
  { sort, direction }: CustomerOrder,
  { limit, after, valued }: CustomersAsked,
): string {
  const { dialect, parameters } = text;
  const field = customerField(sort);
  if (!field) throw new Error(`customers have no field ${sort}`);
  const value = `c.${field.id}`;
  const way = direction === 'asc' ? 'ASC' : 'DESC';
  const start =
    after?.value == null
      ? null
      : `CAST(${parameters.text(after.value)} AS ${customerFieldType(field, dialect)})`;
  const further = after ? `c.key > ${parameters.text(after.key)}` : null;
  const beyond =
    start === null ? `${value} IS NOT NULL` : `${value} ${direction === 'asc' ? '>' : '<'} ${start}`;
  const all = customerConditions(text, filter).join(' AND ');
  const rows = (more: string, order: string) =>
    `SELECT c.${dialect.rowMark} AS mark FROM customer_rows c WHERE ${all} AND ${more} ORDER BY ${order} LIMIT ${limit}`;
  // First the values of the page, then the customers that have them: keys are read late, of few customers.
  const nearest = `SELECT ${value} AS sorted FROM customer_rows c WHERE ${all} AND ${beyond}
    ORDER BY ${value} ${way} LIMIT ${limit}`;
  const queries = valued
    ? [
        `nearest AS MATERIALIZED (${start === null ? nearest : `SELECT sorted FROM (${nearest}) AS more UNION ALL SELECT ${start}`})`,
        `page AS MATERIALIZED (${rows(
          `${value} IN (SELECT sorted FROM nearest) AND ${start === null ? beyond : `(${beyond} OR (${value} = ${start} AND ${further}))`}`,
          `${value} ${way}, c.key`,
        )})`,
      ]
    : [`page AS MATERIALIZED (${rows(`${value} IS NULL${further ? ` AND ${further}` : ''}`, 'c.key')})`];
  return `WITH ${queries.join(', ')} SELECT c.*, CAST(${value} AS ${dialect.types.text}) AS place FROM customer_rows c
    WHERE ${ofBook(text)} AND c.${dialect.rowMark} IN (SELECT mark FROM page)
    ORDER BY ${valued ? `${value} ${way},` : ''} c.key`;
}

/** Conditions on `c` (customer_rows) that keep those of the book. */
export function ofBook({
  parameters,
  workspace,
  book,
}: Pick<BookText, 'parameters' | 'workspace' | 'book'>): string {
  return `c.workspace_id = ${parameters.text(workspace)} AND c.book = ${parameters.text(book)}`;
}

/** The conditions on `c` that a filter means, the book's own first. */
export function customerConditions(text: BookText, filter: CustomerFilter): readonly string[] {
  const found = searched(text, filter.search ?? '');
  const { parameters, workspace } = text;
  const ofLead = (lead: string): string =>
    `c.key IN (SELECT t.customer_key FROM settled_orders t WHERE t.workspace_id = ${parameters.text(workspace)}
      AND t.lead_key = ${parameters.text(lead)})`;
  const beside = [...(found ? [found] : []), ...(filter.lead === undefined ? [] : [ofLead(filter.lead)])];
  return [ofBook(text), ...beside, ...filter.where.map((one) => conditionSql(text, one))];
}

/** Persons that the vault finds, or the customer's whole reference. */
function searched({ dialect, parameters, workspace }: BookText, typed: string): string | null {
  const search = searchWords(typed);
  if (!search) return null;
  const own = parameters.text(workspace);
  const holds = (part: string): string => dialect.contains('p.search', parameters.text(part));
  const persons = search.digits === null ? search.words.map(holds).join(' AND ') : holds(search.digits);
  const found = `SELECT coalesce(a.root_key, p.person_key) AS key FROM persons p
    LEFT JOIN (SELECT key, root_key FROM person_aliases WHERE workspace_id = ${own} AND superseded_at IS NULL) AS a
      ON a.key = p.person_key
    WHERE p.workspace_id = ${own} AND ${persons}`;
  const key = typed.trim();
  const keys = [...new Set([key, key.toLowerCase(), key.toUpperCase()])].map((one) => parameters.text(one));
  return `(c.person_key IN (${dialect.fewKeys(found)}) OR c.key IN (${keys.join(', ')}))`;
}

function conditionSql({ parameters, dialect, unit }: BookText, condition: CustomerCondition): string {
  const column = `c.${condition.field}`;
  switch (condition.kind) {
    case 'empty':
      return `${column} IS NULL`;
    case 'not_empty':
      return `${column} IS NOT NULL`;
    case 'yes':
      return `coalesce(${column}, FALSE)`;
    case 'no':
      return `NOT coalesce(${column}, FALSE)`;
    case 'text': {
      const values = condition.values.map((value) => parameters.text(value));
      if (condition.how === 'contains') {
        return `strpos(lower(${column}), lower(${values[0] ?? parameters.text('')})) > 0`;
      }
      const among = values.length > 0 ? `${column} IN (${values.join(', ')})` : 'FALSE';
      return condition.how === 'in' ? among : `coalesce(NOT (${among}), TRUE)`;
    }
    case 'day':
      return `${column} ${condition.how === '!=' ? '<>' : condition.how} ${parameters.day(condition.value)}`;
    case 'size': {
      const field = customerField(condition.field);
      const size = field?.type === 'money' ? Math.round(condition.value * unit) : condition.value;
      const number = `CAST(${parameters.text(String(size))} AS ${dialect.types.double})`;
      return `${column} ${condition.how === '!=' ? '<>' : condition.how} ${number}`;
    }
  }
}

/** How many customers a filter lets through, and what they bring. */
export function customerSums(text: BookText, filter: CustomerFilter): string {
  const { bigint, double } = text.dialect.types;
  const sum = (column: string): string => `CAST(coalesce(sum(c.${column}), 0) AS ${bigint}) AS ${column}`;
  return `SELECT count(*) AS customers, ${sum('orders')}, ${sum('revenue')}, CAST(sum(c.margin) AS ${bigint}) AS margin,
      ${sum('margin_orders')}, CAST(sum(c.expected_value) AS ${bigint}) AS expected_value,
      CAST(sum(c.alive) AS ${double}) AS alive
    FROM customer_rows c WHERE ${customerConditions(text, filter).join(' AND ')}`;
}
