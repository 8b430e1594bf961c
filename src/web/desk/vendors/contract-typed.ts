import type { Body } from '../../../api/endpoints.ts';
import { parseNumber } from '../../../core/import/numbers.ts';
import { decimalFromMinor, minorFromDecimal } from '../../../core/money/currencies.ts';
import { type ReturnReason, returnReasons } from '../../../core/vendors/contract.ts';
import type { Language } from '../../i18n/language.ts';
import type { Contract } from './vendor-questions.ts';

/** A price as it is being typed. */
export interface TypedPrice {
  readonly id: number;
  readonly product: string;
  readonly area: string;
  readonly price: string;
}

/** A contract as it is being typed. */
export interface TypedContract {
  readonly vendor: string;
  readonly from: string;
  readonly currency: string;
  readonly prices: readonly TypedPrice[];
  readonly cap: number | string;
  readonly area: string;
  readonly returnDays: number | string;
  readonly returnDayKind: Contract['returnDayKind'];
  readonly reasons: readonly ReturnReason[];
  readonly duplicateDays: number | string;
}

/** What a contract says, to be changed; a new one begins on the first of this month. */
export function typedContract(
  contract: Partial<Contract>,
  {
    currency,
    today,
    language,
  }: { readonly currency: string; readonly today: string; readonly language: Language },
): TypedContract {
  const own = contract.currency ?? currency;
  const written = (minor: number): string => {
    const decimal = decimalFromMinor(BigInt(minor), own);
    return language === 'fr' ? decimal.replace('.', ',') : decimal;
  };
  const prices = (contract.prices ?? []).map(({ product, area, priceMinor }, id) => ({
    id,
    product: product ?? '',
    area: area.join(', '),
    price: written(priceMinor),
  }));
  return {
    vendor: contract.vendor ?? '',
    from: contract.from ?? `${today.slice(0, 7)}-01`,
    currency: own,
    prices: prices.length > 0 ? prices : [{ id: 0, product: '', area: '', price: '' }],
    cap: contract.monthlyCap ?? '',
    area: (contract.area ?? []).join(', '),
    returnDays: contract.returnDays ?? 10,
    returnDayKind: contract.returnDayKind ?? 'calendar',
    reasons: contract.reasons ?? returnReasons.slice(0, 3),
    duplicateDays: contract.duplicateDays ?? 90,
  };
}

/** A typed price in minor units; null for one that cannot be read or is negative. */
export function typedMinor(price: string, currency: string, language: Language): number | null {
  const decimal = parseNumber(price, language === 'fr' ? 'comma' : 'point');
  const minor = decimal === null ? null : minorFromDecimal(decimal, currency);
  return minor === null || minor < 0n ? null : Number(minor);
}

/** The contract to be saved; null while a price cannot be read. Prices without an amount are left out. */
export function contractOf(typed: TypedContract, language: Language): Body<'saveContract'> | null {
  const prices = typed.prices
    .filter(({ price }) => price.trim() !== '')
    .map(({ product, area, price }) => ({
      product: product.trim() || null,
      area: listOf(area),
      priceMinor: typedMinor(price, typed.currency, language),
    }));
  const read = prices.flatMap((price) =>
    price.priceMinor === null ? [] : [{ ...price, priceMinor: price.priceMinor }],
  );
  if (read.length < prices.length) return null;
  return {
    vendor: typed.vendor.trim(),
    from: typed.from,
    currency: typed.currency,
    prices: read,
    monthlyCap: typed.cap === '' ? null : Number(typed.cap),
    area: listOf(typed.area),
    returnDays: Number(typed.returnDays),
    returnDayKind: typed.returnDayKind,
    reasons: [...typed.reasons],
    duplicateDays: Number(typed.duplicateDays),
  };
}

function listOf(text: string): string[] {
  return text.split(/[,;\s]+/u).filter((part) => part !== '');
}
