import { type AnswerKind, answerKinds } from '../../core/facts/fact-values.ts';
import type { Test } from '../../core/import/mapping.ts';
import type { ProblemCode } from '../../core/import/problems.ts';
import { currencyExponent } from '../../core/money/currencies.ts';
import { isCurrency } from '../../core/money/known-currencies.ts';
import { scaleOf } from '../../core/satisfaction/answer-scale.ts';
import { incomingColumns } from '../schema/incoming.ts';
import { literal } from '../sql/text.ts';
import type { ReadersOf } from './field-readers.ts';
import type { LoadedRows } from './load-rows.ts';
import { monthlyAmount } from './monthly-amount.ts';
import type { PlannedFact, PlannedField } from './plan-fields.ts';
import { type Columns, foldedText } from './text-expression.ts';
import { currencyFactor, typedField } from './typed-field.ts';

/** One thing that can be wrong with a row; bit `index` of the row's `problem_mask`. */
export interface Check {
  readonly code: ProblemCode;
  readonly label: string;
  /** The file's column whose cell is shown, null if none. */
  readonly field: PlannedField | null;
  readonly condition: string;
}

export interface FactQuery {
  /** `line`, the fields asked for, then `entry` and `problem_mask`. */
  readonly sql: string;
  readonly checks: readonly Check[];
}

export interface FactQueryOptions {
  readonly entry: number;
  readonly loaded: LoadedRows;
  readonly columns: Columns;
  readonly skip: readonly (readonly Test[])[];
  /** Fields of the result, in order; those that this mapping does not fill are NULL. */
  readonly fields: readonly string[];
  readonly readersOf: ReadersOf;
  /** Currency of amounts without one. */
  readonly currency: string;
  /** Currencies that the file's rows name. */
  readonly currencies: readonly string[];
}

/** The SELECT that turns `file_rows` into rows of one fact mapping, with what is wrong in each. */
export function factQuery(planned: PlannedFact, options: FactQueryOptions): FactQuery {
  const texts = planned.fields.flatMap((field, index) => [
    `${field.text} AS t${index}`,
    ...(field.until === null ? [] : [`${field.until} AS u${index}`]),
    ...(field.per === null ? [] : [`${field.per} AS p${index}`]),
    ...(field.times === null ? [] : [`${field.times} AS q${index}`]),
    ...(field.undated === null ? [] : [`${field.undated} AS undated`]),
  ]);
  const inner = `SELECT f.line, f.surplus${texts.map((text) => `, ${text}`).join('')}
    FROM file_cells f WHERE ${rowFilter(planned, options)}`;

  const factor = factorOf(planned, options);
  const rowCurrency = rowCurrencyOf(planned, options.currency);
  const joins: string[] = [];
  const checks: Check[] = [];
  const values = planned.fields.map((field, index) => {
    const readers = options.readersOf(field);
    const alias = `r${index}`;
    const leftovers = readers?.leftovers ?? null;
    if (leftovers) joins.push(`LEFT JOIN ${leftovers} ${alias} ON ${alias}.t = x.t${index}`);
    const named = readers && { ...readers, leftovers: readers.leftovers ? alias : null };
    const typed = monthlyAmount(
      field,
      typedField(field, `x.t${index}`, named, factor, [options.currency, ...options.currencies]),
      index,
    );
    if (typed.unknown)
      checks.push({
        code: 'value_not_allowed',
        label: typed.unknown.label,
        field,
        condition: typed.unknown.sql,
      });
    if (typed.problem)
      checks.push({
        code: typed.problem,
        label: field.label,
        field,
        condition: `v${index} IS NULL AND t${index} IS NOT NULL${leftovers ? ` AND NOT m${index}` : ''}${typed.unknown ? ` AND NOT (${typed.unknown.sql})` : ''}`,
      });
    // Digits and a mark alone name no currency.
    const contradiction =
      field.field.type === 'money' && !readers?.hundredths && contradictionSql(index, leftovers, rowCurrency);
    if (contradiction)
      checks.push({ code: 'currency_contradicted', label: field.label, field, condition: contradiction });
    if (field.until !== null)
      checks.push({ code: 'covers_days', label: field.label, field, condition: `u${index} <> t${index}` });
    if (field.field.required)
      checks.push({
        code: 'value_missing',
        label: field.label,
        field,
        condition: missingSql(index, leftovers),
      });
    // A leftover that core read as no value: in its table, and empty.
    const blank = leftovers
      ? `, (${alias}.t IS NOT NULL AND coalesce(${alias}.a, '') = '' AND coalesce(${alias}.b, '') = '') AS m${index}`
      : '';
    const written = leftovers && field.field.type === 'money' ? `, ${alias}.b AS b${index}` : '';
    return `${typed.value} AS v${index}${blank}${written}`;
  });
  checks.push(...rowChecks(planned, options.loaded));
  const middle = `SELECT x.*${values.map((value) => `, ${value}`).join('')} FROM (${inner}) x ${joins.join(' ')}`;
  const mask = checks.map((check, index) => `CASE WHEN ${check.condition} THEN ${2 ** index} ELSE 0 END`);
  const sql = `SELECT ${outputs(planned, options.fields).join(', ')}, ${options.entry} AS entry,
    CAST(${mask.length > 0 ? mask.join(' + ') : '0'} AS BIGINT) AS problem_mask FROM (${middle})`;
  return { sql, checks };
}

/** SQL that is true where a field says nothing: an empty cell, or a text that stands for no value. */
function missingSql(index: number, leftovers: string | null): string {
  return leftovers ? `v${index} IS NULL AND (t${index} IS NULL OR m${index})` : `t${index} IS NULL`;
}

/** The row's currency: a code that all rows share, or SQL over the row, NULL where the row's own is unreadable. */
type RowCurrency = { readonly code: string } | { readonly sql: string };

function rowCurrencyOf(planned: PlannedFact, usual: string): RowCurrency {
  const index = planned.fields.findIndex((field) => field.field.id === 'currency');
  if (index < 0) return { code: usual };
  const source = planned.fields[index]?.source.from;
  const only = source?.length === 1 ? source[0] : undefined;
  if (only?.kind === 'constant' && isCurrency(only.text)) return { code: only.text.toUpperCase() };
  return { sql: `CASE WHEN t${index} IS NULL THEN ${literal(usual)} ELSE v${index} END` };
}

/** SQL that is true where an amount's text names another currency than the row's; null if it cannot. */
function contradictionSql(index: number, leftovers: string | null, currency: RowCurrency): string | null {
  const row = 'code' in currency ? literal(currency.code) : currency.sql;
  const ways: string[] = [];
  // Of all signs, the fast way reads only this one.
  if (!('code' in currency))
    ways.push(`(v${index} IS NOT NULL AND contains(t${index}, '€') AND ${row} <> 'EUR')`);
  else if (currency.code !== 'EUR') ways.push(`(v${index} IS NOT NULL AND contains(t${index}, '€'))`);
  if (leftovers)
    ways.push(`(b${index} <> '' AND NOT contains(' ' || b${index} || ' ', ' ' || ${row} || ' '))`);
  return ways.length > 0 ? ways.join(' OR ') : null;
}

function outputs(planned: PlannedFact, fields: readonly string[]): readonly string[] {
  const columns = incomingColumns(planned.mapping.fact).filter(
    (column) => column.id === 'line' || fields.includes(column.id),
  );
  return columns.map((column) => {
    if (column.id === 'line') return `CAST(line AS ${column.sqlType}) AS line`;
    if (column.id === 'undated') {
      const defaulted = planned.fields.some((field) => field.undated !== null);
      return `CAST(${defaulted ? 'undated' : 'NULL'} AS ${column.sqlType}) AS undated`;
    }
    const index = planned.fields.findIndex((field) => field.field.id === column.id);
    return `CAST(${index < 0 ? 'NULL' : `v${index}`} AS ${column.sqlType}) AS "${column.id}"`;
  });
}

function rowChecks(planned: PlannedFact, loaded: LoadedRows): readonly Check[] {
  const checks: Check[] = [];
  if (loaded.surplus) checks.push({ code: 'too_many_cells', label: '', field: null, condition: 'surplus' });
  const at = (ids: readonly string[]): readonly number[] =>
    ids.map((id) => planned.fields.findIndex((field) => field.field.id === id)).filter((index) => index >= 0);
  const noneOf = (indexes: readonly number[]): string =>
    indexes.map((index) => `t${index} IS NULL`).join(' AND ');
  if (planned.mapping.fact === 'lead_events') {
    const links = at(['lead_ref', 'email', 'phone', 'click_id']);
    const field = planned.fields[links[0] ?? 0] ?? null;
    checks.push({ code: 'lead_missing', label: field?.label ?? '', field, condition: noneOf(links) });
  }
  if (planned.mapping.fact === 'orders') {
    const amounts = at(['net', 'total']);
    const field = planned.fields[amounts[0] ?? 0] ?? null;
    if (amounts.length > 0)
      checks.push({ code: 'value_missing', label: field?.label ?? '', field, condition: noneOf(amounts) });
  }
  if (planned.mapping.fact === 'answers') {
    const [score = -1, kind = -1] = ['score', 'kind'].map((id) =>
      planned.fields.findIndex((field) => field.field.id === id),
    );
    const field = planned.fields[score] ?? null;
    if (field && kind >= 0)
      checks.push({
        code: 'score_off_scale',
        label: field.label,
        field,
        condition: answerKinds.map((one) => offScale(`v${score}`, `v${kind}`, one)).join(' OR '),
      });
  }
  return checks;
}

function offScale(score: string, kind: string, one: AnswerKind): string {
  const { from, to } = scaleOf(one);
  return `coalesce(${kind} = ${literal(one)} AND ${score} NOT BETWEEN ${from} AND ${to}, false)`;
}

/** Minor units per unit: of the row's own currency if the file names one, else of the usual one. */
function factorOf(planned: PlannedFact, { currency, currencies }: FactQueryOptions): string {
  const index = planned.fields.findIndex((field) => field.field.id === 'currency');
  const source = planned.fields[index]?.source.from;
  const only = source?.length === 1 ? source[0] : undefined;
  if (only?.kind === 'constant') return constantFactor(only.text);
  if (index < 0) return constantFactor(currency);
  return currencyFactor(`coalesce(upper(x.t${index}), ${literal(currency)})`, [currency, ...currencies]);
}

function constantFactor(currency: string): string {
  const decimals = currencyExponent(currency.toUpperCase());
  return decimals > 2 ? `CAST(${10 ** decimals} AS DECIMAL(20,0))` : String(10 ** decimals);
}

/** SQL of the rows that count for a fact mapping. */
export function rowFilter(planned: PlannedFact, options: Pick<FactQueryOptions, 'columns' | 'skip'>): string {
  const when = planned.mapping.when.map((test) => testSql(test, options.columns));
  const skip = options.skip.map(
    (tests) => `NOT (${tests.map((test) => testSql(test, options.columns)).join(' AND ')})`,
  );
  return [...when, ...skip].join(' AND ') || 'true';
}

/** SQL of a test, never NULL. */
function testSql(test: Test, columns: Columns): string {
  const cell = columns.cell(test.column);
  const values = `(${test.values.map(literal).join(', ')})`;
  switch (test.is) {
    case 'filled':
      return `${cell} IS NOT NULL`;
    case 'empty':
      return `${cell} IS NULL`;
    case 'nonzero':
      return `coalesce(regexp_matches(${cell}, '[1-9]'), false)`;
    case 'in':
      return `coalesce(${foldedText(cell)}, '') IN ${values}`;
    case 'not_in':
      return `coalesce(${foldedText(cell)}, '') NOT IN ${values}`;
  }
}
