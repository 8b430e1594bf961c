import { recordRates } from '../../src/store/records/record-rates.ts';
import type { Receipt, Store } from '../../src/store/store.ts';
import { plainOrigin } from './settled-rows.ts';

/** Records exchange rates as a file of them would: day, currency, units per euro. */
export function giveRates(
  store: Store,
  workspace: string,
  rates: readonly (readonly [day: string, currency: string, perEuro: string])[],
  now = '2026-11-20T10:00:00.000Z',
): Promise<Receipt> {
  const origin = { ...plainOrigin, file: 'rates.csv', kind: 'ecb_rates' };
  const given = rates.map(([day, currency, perEuro]) => ({ day, currency, perEuro }));
  return recordRates(store.ledger, workspace, origin, given, now);
}
