import { expect, it } from 'vitest';
import { contractOn } from '../../src/core/vendors/contract.ts';
import { plantedEvents } from '../../src/demo/planted.ts';
import { vendorContracts } from '../../src/demo/vendor-contracts.ts';
import { all, allBy, until } from './told-demo.ts';

const { firstDay } = plantedEvents(until);
const contracts = vendorContracts(firstDay);
const leads = new Map(all('leads').map((lead) => [lead.id, lead]));
const returns = ['return_asked', 'returned', 'return_refused'];
const events = allBy('lead_events', 'lead_ref');

it('bills each lead under contract at its contract’s price', () => {
  const billed = all('costs').filter(({ kind }) => kind === 'lead_purchase');
  const under = billed.flatMap((cost) => {
    const contract = contractOn(contracts, String(cost.vendor), String(cost.day));
    return contract ? [[cost.amount, contract.prices[0]?.priceMinor]] : [];
  });
  expect(under.length).toBeGreaterThan(3_000);
  for (const [paid, agreed] of under) expect(paid).toBe(agreed);
});

it('asks before it is answered, and awaits the latest answers', () => {
  const found = { asked: 0, accepted: 0, refused: 0 };
  for (const [lead, list] of events) {
    const steps = list
      .filter(({ type }) => returns.includes(String(type)))
      .toSorted((a, b) => String(a.at_time).localeCompare(String(b.at_time)));
    const [first, second] = steps;
    if (first?.type !== 'return_asked') continue;
    expect(leads.get(String(lead))?.vendor).not.toBeNull();
    expect(String(first.at_time) > String(leads.get(String(lead))?.created_at)).toBe(true);
    expect(steps.length).toBeLessThanOrEqual(2);
    if (!second) found.asked += 1;
    else if (second.type === 'returned') found.accepted += 1;
    else found.refused += 1;
  }
  for (const count of Object.values(found)) expect(count).toBeGreaterThan(1);
});
