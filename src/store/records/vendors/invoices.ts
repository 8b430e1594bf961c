import { vendorId } from '../../../core/vendors/contract.ts';
import type { InvoiceLine } from '../../../core/vendors/invoice.ts';
import type { Engine, Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { newId } from '../new-id.ts';

/** A line of an invoice, with the lead it was found to bill; not who the lead is, which only the vault knows. */
export interface KeptLine extends Omit<InvoiceLine, 'email' | 'phone'> {
  readonly lead: string | null;
}

/** A month's invoice of a vendor as it was checked last. */
export interface KeptInvoice {
  readonly vendor: string;
  /** `2026-10`. */
  readonly month: string;
  readonly currency: string;
  readonly lines: readonly KeptLine[];
  readonly author: string | null;
  /** ISO instant. */
  readonly checkedAt: string;
}

/** All invoices checked, the latest month first. */
export async function listInvoices(engine: Engine, workspace: string): Promise<readonly KeptInvoice[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT vendor, month, currency, lines, author, checked_at FROM vendor_invoices WHERE workspace_id = $1
      ORDER BY month DESC, lower(vendor)`,
      workspace,
    ),
  );
  return rows.map(invoiceOf);
}

/** Keeps an invoice; one of the same vendor and month that was checked before gives way to it. */
export async function keepInvoice(engine: Engine, workspace: string, invoice: KeptInvoice): Promise<void> {
  await engine.write(async (session) => {
    await session.run(
      statement(
        'DELETE FROM vendor_invoices WHERE workspace_id = $1 AND lower(trim(vendor)) = $2 AND month = $3',
        workspace,
        vendorId(invoice.vendor),
        invoice.month,
      ),
    );
    await session.run(
      statement(
        `INSERT INTO vendor_invoices (workspace_id, id, vendor, month, currency, lines, author, checked_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, CAST($8 AS ${engine.dialect.types.time}))`,
        workspace,
        newId(),
        invoice.vendor,
        invoice.month,
        invoice.currency,
        JSON.stringify(invoice.lines),
        invoice.author,
        invoice.checkedAt,
      ),
    );
  });
}

function invoiceOf(row: Row): KeptInvoice {
  return {
    vendor: String(row.vendor),
    month: String(row.month),
    currency: String(row.currency),
    // Only this module writes it, from checked lines.
    lines: JSON.parse(String(row.lines)) as readonly KeptLine[],
    author: row.author === null ? null : String(row.author),
    checkedAt: String(row.checked_at),
  };
}
