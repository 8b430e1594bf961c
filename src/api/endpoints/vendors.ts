import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { byId, done } from '../endpoint-parts.ts';
import { byKey } from '../leads.ts';
import { prose } from '../prose.ts';
import {
  askReturnSchema,
  checkedInvoiceSchema,
  checkedInvoicesSchema,
  checkInvoiceSchema,
  contractSavedSchema,
  contractSchema,
  decideReturnSchema,
  keptContractSchema,
  leadReturnSchema,
  returnActionSchema,
  returnsQuestionSchema,
  returnsSchema,
  vendorsSchema,
} from '../vendors.ts';

/** Vendors of leads: contracts, prices, returns. */
export const vendorsEndpoints = {
  vendors: {
    method: 'GET',
    path: '/api/vendors',
    right: 'read',
    summary: 'The vendors that leads or contracts name, with their contract and what could go back.',
    answer: vendorsSchema,
  },
  contracts: {
    method: 'GET',
    path: '/api/vendors/contracts',
    right: 'read',
    summary: 'The contracts with vendors, by vendor, the latest first.',
    answer: z.object({ contracts: z.array(keptContractSchema) }),
  },
  saveContract: {
    method: 'PUT',
    path: '/api/vendors/contracts',
    right: 'write',
    summary: 'Save a contract with a vendor from a day on; one of the same day is replaced.',
    description:
      'Leads from that day on get its price, unless their file, their call or an invoice gave one. Leads of before keep theirs.',
    body: contractSchema,
    answer: contractSavedSchema,
  },
  dropContract: {
    method: 'DELETE',
    path: '/api/vendors/contracts/:id',
    right: 'write',
    summary: 'Remove a contract: its leads fall under the one before, or lose the price it gave them.',
    params: byId,
    answer: done,
  },
  returns: {
    method: 'GET',
    path: '/api/vendors/returns',
    right: 'read',
    summary:
      'Leads that could go back to their vendor with a proof, or whose return was asked for or decided.',
    query: returnsQuestionSchema,
    answer: returnsSchema,
  },
  checkInvoice: {
    method: 'POST',
    path: '/api/vendors/invoices',
    right: 'write',
    summary: 'Check a month’s invoice of a vendor line by line against the leads that came.',
    description: prose(
      'Nothing is imported.',
      'The lines are kept without e-mails and phones, so that a lead billed twice is found in later',
      'months too; checking the month again replaces them.',
    ),
    body: checkInvoiceSchema,
    answer: checkedInvoiceSchema,
  },
  /** Multipart: field `file`, and those of `invoiceFileSchema`. */
  checkInvoiceFile: {
    method: 'POST',
    path: '/api/vendors/invoices/file',
    right: 'write',
    summary: 'Check a month’s invoice of a vendor that is a file (multipart).',
    description: prose(
      'A form with the fields `file` (CSV, XLSX or JSON, up to 20 MB), `vendor` and `month` (2026-10).',
      'Columns are understood by their titles; where they are not, `ref`, `email`, `phone`, `day`,',
      '`product` and `amount` each name one.',
      'The file is read and let go; what is kept is what is kept of lines.',
    ),
    answer: checkedInvoiceSchema,
  },
  invoices: {
    method: 'GET',
    path: '/api/vendors/invoices',
    right: 'read',
    summary: 'Invoices that were checked, the latest month first.',
    answer: checkedInvoicesSchema,
  },
  invoice: {
    method: 'GET',
    path: '/api/vendors/invoices/:month',
    right: 'read',
    summary: 'An invoice checked before, beside what is known today.',
    params: z.object({ month: z.string().max(7) }),
    query: z.object({ vendor: z.string().min(1).max(120) }),
    answer: checkedInvoiceSchema,
  },
  leadReturn: {
    method: 'GET',
    path: '/api/leads/:key/return',
    right: 'read',
    summary: 'Whether a lead can go back to its vendor: until when, for which reasons, with which proofs.',
    params: byKey,
    answer: leadReturnSchema,
  },
  askReturn: {
    method: 'POST',
    path: '/api/leads/:key/return',
    right: 'write',
    summary: 'Ask the vendor to take a lead back. It costs and counts as before until the vendor accepts.',
    params: byKey,
    body: askReturnSchema,
    answer: returnActionSchema,
  },
  decideReturn: {
    method: 'POST',
    path: '/api/leads/:key/return/decision',
    right: 'write',
    summary: 'Note what the vendor decided: an accepted return is credited from now on.',
    params: byKey,
    body: decideReturnSchema,
    answer: returnActionSchema,
  },
} as const satisfies Record<string, Endpoint>;
