import { currencyExponent, unusualExponents } from '../../core/money/currencies.ts';
import { ledgerRows, type Settling } from './settling.ts';
import { literal, type Query } from './text.ts';

/** Days a published rate stays good: over a long weekend, not longer. */
const rateDays = 7;

/**
 * Query `conversions` (currency, day, over, under): an amount in minor units of `currency` × over / under is the
 * amount in the workspace's currency. Rates are units per euro; the day's own, else the last published up to seven
 * days before. `needed` is a FROM text with the foreign pairs (currency, day). No row where a rate is missing.
 */
export function conversionQueries(settling: Settling, needed: string): readonly Query[] {
  const { dialect, settings } = settling;
  const target = settings.currency;
  const wide = dialect.types.wide;
  // Widened first: 165.65 yen × 10⁸ is beyond what the column's own type can hold while multiplying.
  const scaled = (rate: string): string => `CAST(CAST(${rate} AS DECIMAL(28,8)) * 100000000 AS ${wide})`;
  const decimals = `CASE n.currency ${unusualExponents
    .map(([currency, digits]) => `WHEN ${literal(currency)} THEN ${10n ** BigInt(digits)}`)
    .join(' ')} ELSE 100 END`;
  return [
    ['needed_rates', `SELECT DISTINCT currency, day FROM ${needed} AS pairs`, 'once'],
    ['known_rates', `SELECT day, currency, per_euro FROM ${ledgerRows(settling, 'rates')} AS r`],
    [
      'conversions',
      `SELECT n.currency, n.day,
        CAST(coalesce(t.rate, 100000000) AS ${wide}) * ${10 ** currencyExponent(target)} AS over,
        CAST(coalesce(f.rate, 100000000) AS ${wide}) * (${decimals}) AS under
      FROM needed_rates n
      LEFT JOIN (${latestRate('m.currency', scaled)}) f ON f.asked = n.currency AND f.day = n.day
      LEFT JOIN (${latestRate(literal(target), scaled)}) t ON t.asked = n.currency AND t.day = n.day
      WHERE (f.rate > 0 OR n.currency = 'EUR') AND (t.rate > 0 OR ${literal(target)} = 'EUR')`,
      'once',
    ],
  ];
}

function latestRate(currency: string, scaled: (rate: string) => string): string {
  return `SELECT asked, day, rate FROM (
    SELECT m.currency AS asked, m.day, ${scaled('k.per_euro')} AS rate,
      row_number() OVER (PARTITION BY m.currency, m.day ORDER BY k.day DESC) AS place
    FROM needed_rates m JOIN known_rates k
      ON k.currency = ${currency} AND k.day <= m.day AND k.day >= m.day - ${rateDays}) AS ranked
    WHERE place = 1`;
}

/** The row's currency, the workspace's where it says none. */
export function currencyOf(settling: Settling, column: string): string {
  return `coalesce(${column}, ${literal(settling.settings.currency)})`;
}

/** True where a row's currency is not the workspace's. */
export function isForeign(settling: Settling, currency: string): string {
  return `${currency} <> ${literal(settling.settings.currency)}`;
}

/** The amount in the workspace's currency, rounded half away from zero; NULL where the rate is missing. */
export function converted(settling: Settling, amount: string, currency: string, conversion: string): string {
  const wide = settling.dialect.types.wide;
  const product = `CAST(${amount} AS ${wide}) * ${conversion}.over`;
  return `CASE WHEN ${isForeign(settling, currency)}
    THEN ${settling.dialect.roundedDivision(`(${product})`, `${conversion}.under`)} ELSE ${amount} END`;
}

/** Joins `conversions` to a row by its currency and day. */
export function joinConversion(currency: string, day: string, alias = 'cv'): string {
  return `LEFT JOIN conversions ${alias} ON ${alias}.currency = ${currency} AND ${alias}.day = ${day}`;
}

/** quantity × price of a DECIMAL(18,4) and a BIGINT, in whole minor units. */
export function timesMoney(settling: Settling, quantity: string, price: string): string {
  const wide = settling.dialect.types.wide;
  return settling.dialect.roundedDivision(`(CAST(${quantity} * 10000 AS ${wide}) * ${price})`, '10000');
}
