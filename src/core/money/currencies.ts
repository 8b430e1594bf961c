/** ISO 4217 currencies whose minor unit is not a hundredth. */
const exponents: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

/** Currencies whose minor unit is not a hundredth, with their number of decimals. */
export const unusualExponents: readonly (readonly [currency: string, decimals: number])[] =
  Object.entries(exponents);

/** Decimals of a currency's minor unit (ISO 4217): 2 for EUR, 0 for JPY, 3 for TND; 2 where unknown. */
export function currencyExponent(currency: string): number {
  return exponents[currency] ?? 2;
}

/**
 * Minor units of a decimal text such as `-1234.565`, rounded half away from zero; null if it is no plain decimal.
 * No floating point on the way.
 */
export function minorFromDecimal(decimal: string, currency: string): bigint | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(decimal.trim());
  const whole = match?.[2] ?? '';
  const fraction = match?.[3] ?? '';
  if (!match || whole + fraction === '') return null;
  const decimals = currencyExponent(currency);
  const digits = BigInt(`${whole || '0'}${fraction.slice(0, decimals).padEnd(decimals, '0')}`);
  const rounded = (fraction[decimals] ?? '0') >= '5' ? digits + 1n : digits;
  return match[1] === '-' ? -rounded : rounded;
}

/** Decimal text of an amount in minor units: 123456 EUR → `1234.56`, 500 JPY → `500`. */
export function decimalFromMinor(minor: bigint, currency: string): string {
  const decimals = currencyExponent(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0');
  const sign = minor < 0n ? '-' : '';
  if (decimals === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
