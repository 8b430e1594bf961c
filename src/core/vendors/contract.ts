/** Why a bought lead may be sent back. */
export const returnReasons = ['duplicate', 'wrong_number', 'out_of_area', 'not_interested', 'other'] as const;

export type ReturnReason = (typeof returnReasons)[number];

/** Days as the calendar counts them, or those only on which the workspace works. */
export const dayKinds = ['calendar', 'business'] as const;

/** What one kind of lead costs. */
export interface ContractPrice {
  /** null: every product without a price of its own. */
  readonly product: string | null;
  /** Beginnings of postcodes (`75`, `69001`); none: everywhere. */
  readonly area: readonly string[];
  /** Minor units of the contract's currency. */
  readonly priceMinor: number;
}

/** What was agreed with a vendor of leads, from a day on until its next contract. */
export interface VendorContract {
  /** As the leads name it; capitals do not matter. */
  readonly vendor: string;
  /** The first local day it holds, `YYYY-MM-DD`. */
  readonly from: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly prices: readonly ContractPrice[];
  /** Leads to be paid per calendar month at most; null: no limit. */
  readonly monthlyCap: number | null;
  /** Beginnings of the postcodes that were ordered; none: everywhere. */
  readonly area: readonly string[];
  /** Days after the lead came in which it may be sent back. */
  readonly returnDays: number;
  readonly returnDayKind: (typeof dayKinds)[number];
  /** Reasons for which the vendor takes leads back. */
  readonly reasons: readonly ReturnReason[];
  /** A person who was a lead within so many days before is a duplicate. */
  readonly duplicateDays: number;
}

/** A lead as far as a contract looks at it. */
export interface ContractLead {
  /** Local day it came. */
  readonly day: string;
  readonly vendor: string | null;
  readonly product: string | null;
  readonly postcode: string | null;
}

/** The name by which vendors are told apart: without capitals and spaces at the ends. */
export function vendorId(vendor: string): string {
  return vendor.trim().toLowerCase();
}

/** The contract with a vendor on a day: the latest that had begun; null if none had. */
export function contractOn<Contract extends Pick<VendorContract, 'vendor' | 'from'>>(
  contracts: readonly Contract[],
  vendor: string | null,
  day: string,
): Contract | null {
  if (vendor === null) return null;
  const held = contracts.filter((one) => vendorId(one.vendor) === vendorId(vendor) && one.from <= day);
  return held.reduce<Contract | null>((last, one) => (last && last.from >= one.from ? last : one), null);
}

/**
 * The price of a lead under its contract, in minor units of the contract's currency; null where no price fits it. A
 * price for its product goes before one for all, then the longest beginning of its postcode.
 */
export function contractPrice(
  { prices }: Pick<VendorContract, 'prices'>,
  { product, postcode }: Pick<ContractLead, 'product' | 'postcode'>,
): number | null {
  const wanted = product?.trim().toLowerCase() ?? null;
  const fitting = prices.flatMap((price) => {
    const ofProduct = price.product !== null;
    if (ofProduct && price.product.trim().toLowerCase() !== wanted) return [];
    const near = price.area.length === 0 ? 0 : areaMatch(price.area, postcode);
    return near === null ? [] : [{ priceMinor: price.priceMinor, ofProduct, near }];
  });
  fitting.sort((a, b) => Number(b.ofProduct) - Number(a.ofProduct) || b.near - a.near);
  return fitting[0]?.priceMinor ?? null;
}

/** How many characters of the longest fitting beginning; null if none fits, or the postcode is not known. */
export function areaMatch(area: readonly string[], postcode: string | null): number | null {
  const written = postcode?.replaceAll(/\s/gu, '').toUpperCase() ?? '';
  if (written === '') return null;
  const fitting = area.map((beginning) => beginning.toUpperCase()).filter((one) => written.startsWith(one));
  return fitting.length === 0 ? null : Math.max(...fitting.map(({ length }) => length));
}
