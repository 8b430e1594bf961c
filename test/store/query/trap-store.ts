import type { Store } from '../../../src/store/store.ts';
import type { TestEngine } from '../../support/engines.ts';
import { giveRates } from '../../support/give-rates.ts';
import { plainOrigin } from '../../support/settled-rows.ts';
import { asInput, trapFacts, trapRates } from './trap-facts.ts';
import { twinHolidays, twinHouseRate } from './twin/twin-settings.ts';

export const trapNow = '2024-05-02T09:30:00.000Z';
export const trapWorkspace = 'traps';

/** A store that has received all the trap facts as three files, and the rates as a fourth. */
export async function openTrapStore(engine: TestEngine): Promise<Store> {
  const store = await engine.open();
  await store.workspaces.change(
    trapWorkspace,
    { currency: 'EUR', currencyChosen: true, holidays: [...twinHolidays], hourlyRateMinor: twinHouseRate },
    '2024-05-01T00:00:00.000Z',
  );
  await giveRates(store, trapWorkspace, trapRates, '2024-05-01T01:00:00.000Z');
  const { leads, lead_events, interactions, visits, messages, ...others } = trapFacts();
  const files = [
    { file: 'leads.csv', rows: { leads, lead_events } },
    { file: 'behaviour.csv', rows: { interactions, visits, messages } },
    { file: 'money.csv', rows: others },
  ];
  for (const { file, rows } of files) {
    const given = Object.fromEntries(Object.entries(rows).map(([fact, list]) => [fact, asInput(list)]));
    await store.ledger.record(trapWorkspace, { ...plainOrigin, file }, given, '2024-05-01T02:00:00.000Z');
  }
  return store;
}
