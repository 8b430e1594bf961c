import type { z } from 'zod';
import type { checkedInvoiceSchema, checkInvoiceSchema, invoiceFileSchema } from '../../api/vendors.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import { checkInvoice } from '../../core/vendors/check-invoice.ts';
import { contractOn, vendorId } from '../../core/vendors/contract.ts';
import { type InvoiceLine, mostInvoiceLines } from '../../core/vendors/invoice.ts';
import type { InvoiceColumns } from '../../core/vendors/invoice-columns.ts';
import { claimText, invoiceCsv } from '../../core/vendors/invoice-report.ts';
import { kindName, lineSentence } from '../../core/vendors/invoice-words.ts';
import { readInvoice } from '../../core/vendors/read-invoice.ts';
import type { Language } from '../../core/words/language.ts';
import { readTable } from '../../store/intake/read-table.ts';
import { openDesk } from '../../store/records/desk/open-desk.ts';
import { readBilled } from '../../store/records/vendors/billed.ts';
import { listContracts } from '../../store/records/vendors/contracts.ts';
import { type KeptInvoice, keepInvoice, listInvoices } from '../../store/records/vendors/invoices.ts';
import type { Application } from '../application.ts';
import { phoneReader } from '../capture/capture-rules.ts';
import { defined } from '../handlers/defined.ts';
import type { Frozen } from '../http/frozen.ts';
import { vendorsNamed } from './list-vendors.ts';

type Answer = Frozen<z.output<typeof checkedInvoiceSchema>>;

/** A file to check, and the titles of its columns where somebody said them. */
export interface InvoiceFile extends z.output<typeof invoiceFileSchema> {
  readonly path: string;
  readonly file: string;
}

type Given = z.output<typeof checkInvoiceSchema> | InvoiceFile;

interface Invoice {
  readonly vendor: string;
  readonly month: string;
  readonly lines: readonly InvoiceLine[];
  readonly columns: InvoiceColumns;
}

/**
 * Checks an invoice and keeps its lines. Errors: `vendor_unknown`, `invoice_columns_missing`,
 * `invoice_cell_unreadable`, `invoice_too_long`, every `file_…` error.
 */
export async function checkGivenInvoice(
  application: Application,
  given: Given,
  { author, language }: { readonly author: string | null; readonly language: Language },
): Promise<Answer> {
  const { store, workspace } = application;
  const now = application.now().toISOString();
  const desk = await openDesk(store, workspace, now);
  const contracts = await listContracts(store.engine, workspace);
  const vendors = await vendorsNamed(desk, contracts);
  const vendor = vendors.get(vendorId(given.vendor))?.vendor;
  if (vendor === undefined) {
    const known = [...vendors.values()].map((one) => one.vendor).join(', ');
    throw new FilonError('vendor_unknown', { vendor: given.vendor, vendors: known || '–' });
  }
  const currency = contractOn(contracts, vendor, `${given.month}-31`)?.currency ?? desk.settings.currency;
  const phoneOf = phoneReader(desk.settings);
  const read = await linesOf(application, given, { currency, language, phoneOf });
  const invoice = { vendor, month: given.month, ...read };
  const answer = await compare(application, invoice, currency, language);
  const lines = answer.lines.map(({ line, ref, day, product, amountMinor, lead }) => ({
    line,
    ref,
    day,
    product,
    amountMinor,
    lead,
  }));
  await keepInvoice(store.engine, workspace, {
    vendor,
    month: given.month,
    currency,
    lines,
    author,
    checkedAt: now,
  });
  return answer;
}

/** An invoice that was checked before, beside what is known now. Error: `invoice_not_found`. */
export async function checkAgain(
  application: Application,
  { vendor, month }: { readonly vendor: string; readonly month: string },
  language: Language,
): Promise<Answer> {
  const kept = (await listInvoices(application.store.engine, application.workspace)).find(
    isOf(vendor, month),
  );
  if (!kept) throw new FilonError('invoice_not_found', { vendor, month });
  const lines = kept.lines.map(({ lead, ref, ...line }) => ({
    ...line,
    ref: lead ?? ref,
    email: null,
    phone: null,
  }));
  return compare(application, { vendor: kept.vendor, month, lines, columns: {} }, kept.currency, language);
}

async function linesOf(
  { store }: Application,
  given: Given,
  reading: {
    readonly currency: string;
    readonly language: Language;
    readonly phoneOf: (text: string) => string | null;
  },
): Promise<Pick<Invoice, 'lines' | 'columns'>> {
  if ('lines' in given) {
    const lines = given.lines.map((line, place) => ({
      ...line,
      line: place + 1,
      phone: line.phone === null ? null : reading.phoneOf(line.phone),
    }));
    return { lines, columns: {} };
  }
  const { path, file, vendor: _, month: __, ...columns } = given;
  const table = await readTable(
    store.engine,
    { path, file, language: reading.language },
    {
      mostRows: mostInvoiceLines,
      tooLong: (rows) => new FilonError('invoice_too_long', { lines: rows, limit: mostInvoiceLines }),
    },
  );
  return readInvoice(table, { ...reading, columns: defined(columns) });
}

async function compare(
  { store, workspace, now }: Application,
  { vendor, month, lines, columns }: Invoice,
  currency: string,
  language: Language,
): Promise<Answer> {
  const desk = await openDesk(store, workspace, now().toISOString());
  const contracts = await listContracts(store.engine, workspace);
  const leads = await readBilled(desk, contracts, { vendor, month });
  const others = (await listInvoices(store.engine, workspace)).filter(
    (one) => vendorId(one.vendor) === vendorId(vendor) && one.month < month,
  );
  const checked = checkInvoice(lines, leads, { month, ...earlier(others) });
  const name = { vendor, month, currency };
  return {
    ...checked,
    ...name,
    columns,
    kinds: checked.kinds.map((kind) => ({ ...kind, name: kindName(kind.kind, language) })),
    lines: checked.lines.map(({ earlierMonth, ...line }) => ({
      ...line,
      reason: lineSentence({ ...line, earlierMonth }, currency, language),
    })),
    csv: invoiceCsv(checked, name, language),
    claim: claimText(checked, name, language),
  };
}

/** What invoices of earlier months billed, the first one first, and what they gave back. */
function earlier(invoices: readonly KeptInvoice[]) {
  const billedBefore = new Map<string, string>();
  const creditedBefore = new Set<string>();
  for (const { month, lines } of invoices.toSorted((a, b) => b.month.localeCompare(a.month))) {
    for (const { lead, amountMinor } of lines) {
      if (lead === null) continue;
      if (amountMinor < 0) creditedBefore.add(lead);
      else billedBefore.set(lead, month);
    }
  }
  return { billedBefore, creditedBefore };
}

function isOf(vendor: string, month: string): (invoice: KeptInvoice) => boolean {
  return (invoice) => vendorId(invoice.vendor) === vendorId(vendor) && invoice.month === month;
}
