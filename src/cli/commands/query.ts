import type { Command } from 'commander';
import type { Answer, Body } from '../../api/endpoints.ts';
import type { Dimension } from '../../core/facts/dimensions.ts';
import type { MetricId } from '../../core/metrics/catalogue.ts';
import { dimensionNamed } from '../../core/query/parse-filter.ts';
import { byteOrderMark, queryCsv } from '../../core/query/query-csv.ts';
import { metricNamed } from '../../core/query/resolve.ts';
import type { Connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { explainText } from '../output/explain-text.ts';
import { proofTable } from '../output/proof-table.ts';
import { queryTable } from '../output/query-table.ts';
import { whyTable } from '../output/why-table.ts';
import { listOf, type ScopeFlags, sayNoFacts, scopeOf } from '../question.ts';
import type { Run } from '../run.ts';
import { oneOf, UsageError } from '../usage-error.ts';

interface Flags extends ScopeFlags {
  readonly metrics: string;
  readonly by?: string;
  readonly order?: string;
  readonly limit?: string;
  readonly format: string;
  readonly csvStyle?: string;
  readonly explain?: true;
  readonly rows?: true;
  readonly why?: true;
  readonly per?: string;
}

/** Adds the options that every analytic command has. */
export function addScopeOptions(command: Command, { texts }: Context): Command {
  return command
    .option('--from <day>', texts.query.from)
    .option('--to <day>', texts.query.to)
    .option('--basis <basis>', texts.query.basis)
    .option('--compare <period>', texts.query.compare)
    .option(
      '--where <filter>',
      texts.query.where,
      (filter: string, earlier: readonly string[]) => [...earlier, filter],
      [] as readonly string[],
    )
    .option('--as-of <day>', texts.query.asOf);
}

/** `filon query` */
export function addQuery(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  addScopeOptions(
    program
      .command('query')
      .description(texts.query.about)
      .requiredOption('--metrics <ids>', texts.query.metrics)
      .option('--by <ids>', texts.query.by),
    context,
  )
    .option('--order <id>', texts.query.order)
    .option('--limit <n>', texts.query.limit)
    .option('--format <format>', texts.query.format, 'table')
    .option('--csv-style <style>', texts.query.csvStyle)
    .option('--explain', texts.query.explain)
    .option('--rows', texts.query.rows)
    .option('--why', texts.query.why)
    .option('--per <id>', texts.query.per)
    .action((flags: Flags) => run(() => query(context, flags)));
}

async function query(context: Context, flags: Flags): Promise<number> {
  const { texts, io, language } = context;
  const format = oneOf('--format', flags.format, ['table', 'json', 'csv'], texts.wrong.badValue);
  const style = oneOf('--csv-style', flags.csvStyle ?? language, ['fr', 'en'], texts.wrong.badValue);
  const metrics = listOf(flags.metrics).map(metricNamed);
  const by = listOf(flags.by).map(dimensionNamed);
  if (metrics.length === 0) throw new UsageError(texts.wrong.missingValue('--metrics'));
  const per = flags.per === undefined ? {} : { per: metricNamed(flags.per) };
  if (flags.per && !flags.rows && !flags.why) {
    throw new UsageError(texts.wrong.badValue('--per', flags.per, '--rows, --why'));
  }
  const [split] = by;
  if (flags.rows && split) throw new UsageError(texts.wrong.rowsOfOneFigure(split));
  const limit = flags.limit === undefined ? null : wholeNumber(context, '--limit', flags.limit);

  return context.withConnection(async (connection) => {
    const scope = await scopeOf(context, connection, flags);
    if (!scope) return sayNoFacts(context);
    const body: Body<'query'> = {
      ...scope,
      metrics,
      by,
      ...(flags.order === undefined ? {} : { order: orderOf(flags.order) }),
      ...(limit === null ? {} : { limit }),
    };
    if (flags.explain) {
      const steps = await connection.call('explain', { body });
      io.out(format === 'json' ? json(steps) : explainText(steps));
      return 0;
    }
    if (flags.rows) return rowsOf(context, connection, { ...body, ...per }, metrics, format, limit);
    if (flags.why) return whyOf(context, connection, { ...body, ...per }, metrics, by, format);
    const result = await connection.call('query', { body });
    if (format === 'json') io.out(json(result));
    else if (format === 'csv') io.out((style === 'fr' ? byteOrderMark : '') + queryCsv(result, style));
    else {
      const catalogue = await connection.call('catalogue');
      io.out(queryTable(context, result, catalogue));
    }
    return 0;
  });
}

/** A question whose figures may be divided by a count: for rows and reasons. */
type Asked = Body<'query'> & { readonly per?: MetricId };

async function rowsOf(
  context: Context,
  connection: Connection,
  scope: Asked,
  metrics: readonly MetricId[],
  format: string,
  limit: number | null,
): Promise<number> {
  const { by: _, metrics: __, order: ___, limit: ____, ...cell } = scope;
  const proofs = [];
  for (const metric of metrics) {
    proofs.push(
      await connection.call('proof', { body: { ...cell, metric, limit: Math.min(limit ?? 50, 500) } }),
    );
  }
  if (format === 'json') context.io.out(json(proofs.length === 1 ? proofs[0] : proofs));
  else await tell(context, connection, proofs, proofTable);
  return 0;
}

async function whyOf(
  context: Context,
  connection: Connection,
  scope: Asked,
  metrics: readonly MetricId[],
  by: readonly Dimension[],
  format: string,
): Promise<number> {
  const { metrics: _, by: __, order: ___, limit: ____, ...rest } = scope;
  const answers = [];
  for (const metric of metrics) {
    answers.push(await connection.call('why', { body: { ...rest, metric, by: by[0] ?? 'channel' } }));
  }
  if (format === 'json') context.io.out(json(answers.length === 1 ? answers[0] : answers));
  else await tell(context, connection, answers, whyTable);
  return 0;
}

/** Prints answers one after the other, with the names of the catalogue. */
async function tell<Told>(
  context: Context,
  connection: Connection,
  answers: readonly Told[],
  tableOf: (context: Context, answer: Told, catalogue: Answer<'catalogue'>) => string,
): Promise<void> {
  const catalogue = await connection.call('catalogue');
  for (const answer of answers) context.io.out(tableOf(context, answer, catalogue));
}

function orderOf(text: string): { by: string; descending: boolean } {
  return text.startsWith('-') ? { by: text.slice(1), descending: true } : { by: text, descending: false };
}

function wholeNumber(context: Context, name: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(context.texts.wrong.badValue(name, text, '1, 2, 3 …'));
}

/** JSON for scripts: two spaces, a line end. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
