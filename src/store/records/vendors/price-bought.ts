import type { DeskRow } from '../../../core/desk/desk-facts.ts';
import { attributionDimensions } from '../../../core/facts/dimensions.ts';
import { contractOn, contractPrice, type VendorContract, vendorId } from '../../../core/vendors/contract.ts';
import type { Row } from '../../engine/engine.ts';
import {
  contractCostPrefix,
  contractPrices,
  staleContractPrices,
} from '../../sql/vendors/contract-prices.ts';
import type { Store } from '../../store.ts';
import { textIn } from '../desk/lead-row.ts';
import { openDesk } from '../desk/open-desk.ts';
import { everContracted, listContracts } from './contracts.ts';

/** So many prices go into one batch at most. */
const perBatch = 20_000;

/**
 * Gives leads under a contract their price, as a cost of kind `lead_purchase` that names the lead. Its key follows from
 * the lead's, so it can never be there twice. A price that somebody else gave (the lead's file, a vendor's invoice)
 * goes before it: the contract's is then set to zero, and comes back if that price is undone. With `all` also prices
 * that are there already are looked at again. Returns how many prices were recorded.
 */
export async function priceBought(
  store: Store,
  workspace: string,
  now: string,
  options: { readonly all: boolean },
): Promise<number> {
  if (!(await everContracted(store.engine, workspace))) return 0;
  const contracts = await listContracts(store.engine, workspace);
  const desk = await openDesk(store, workspace, now);
  const vendors = [...new Set(contracts.map(({ vendor }) => vendorId(vendor)))];
  const stale = (await desk.ask((text) => staleContractPrices(text, vendors))).map(withoutPrice);
  const from = contracts.map((contract) => contract.from).toSorted()[0];
  const leads =
    from === undefined
      ? []
      : await desk.ask((text) => contractPrices(text, { vendors, from, all: options.all }));
  const rows = [...stale, ...leads.map((lead) => priceRow(lead, contracts)).filter((row) => row !== null)];
  for (let start = 0; start < rows.length; start += perBatch) {
    const origin = { file: null, kind: 'contract', system: '', author: null, demo: false };
    await store.ledger.record(workspace, origin, { costs: rows.slice(start, start + perBatch) }, now);
  }
  return rows.length;
}

/** The row that gives a lead the price that should hold; null if that is so already. */
function priceRow(row: Row, contracts: readonly VendorContract[]): DeskRow | null {
  const lead = String(row.key);
  const day = String(row.day);
  const [vendor, product, postcode] = [textIn(row.vendor), textIn(row.product), textIn(row.postcode)];
  const contract = contractOn(contracts, vendor, day);
  const price = contract && contractPrice(contract, { product, postcode });
  const known = row.known === true;
  if (contract === null || price === null || row.own === true) {
    return known && row.amount !== null && Number(row.amount) !== 0
      ? withoutPrice({ ...row, lead_ref: lead })
      : null;
  }
  const label = `${contract.vendor} · ${contract.from}`;
  const same = known && Number(row.amount) === price && row.currency === contract.currency;
  if (same && row.label === label && row.moved !== true) return null;
  return costRow({ ...row, lead_ref: lead, label, currency: contract.currency }, price);
}

function withoutPrice(row: Row): DeskRow {
  return costRow(row, 0);
}

function costRow(row: Row, amount: number): DeskRow {
  const lead = String(row.lead_ref);
  return {
    ...attributionOf(row),
    id: `${contractCostPrefix}${lead}`,
    lead_ref: lead,
    kind: 'lead_purchase',
    day: String(row.day),
    amount,
    currency: textIn(row.currency),
    label: textIn(row.label),
  };
}

function attributionOf(row: Row): DeskRow {
  return Object.fromEntries(attributionDimensions.map((id) => [id, textIn(row[id])]));
}
