/** Lines that are checked at once at most. */
export const mostInvoiceLines = 20_000;

/** What becomes of a line of a vendor's invoice, or of a lead that is missing on it. */
export const invoiceKinds = [
  'ok',
  /** Another price than the contract's. */
  'price',
  /** The vendor took the lead back, and bills it all the same. */
  'returned',
  /** Its return is still to be decided: paid or not goes with that. */
  'asked',
  /** The same lead a second time, on this invoice or an earlier one. */
  'twice',
  /** No lead of the vendor goes with it. */
  'unknown',
  /** Beyond the leads of a month that were agreed. */
  'over_cap',
  /** Money back for a lead. */
  'credit',
] as const;

export type InvoiceKind = (typeof invoiceKinds)[number];

/** A line of an invoice as it was read. */
export interface InvoiceLine {
  /** Line of the file, or place among the lines posted; from 1. */
  readonly line: number;
  /** The lead's number, as the vendor or Filon gives it. */
  readonly ref: string | null;
  readonly email: string | null;
  /** E.164. */
  readonly phone: string | null;
  /** Local day, `YYYY-MM-DD`. */
  readonly day: string | null;
  readonly product: string | null;
  /** Minor units of the invoice's currency, without tax; negative for money back. */
  readonly amountMinor: number;
}

/** A lead of the vendor that may be billed. */
export interface BilledLead {
  readonly key: string;
  /** Local day it came. */
  readonly day: string;
  /** ISO instant it came. */
  readonly at: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** What should be billed for it: the contract's price, else what is known to have been paid; null if neither is. */
  readonly priceMinor: number | null;
  /** Leads of its month to be paid at most. */
  readonly cap: number | null;
  readonly state: 'none' | 'asked' | 'accepted' | 'refused';
}

/** A line with what becomes of it. */
export interface CheckedLine extends InvoiceLine {
  readonly kind: InvoiceKind;
  readonly lead: string | null;
  /** What the line should come to; `amountMinor − owedMinor` is what to dispute. */
  readonly owedMinor: number;
  /** `twice`: the month of the invoice that had it before, null for this one. */
  readonly earlierMonth: string | null;
}

/** A lead that the invoice should name, and does not. */
export interface MissingLead {
  readonly lead: string;
  readonly day: string;
  readonly priceMinor: number | null;
}

/** An invoice beside what is known. Whatever the lines: billed = owed + disputed, in all and for each kind. */
export interface CheckedInvoice {
  readonly lines: readonly CheckedLine[];
  /** Leads of the month that are not billed. */
  readonly unbilled: readonly MissingLead[];
  /** Leads that were taken back after an earlier invoice had billed them, and for which no money came back. */
  readonly uncredited: readonly MissingLead[];
  readonly kinds: readonly KindSum[];
  readonly billedMinor: number;
  readonly owedMinor: number;
  readonly disputedMinor: number;
  readonly unbilledMinor: number;
  readonly uncreditedMinor: number;
  /** What should have been billed: `billed − expected = disputed − unbilled + uncredited`. */
  readonly expectedMinor: number;
}

export interface KindSum {
  readonly kind: InvoiceKind;
  readonly lines: number;
  readonly billedMinor: number;
  readonly owedMinor: number;
  readonly disputedMinor: number;
}
