import { attributionDimensions } from '../../../core/facts/dimensions.ts';
import { currentRows, type DeskText } from '../desk/lead-conditions.ts';

/** Before the lead's key in the key of the cost that its contract's price makes: one per lead, whatever comes. */
export const contractCostPrefix = 'filon-contract:';

/** Which leads' prices to look at. */
export interface PricedVendors {
  /** Their names without capitals. */
  readonly vendors: readonly string[];
  /** The first day of any contract. */
  readonly from: string;
  /** Also leads whose price is there already: after a contract has changed. */
  readonly all: boolean;
}

/**
 * Leads under a contract whose price could be wrong: key, day, attribution, `own` (somebody else gave a price),
 * `known` (there is a row of the contract's price), `moved` (it does not go with the lead any more), `amount`, `currency`, `label` of that row. Without `all` only
 * those that have no price, two, or one that does not go with the lead any more.
 */
export function contractPrices(desk: DeskText, { vendors, from, all }: PricedVendors): string {
  const { parameters } = desk;
  const workspace = parameters.text(desk.workspace);
  const prefix = parameters.text(contractCostPrefix);
  const ofVendors = vendors.map((vendor) => parameters.text(vendor)).join(', ');
  const moved = ['vendor', 'channel', 'product', 'postcode', 'owner', 'day']
    .map((column) => `l.${column} IS DISTINCT FROM c.${column}`)
    .join(' OR ');
  const doubtful = `c.key IS NULL AND o.lead_ref IS NULL
    OR c.key IS NOT NULL AND (o.lead_ref IS NOT NULL AND c.amount <> 0 OR o.lead_ref IS NULL AND c.amount = 0 OR ${moved})`;
  return `WITH purchases AS MATERIALIZED (SELECT * FROM ${currentRows(desk, 'costs')} AS x
      WHERE x.kind = 'lead_purchase' AND x.lead_ref IS NOT NULL),
    owned AS (SELECT DISTINCT lead_ref FROM purchases WHERE NOT starts_with(key, ${prefix}) AND amount IS NOT NULL),
    contracted AS (SELECT * FROM purchases WHERE starts_with(key, ${prefix}))
    SELECT l.key, l.day, ${attributionDimensions.map((id) => `l.${id}`).join(', ')},
      o.lead_ref IS NOT NULL AS own, c.key IS NOT NULL AS known, c.key IS NOT NULL AND (${moved}) AS moved, c.amount, c.currency, c.label
    FROM settled_leads l LEFT JOIN owned o ON o.lead_ref = l.key LEFT JOIN contracted c ON c.lead_ref = l.key
    WHERE l.workspace_id = ${workspace} AND l.day >= ${parameters.day(from)}
      AND lower(trim(l.vendor)) IN (${ofVendors}) ${all ? '' : `AND (${doubtful})`}
    ORDER BY l.created_at, l.key`;
}

/** Rows of contracts' prices that hold no more: the lead is gone, or its vendor has no contract now. */
export function staleContractPrices(desk: DeskText, vendors: readonly string[]): string {
  const { parameters } = desk;
  const ofVendors = vendors.length === 0 ? `''` : vendors.map((one) => parameters.text(one)).join(', ');
  return `SELECT c.lead_ref, c.day, c.currency, c.label, ${attributionDimensions.map((id) => `c.${id}`).join(', ')}
    FROM ${currentRows(desk, 'costs')} AS c
    LEFT JOIN settled_leads l ON l.workspace_id = ${parameters.text(desk.workspace)} AND l.key = c.lead_ref
    WHERE starts_with(c.key, ${parameters.text(contractCostPrefix)}) AND c.amount <> 0
      AND (l.key IS NULL OR coalesce(lower(trim(l.vendor)), '') NOT IN (${ofVendors}))`;
}
