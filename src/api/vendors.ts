import { z } from 'zod';
import { dayKinds, returnReasons } from '../core/vendors/contract.ts';
import { invoiceKinds, mostInvoiceLines } from '../core/vendors/invoice.ts';
import { invoiceFields } from '../core/vendors/invoice-columns.ts';
import { returnStates } from '../core/vendors/return-rule.ts';

const name = z.string().trim().min(1).max(120);
/** The beginning of a postcode. */
const beginning = z.string().trim().min(1).max(12);
const area = z.array(beginning).max(500);

export const contractSchema = z.object({
  vendor: name,
  /** First local day it holds. */
  from: z.iso.date(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  prices: z
    .array(
      z.object({
        /** null: every product without a price of its own. */
        product: name.nullable().default(null),
        /** Beginnings of postcodes; none: everywhere. */
        area: area.default([]),
        /** Minor units of the contract's currency. */
        priceMinor: z.number().int().min(0).max(100_000_000),
      }),
    )
    .max(200),
  /** Leads to be paid per calendar month at most. */
  monthlyCap: z.number().int().min(0).max(1_000_000).nullable().default(null),
  /** Beginnings of the postcodes ordered; none: everywhere. */
  area: area.default([]),
  returnDays: z.number().int().min(0).max(365),
  returnDayKind: z.enum(dayKinds).default('calendar'),
  reasons: z.array(z.enum(returnReasons)).max(returnReasons.length),
  duplicateDays: z.number().int().min(0).max(3_650).default(90),
});

export const keptContractSchema = contractSchema.extend({
  id: z.string(),
  author: z.string().nullable(),
  savedAt: z.string(),
});

/** Amounts in minor units of the workspace's currency. */
const returnSumsSchema = z.object({ leads: z.number(), amountMinor: z.number() });

export const vendorSchema = z.object({
  vendor: z.string(),
  leads: z.number(),
  lastDay: z.string().nullable(),
  /** The contract that holds today; null without one. */
  contract: keptContractSchema.nullable(),
  /** Leads that could go back now, with a proof. */
  proposed: returnSumsSchema,
  /** Returns that the vendor has still to decide. */
  asked: returnSumsSchema,
  /** Purchases that name no lead: with a contract's prices they may be counted twice. */
  unnamed: z.object({ amountMinor: z.number(), from: z.string(), to: z.string() }).nullable(),
});

export const vendorsSchema = z.object({ currency: z.string(), vendors: z.array(vendorSchema) });

export const contractSavedSchema = z.object({
  contract: keptContractSchema,
  /** Leads whose price it set or changed. */
  priced: z.number(),
});

const reasonSchema = z.enum(returnReasons);

export const leadReturnSchema = z.object({
  key: z.string(),
  name: z.string().nullable(),
  vendor: z.string().nullable(),
  product: z.string().nullable(),
  postcode: z.string().nullable(),
  /** Local day it came. */
  day: z.string(),
  /** What was paid, minor units of the workspace's currency. */
  paidMinor: z.number().nullable(),
  bought: z.boolean(),
  state: z.enum(returnStates),
  /** A reason of the list, or a file's words; and in words. */
  reason: z.string().nullable(),
  reasonName: z.string().nullable(),
  /** In the language asked for. */
  proof: z.string().nullable(),
  askedAt: z.string().nullable(),
  askedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  comment: z.string().nullable(),
  /** Undoing this batch takes the latest step back; null where a file's row said it. */
  batch: z.string().nullable(),
  /** Last local day to send it back, and the calendar days left. */
  lastDay: z.string().nullable(),
  daysLeft: z.number().nullable(),
  /** The reason to offer now; null where there is none. */
  proposed: reasonSchema.nullable(),
  /** Reasons that the contract accepts, each with its proof if one was found. */
  reasons: z.array(z.object({ reason: reasonSchema, name: z.string(), proof: z.string().nullable() })),
});

/** `proposed` is none of the states of a return: nothing was asked yet. */
export const returnLists = ['proposed', 'asked', 'accepted', 'refused'] as const;

export const returnsQuestionSchema = z.object({
  state: z.enum(returnLists).default('proposed'),
  vendor: name.optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
  /** `nextCursor` of the page before. */
  cursor: z.string().max(400).optional(),
});

/** Proposed returns have the fewest days left first, others are newest first. */
export const returnsSchema = z.object({
  currency: z.string(),
  returns: z.array(leadReturnSchema),
  /** Where the next page begins; null after the last one. */
  nextCursor: z.string().nullable(),
});

export const askReturnSchema = z.object({
  reason: reasonSchema,
  /** In one's own words; needed where nothing that is known proves the reason. */
  comment: z.string().trim().min(1).max(2_000).nullable().default(null),
});

export const decideReturnSchema = z.object({
  accepted: z.boolean(),
  comment: z.string().trim().min(1).max(2_000).nullable().default(null),
});

export const returnActionSchema = z.object({
  /** Undo it to take the step back. */
  batch: z.string().nullable(),
  return: leadReturnSchema,
});

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month');
const cell = z.string().trim().max(320).nullable().default(null);

const columns = Object.fromEntries(
  invoiceFields.map((field) => [field, z.string().max(300).optional()]),
) as Record<(typeof invoiceFields)[number], z.ZodOptional<z.ZodString>>;

/** A month's invoice, line by line. */
export const checkInvoiceSchema = z.object({
  vendor: name,
  month,
  lines: z
    .array(
      z.object({
        /** The lead's number, as the vendor or Filon gives it. */
        ref: cell,
        email: cell,
        phone: cell,
        day: z.iso.date().nullable().default(null),
        product: cell,
        /** Without tax, minor units of the contract's currency; negative for money back. */
        amountMinor: z.number().int().min(-1_000_000_000).max(1_000_000_000),
      }),
    )
    .max(mostInvoiceLines),
});

/** What goes with a month's invoice as a file: titles of its columns, where they are not understood by themselves. */
export const invoiceFileSchema = z.object({ vendor: name, month, ...columns });

const invoiceSums = {
  billedMinor: z.number(),
  owedMinor: z.number(),
  disputedMinor: z.number(),
};
const missingSchema = z.object({
  lead: z.string(),
  day: z.string(),
  priceMinor: z.number().nullable(),
});

/** billed = owed + disputed, in all and for each kind; billed − expected = disputed − unbilled + uncredited. */
export const checkedInvoiceSchema = z.object({
  vendor: z.string(),
  month: z.string(),
  currency: z.string(),
  columns: z.object(columns),
  ...invoiceSums,
  unbilledMinor: z.number(),
  uncreditedMinor: z.number(),
  expectedMinor: z.number(),
  kinds: z.array(
    z.object({ kind: z.enum(invoiceKinds), name: z.string(), lines: z.number(), ...invoiceSums }),
  ),
  lines: z.array(
    z.object({
      line: z.number(),
      ref: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      day: z.string().nullable(),
      product: z.string().nullable(),
      amountMinor: z.number(),
      owedMinor: z.number(),
      kind: z.enum(invoiceKinds),
      /** The lead's key. */
      lead: z.string().nullable(),
      /** Why it is disputed, in the language asked for. */
      reason: z.string().nullable(),
    }),
  ),
  /** Leads of the month that are not billed. */
  unbilled: z.array(missingSchema),
  /** Leads taken back after they were billed, whose money did not come back. */
  uncredited: z.array(missingSchema),
  /** The lines as CSV, and a letter that claims what is wrong, both in the language asked for. */
  csv: z.string(),
  claim: z.string().nullable(),
});

export const checkedInvoicesSchema = z.object({
  invoices: z.array(
    z.object({
      vendor: z.string(),
      month: z.string(),
      currency: z.string(),
      lines: z.number(),
      billedMinor: z.number(),
      author: z.string().nullable(),
      checkedAt: z.string(),
    }),
  ),
});
