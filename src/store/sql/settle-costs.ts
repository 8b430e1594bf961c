import {
  conversionQueries,
  converted,
  currencyOf,
  isForeign,
  joinConversion,
  timesMoney,
} from './convert-money.ts';
import { settledSelectList } from './settled-select.ts';
import { fewRows, ledgerRows, onlyTouched, type Settling } from './settling.ts';
import { type Query, withQueries } from './text.ts';

/**
 * Costs on their own day. Time without an amount costs hours × the row's hourly rate, else the workspace's. A cost
 * without a kind is one of ads. What was spent for a client (hours on its retainer, its own ads) is no cost of winning
 * customers, so no figure of these counts it. A bought lead that was returned to its vendor is credited on the day of the return.
 */
export function settleCosts(settling: Settling): string {
  const houseRate = settling.settings.hourlyRateMinor;
  const house =
    houseRate === null
      ? ''
      : `WHEN x.hours IS NOT NULL THEN ${timesMoney(settling, 'x.hours', String(houseRate))}`;
  const currency = currencyOf(settling, 'x.currency');
  const queries: readonly Query[] = [
    [
      'amounts',
      `SELECT x.*, coalesce(x.kind, 'ads') AS known_kind,
        ${currency} AS money_currency,
        CASE WHEN x.amount IS NULL AND x.kind = 'time' AND x.hourly_rate IS NULL THEN TRUE ELSE FALSE END AS at_house_rate,
        CASE WHEN x.amount IS NOT NULL THEN x.amount
          WHEN coalesce(x.kind, 'ads') <> 'time' THEN NULL
          WHEN x.hourly_rate IS NOT NULL THEN ${timesMoney(settling, 'x.hours', 'x.hourly_rate')}
          ${house} END AS own_amount
      FROM ${ledgerRows(settling, 'costs')} AS x
      WHERE ${onlyTouched(settling, 'x.key', 'touched_costs')}`,
    ],
    ...conversionQueries(
      settling,
      `(SELECT money_currency AS currency, day FROM amounts WHERE ${isForeign(settling, 'money_currency')})`,
    ),
    [
      'b',
      `SELECT a.*, CASE WHEN a.at_house_rate THEN a.own_amount
          ELSE ${converted(settling, 'a.own_amount', 'a.money_currency', 'cv')} END AS money,
        ${converted(settling, 'a.claimed_value', 'a.money_currency', 'cv')} AS claimed,
        NOT a.at_house_rate AND ${isForeign(settling, 'a.money_currency')} AND cv.over IS NULL
          AND coalesce(a.own_amount, a.claimed_value) IS NOT NULL AS rate_missing
      FROM amounts a ${joinConversion('a.money_currency', 'a.day')}`,
    ],
  ];
  const credited = `b.known_kind = 'lead_purchase' AND ld.returned_day IS NOT NULL`;
  const own = (column: string) => `CASE WHEN b.customer_ref IS NULL THEN ${column} END`;
  const list = settledSelectList(settling, 'settled_costs', {
    key: 'b.key',
    columns: {
      day: 'b.day',
      kind: 'b.known_kind',
      amount: own('b.money'),
      client_amount: 'CASE WHEN b.customer_ref IS NOT NULL THEN b.money END',
      rate_missing: 'b.rate_missing',
      impressions: own('b.impressions'),
      clicks: own('b.clicks'),
      claimed_conversions: own('b.claimed_conversions'),
      claimed_value: own('b.claimed'),
      hours: 'b.hours',
      lead_key: 'ld.key',
      credit: `CASE WHEN ${credited} THEN b.money END`,
      credit_day: `CASE WHEN ${credited} THEN ld.returned_day END`,
    },
    dimension: (id) => (id === 'currency' ? 'b.money_currency' : `b.${id}`),
  });
  return `${withQueries(queries, fewRows(settling))} SELECT ${list} FROM b
    LEFT JOIN ${settling.settled('settled_leads')} AS ld ON ld.key = b.lead_ref`;
}
