import type { TwinLead } from './lead-facts.ts';
import type { LeadLinks } from './lead-links.ts';
import { number, own, text } from './raw-fields.ts';
import { euros, times } from './twin-money.ts';
import { twinHouseRate } from './twin-settings.ts';

/** Costs, and what vendors credit for leads they took back. */
export function costFacts({ raw }: LeadLinks, leads: readonly TwinLead[]) {
  return raw.costs.map((row) => {
    const atHouseRate =
      row.kind === 'time' && number(row, 'amount') === null && number(row, 'hourly_rate') === null;
    const amount =
      number(row, 'amount') ??
      (row.kind === 'time' ? times(Number(row.hours), number(row, 'hourly_rate') ?? twinHouseRate) : null);
    const day = String(row.day);
    const currency = text(row, 'currency') ?? 'EUR';
    const money = atHouseRate ? amount : euros(amount, currency, day);
    const forClient = text(row, 'customer_ref') !== null;
    const ownNumber = (id: string): number => (forClient ? 0 : (number(row, id) ?? 0));
    const returnedDay =
      row.kind === 'lead_purchase'
        ? (leads.find(({ id }) => id === row.lead_ref)?.returnedDay ?? null)
        : null;
    return {
      day,
      dims: { ...own(row), currency },
      kind: String(row.kind),
      amount: forClient ? 0 : (money ?? 0),
      clientAmount: forClient ? (money ?? 0) : 0,
      credit: returnedDay === null ? 0 : (money ?? 0),
      creditDay: returnedDay,
      impressions: ownNumber('impressions'),
      clicks: ownNumber('clicks'),
      claimedConversions: ownNumber('claimed_conversions'),
      claimedValue: forClient ? 0 : (euros(number(row, 'claimed_value'), currency, day) ?? 0),
    };
  });
}
