import { addDays, addMonths, lastDayOfMonth } from '../../../core/periods/days.ts';
import { contractOn, contractPrice, type VendorContract, vendorId } from '../../../core/vendors/contract.ts';
import type { BilledLead } from '../../../core/vendors/invoice.ts';
import type { Row } from '../../engine/engine.ts';
import { billedLeads, billedPersons } from '../../sql/vendors/billed-leads.ts';
import { numberIn, textIn } from '../desk/lead-row.ts';
import type { Desk } from '../desk/open-desk.ts';

/** Leads of so many months before may still be billed. */
const monthsBack = 12;

/** The vendor's leads that an invoice of the month may bill: of that month, and of the year before it. */
export async function readBilled(
  desk: Desk,
  contracts: readonly VendorContract[],
  { vendor, month }: { readonly vendor: string; readonly month: string },
): Promise<readonly BilledLead[]> {
  const which = {
    vendor: vendorId(vendor),
    from: addMonths(`${month}-01`, -monthsBack),
    // A day more: clocks differ.
    to: addDays(lastDayOfMonth(month), 1),
  };
  const [leads, persons] = await Promise.all([
    desk.ask((text) => billedLeads(text, which)),
    desk.ask((text) => billedPersons(text, which)),
  ]);
  const contacts = new Map<string, { emails: string[]; phones: string[] }>();
  for (const row of persons) {
    const key = String(row.person_key);
    const known = contacts.get(key) ?? { emails: [], phones: [] };
    if (row.email !== null) known.emails.push(String(row.email));
    if (row.phone !== null) known.phones.push(String(row.phone));
    contacts.set(key, known);
  }
  return leads.map((row): BilledLead => {
    const day = String(row.day);
    const contract = contractOn(contracts, textIn(row.vendor), day);
    const agreed =
      contract && contractPrice(contract, { product: textIn(row.product), postcode: textIn(row.postcode) });
    const { emails = [], phones = [] } = contacts.get(textIn(row.person_key) ?? '') ?? {};
    return {
      key: String(row.key),
      day,
      at: String(row.created_at),
      emails,
      phones,
      priceMinor: agreed ?? numberIn(row.paid),
      cap: contract?.monthlyCap ?? null,
      state: stateOf(row),
    };
  });
}

function stateOf(row: Row): BilledLead['state'] {
  if (row.returned_day !== null) return 'accepted';
  if (row.return_type === 'return_asked') return 'asked';
  return row.return_type === 'return_refused' ? 'refused' : 'none';
}
