import type { Command } from 'commander';
import type { Answer, Search } from '../../api/endpoints.ts';
import { customerCsvHead, customerCsvLine } from '../../core/customers/customer-csv.ts';
import { sortedFields } from '../../core/customers/customer-fields.ts';
import type { Context } from '../context.ts';
import { customerText, idealText } from '../output/customer-text.ts';
import { customerChoices, customersText } from '../output/customers-text.ts';
import { sayMissing } from '../output/say-missing.ts';
import { wholeNumber } from '../read-number.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { json } from './query.ts';

export interface BookFlags {
  readonly until?: string;
  readonly asOf?: string;
  readonly format: string;
}

interface ListFlags extends BookFlags {
  readonly search?: string;
  readonly where: readonly string[];
  readonly segment?: string;
  readonly sort: string;
  readonly asc?: boolean;
  readonly limit: string;
}

/** `filon customers` (list), `customers show` and `customers ideal`. */
export function addCustomers(program: Command, context: Context, run: Run): void {
  const say = context.texts.customers;
  const customers = program.command('customers').description(say.about);
  ofBook(
    customers
      .command('list', { isDefault: true })
      .description(say.list)
      .option('--search <text>', say.search)
      .option('--where <filter>', say.where, gathered, [] as readonly string[])
      .option('--segment <name>', say.segment)
      .option('--sort <field>', say.sort, 'revenue')
      .option('--asc', say.ascending)
      .option('--limit <n>', say.limit, '20')
      .option('--format <format>', say.format, 'table'),
    context,
  ).action((flags: ListFlags) => run(() => list(context, flags)));
  ofBook(
    customers
      .command('show')
      .description(say.show)
      .argument('<ref>', say.ref)
      .option('--format <format>', say.formatTable, 'table'),
    context,
  ).action((ref: string, flags: BookFlags) => run(() => show(context, ref, flags)));
  ofBook(
    customers
      .command('ideal')
      .description(say.ideal)
      .option('--by <by>', say.idealBy)
      .option('--format <format>', say.formatTable, 'table'),
    context,
  ).action((flags: BookFlags & { by?: string }) => run(() => ideal(context, flags)));
}

/** An option that may be repeated. */
export function gathered(filter: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, filter];
}

/** The options that choose a day, and what was known when. */
export function ofBook(command: Command, { texts }: Context): Command {
  return command.option('--until <day>', texts.customers.until).option('--as-of <day>', texts.customers.asOf);
}

/** A command ends after its answer: it waits for figures of the facts as they are. */
export function bookAsked({ until, asOf }: BookFlags) {
  return {
    fresh: 'true' as const,
    ...(until === undefined ? {} : { until }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** Whether no customer is known at all, on no earlier day either. */
export function isNobodyKnown({ until, asOf }: BookFlags, book: Answer<'customers'>['book']): boolean {
  return book.customers === 0 && until === undefined && asOf === undefined;
}

function list(context: Context, flags: ListFlags): Promise<number> {
  const bad = context.texts.wrong.badValue;
  const format = oneOf('--format', flags.format, ['table', 'json', 'csv'], bad);
  const search: Search<'customers'> = {
    ...bookAsked(flags),
    where: [...flags.where],
    sort: oneOf('--sort', flags.sort, sortedFields, bad),
    direction: flags.asc ? 'asc' : 'desc',
    limit: wholeNumber(context, '--limit', flags.limit),
    ...(flags.search === undefined ? {} : { search: flags.search }),
    ...(flags.segment === undefined ? {} : { segment: flags.segment }),
  };
  return context.withConnection(async (connection) => {
    if (format !== 'csv') {
      const answer = await connection.call('customers', { search });
      if (format === 'table' && isNobodyKnown(flags, answer.book)) return sayMissing(context, 'customers');
      context.io.out(format === 'json' ? json(answer) : customersText(context, answer));
      return 0;
    }
    context.io.out(customerCsvHead(context.language));
    for (let cursor: string | undefined; ; ) {
      const page = { ...search, limit: 200, ...(cursor === undefined ? {} : { cursor }) };
      const answer: Answer<'customers'> = await connection.call('customers', { search: page });
      const { customers, book } = answer;
      context.io.out(customers.map((one) => customerCsvLine(one, book.currency, context.language)).join(''));
      if (answer.nextCursor === null) break;
      cursor = answer.nextCursor;
    }
    return 0;
  });
}

function show(context: Context, ref: string, flags: BookFlags): Promise<number> {
  const format = oneOf('--format', flags.format, ['table', 'json'], context.texts.wrong.badValue);
  return context.withConnection(async (connection) => {
    const found = await connection.call('customers', {
      search: { ...bookAsked(flags), search: ref, limit: 20 },
    });
    const exact = found.customers.find(({ key }) => key === ref);
    const one = exact ?? (found.customers.length === 1 ? found.customers[0] : undefined);
    if (!one && found.customers.length > 1) {
      context.io.out(format === 'json' ? json(found) : customerChoices(context, found));
      return 1;
    }
    const answer = await connection.call('customer', {
      params: { key: one?.key ?? ref },
      search: bookAsked(flags),
    });
    context.io.out(format === 'json' ? json(answer) : customerText(context, answer));
    return 0;
  });
}

function ideal(context: Context, flags: BookFlags & { readonly by?: string }): Promise<number> {
  const bad = context.texts.wrong.badValue;
  const format = oneOf('--format', flags.format, ['table', 'json'], bad);
  const by =
    flags.by === undefined ? {} : { by: oneOf('--by', flags.by, ['ltv_to_cac', 'value'] as const, bad) };
  return context.withConnection(async (connection) => {
    const answer = await connection.call('idealCustomer', { search: { ...bookAsked(flags), ...by } });
    context.io.out(format === 'json' ? json(answer) : idealText(context, answer));
    return answer.ideal.kind === 'ideal' ? 0 : 1;
  });
}
