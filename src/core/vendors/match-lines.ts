import { emailForm } from '../capture/email-form.ts';
import { daysBetween } from '../periods/days.ts';
import type { BilledLead, InvoiceLine } from './invoice.ts';

/**
 * The lead that each line bills, in the lines' order; null where none goes with it. By the lead's number, else by
 * e-mail or phone; of several leads of a person the one that no line has yet and that came closest to the line's day.
 */
export function matchLines(
  lines: readonly InvoiceLine[],
  leads: readonly BilledLead[],
): readonly (BilledLead | null)[] {
  const byRef = index(leads, ({ key }) => [key, key.slice(key.indexOf(':') + 1)].map(plain));
  const byEmail = index(leads, ({ emails }) => emails.map(emailForm));
  const byPhone = index(leads, ({ phones }) => phones);
  const taken = new Set<string>();
  return lines.map((line) => {
    const candidates =
      found(byRef, line.ref === null ? null : plain(line.ref)) ??
      found(byEmail, line.email === null ? null : emailForm(line.email)) ??
      found(byPhone, line.phone);
    const lead = candidates && closest(candidates, line, taken);
    // Money back leaves the lead's own line its lead.
    if (lead && line.amountMinor >= 0) taken.add(lead.key);
    return lead ?? null;
  });
}

function closest(
  candidates: readonly BilledLead[],
  { day, amountMinor }: InvoiceLine,
  taken: ReadonlySet<string>,
): BilledLead | null {
  const free = amountMinor < 0 ? candidates : candidates.filter(({ key }) => !taken.has(key));
  const pool = free.length > 0 ? free : candidates;
  const distance = (lead: BilledLead): number => (day === null ? 0 : Math.abs(daysBetween(lead.day, day)));
  return pool.toSorted((a, b) => distance(a) - distance(b) || a.at.localeCompare(b.at))[0] ?? null;
}

function found(
  byValue: ReadonlyMap<string, readonly BilledLead[]>,
  value: string | null,
): readonly BilledLead[] | undefined {
  return value === null ? undefined : byValue.get(value);
}

function index(
  leads: readonly BilledLead[],
  valuesOf: (lead: BilledLead) => readonly string[],
): ReadonlyMap<string, readonly BilledLead[]> {
  const map = new Map<string, BilledLead[]>();
  for (const lead of leads) {
    for (const value of new Set(valuesOf(lead))) {
      const list = map.get(value);
      if (list) list.push(lead);
      else map.set(value, [lead]);
    }
  }
  return map;
}

function plain(ref: string): string {
  return ref.trim().toLowerCase();
}
