import type { Command } from 'commander';
import type { Answer } from '../../api/endpoints.ts';
import { writtenMoney } from '../../core/money/written-money.ts';
import { type InvoiceField, invoiceFields } from '../../core/vendors/invoice-columns.ts';
import type { Context } from '../context.ts';
import { fileForm } from '../file-form.ts';
import { renderTable } from '../output/table.ts';
import type { Run } from '../run.ts';
import { oneOf, UsageError } from '../usage-error.ts';
import { json } from './query.ts';

interface InvoiceFlags {
  readonly vendor: string;
  readonly month: string;
  readonly column: readonly string[];
  readonly format: string;
}

/** `filon vendors check-invoice`: sums by finding, every line, or the letter to the vendor. */
export function addCheckInvoice(vendors: Command, context: Context, run: Run): void {
  const say = context.texts.vendors;
  vendors
    .command('check-invoice')
    .description(say.checkInvoice)
    .argument('<file>', say.file)
    .requiredOption('--vendor <vendor>', say.vendor)
    .requiredOption('--month <month>', say.month)
    .option('--column <field=title>', say.column, (one: string, all: string[]) => [...all, one], [])
    .option('--format <format>', say.invoiceFormat, 'table')
    .action((file: string, flags: InvoiceFlags) => run(() => checkInvoice(context, file, flags)));
}

async function checkInvoice(context: Context, file: string, flags: InvoiceFlags): Promise<number> {
  const { io, texts } = context;
  const formats = ['table', 'json', 'csv', 'claim'] as const;
  const format = oneOf('--format', flags.format, formats, texts.wrong.badValue);
  const columns = Object.fromEntries(flags.column.map((text) => columnOf(text, context)));
  return context.withConnection(async ({ call }) => {
    const { vendor, month } = flags;
    const form = await fileForm(io.folder, file, { vendor, month, ...columns });
    const checked = await call('checkInvoiceFile', { form });
    if (format === 'json') io.out(json(checked));
    else if (format === 'csv') io.out(checked.csv);
    else if (format === 'claim') io.out(`${checked.claim ?? texts.vendors.noClaim}\n`);
    else io.out(invoiceText(checked, context));
    return 0;
  });
}

function columnOf(text: string, { texts }: Context): readonly [InvoiceField, string] {
  const sign = text.indexOf('=');
  const field = invoiceFields.find((known) => known === text.slice(0, sign));
  if (sign < 0 || !field) throw new UsageError(texts.vendors.badColumn(text, invoiceFields.join(', ')));
  return [field, text.slice(sign + 1)];
}

/** Sums by finding with their total, then what the invoice should have and has not. */
function invoiceText(checked: Answer<'checkInvoice'>, { io, texts, language }: Context): string {
  const say = texts.vendors;
  const { columns } = say;
  const money = (minor: number): string => writtenMoney(minor, checked.currency, language);
  const left = (title: string) => ({ title, align: 'left' as const });
  const right = (title: string) => ({ title, align: 'right' as const });
  const row = (
    name: string,
    lines: number,
    {
      billedMinor,
      owedMinor,
      disputedMinor,
    }: { billedMinor: number; owedMinor: number; disputedMinor: number },
  ) => [name, String(lines), money(billedMinor), money(owedMinor), money(disputedMinor)];
  const table = renderTable(
    [
      left(columns.finding),
      right(columns.lines),
      right(columns.billed),
      right(columns.owed),
      right(columns.disputed),
    ],
    [
      ...checked.kinds.map((kind) => row(kind.name, kind.lines, kind)),
      row(say.total, checked.lines.length, checked),
    ],
    { width: io.width, colour: io.colour, total: true },
  );
  const rest = (['unbilled', 'uncredited'] as const)
    .filter((part) => checked[part].length > 0)
    .map((part) => `${say[part](checked[part].length, money(checked[`${part}Minor`]))}\n`);
  return `${table}${rest.join('')}`;
}
