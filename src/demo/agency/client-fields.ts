import type { DemoRow } from '../demo.ts';
import { identify } from '../sell.ts';
import type { AgencyClient } from './agency-client.ts';

/** Where a client came from, and who it is, as fields of the ledger. */
export function clientFields(client: AgencyClient): DemoRow {
  const { way, vendor, town, person, company, sector, country, manager } = client;
  return {
    customer_ref: client.reference,
    lead_ref: client.leadId,
    ...way,
    vendor,
    region: town.region,
    postcode: town.postcode,
    country,
    owner: manager.name,
    segment: sector,
    ...identify(person),
    company,
    city: town.city,
  };
}
