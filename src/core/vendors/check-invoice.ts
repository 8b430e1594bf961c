import {
  type BilledLead,
  type CheckedInvoice,
  type CheckedLine,
  type InvoiceKind,
  type InvoiceLine,
  invoiceKinds,
  type KindSum,
  type MissingLead,
} from './invoice.ts';
import { matchLines } from './match-lines.ts';

export interface InvoiceMonth {
  /** `2026-10`. */
  readonly month: string;
  /** Leads that earlier invoices of the vendor billed, with their month. */
  readonly billedBefore: ReadonlyMap<string, string>;
  /** Leads for which earlier invoices gave money back. */
  readonly creditedBefore: ReadonlySet<string>;
}

/**
 * A month's invoice beside the vendor's leads, line by line. A lead is over the cap if so many of its month came before
 * it and were not taken back. Money back settles first what this invoice bills too much for the same lead; what is
 * left of it is right as it stands.
 */
export function checkInvoice(
  given: readonly InvoiceLine[],
  leads: readonly BilledLead[],
  { month, billedBefore, creditedBefore }: InvoiceMonth,
): CheckedInvoice {
  const matched = matchLines(given, leads);
  const beyond = overCap(leads);
  const seen = new Set<string>();
  const kinds = given.map((line, place): InvoiceKind => {
    const lead = matched[place];
    if (line.amountMinor < 0) return 'credit';
    if (!lead) return 'unknown';
    if (seen.has(lead.key)) return 'twice';
    seen.add(lead.key);
    return billedBefore.has(lead.key) ? 'twice' : kindOf(lead, line, beyond);
  });
  const owed = owedAmounts(given, matched, kinds);
  const lines = given.map((line, place): CheckedLine => {
    const lead = matched[place]?.key ?? null;
    const kind = kinds[place] ?? 'unknown';
    const before = lead === null || kind !== 'twice' ? undefined : billedBefore.get(lead);
    return { ...line, kind, lead, owedMinor: owed[place] ?? 0, earlierMonth: before ?? null };
  });
  const named = new Set(lines.flatMap(({ lead }) => lead ?? []));
  const unbilled = leads
    .filter(({ key, day, state }) => day.startsWith(month) && !named.has(key) && state !== 'accepted')
    .filter(({ key }) => !beyond.has(key) && !billedBefore.has(key))
    .map(({ key, day, priceMinor }): MissingLead => ({ lead: key, day, priceMinor }));
  const uncredited = leads
    .filter(({ key, state }) => state === 'accepted' && billedBefore.has(key))
    .filter(({ key }) => !named.has(key) && !creditedBefore.has(key))
    .map(({ key, day, priceMinor }): MissingLead => ({ lead: key, day, priceMinor }));
  return { lines, unbilled, uncredited, ...sums(lines, unbilled, uncredited) };
}

function kindOf(lead: BilledLead, line: InvoiceLine, beyond: ReadonlySet<string>): InvoiceKind {
  if (lead.state === 'accepted') return 'returned';
  if (beyond.has(lead.key)) return 'over_cap';
  if (lead.state === 'asked') return 'asked';
  return lead.priceMinor === null || lead.priceMinor === line.amountMinor ? 'ok' : 'price';
}

/** What each line should come to. */
function owedAmounts(
  given: readonly InvoiceLine[],
  matched: readonly (BilledLead | null)[],
  kinds: readonly InvoiceKind[],
): readonly number[] {
  const tooMuch = new Map<string, number>();
  const owed = given.map((line, place) => {
    const lead = matched[place] ?? null;
    const amount = owedWithoutCredits(kinds[place] ?? 'unknown', line, lead);
    if (lead) tooMuch.set(lead.key, (tooMuch.get(lead.key) ?? 0) + line.amountMinor - amount);
    return amount;
  });
  return given.map((line, place) => {
    const lead = matched[place];
    if (kinds[place] !== 'credit' || !lead) return owed[place] ?? 0;
    const settles = Math.min(-line.amountMinor, Math.max(0, tooMuch.get(lead.key) ?? 0));
    tooMuch.set(lead.key, (tooMuch.get(lead.key) ?? 0) - settles);
    return line.amountMinor + settles;
  });
}

function owedWithoutCredits(kind: InvoiceKind, line: InvoiceLine, lead: BilledLead | null): number {
  switch (kind) {
    case 'ok':
    case 'credit':
      return line.amountMinor;
    case 'price':
    case 'asked':
      return lead?.priceMinor ?? line.amountMinor;
    default:
      return 0;
  }
}

/** Leads that came when their month's cap was reached. */
function overCap(leads: readonly BilledLead[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const beyond = new Set<string>();
  const inOrder = leads.toSorted((a, b) => a.at.localeCompare(b.at) || a.key.localeCompare(b.key));
  for (const { key, day, cap, state } of inOrder) {
    if (cap === null || state === 'accepted') continue;
    const before = counts.get(day.slice(0, 7)) ?? 0;
    if (before >= cap) beyond.add(key);
    counts.set(day.slice(0, 7), before + 1);
  }
  return beyond;
}

function sums(
  lines: readonly CheckedLine[],
  unbilled: readonly MissingLead[],
  uncredited: readonly MissingLead[],
) {
  const kinds = invoiceKinds.flatMap((kind): KindSum[] => {
    const own = lines.filter((line) => line.kind === kind);
    if (own.length === 0) return [];
    const billedMinor = total(own.map(({ amountMinor }) => amountMinor));
    const owedMinor = total(own.map((line) => line.owedMinor));
    return [{ kind, lines: own.length, billedMinor, owedMinor, disputedMinor: billedMinor - owedMinor }];
  });
  const billedMinor = total(kinds.map((kind) => kind.billedMinor));
  const owedMinor = total(kinds.map((kind) => kind.owedMinor));
  const unbilledMinor = total(unbilled.map(({ priceMinor }) => priceMinor ?? 0));
  const uncreditedMinor = total(uncredited.map(({ priceMinor }) => priceMinor ?? 0));
  return {
    kinds,
    billedMinor,
    owedMinor,
    disputedMinor: billedMinor - owedMinor,
    unbilledMinor,
    uncreditedMinor,
    expectedMinor: owedMinor + unbilledMinor - uncreditedMinor,
  };
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
