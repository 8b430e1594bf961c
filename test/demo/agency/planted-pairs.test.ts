import { expect, it } from 'vitest';
import type { FactId } from '../../../src/core/facts/fact.ts';
import { chooseShrinkage } from '../../../src/core/opportunities/choose-shrinkage.ts';
import { type OpenCell, opportunitiesOf } from '../../../src/core/opportunities/opportunities.ts';
import {
  type ClientServices,
  type ServiceBook,
  serviceSets,
} from '../../../src/core/opportunities/service-book.ts';
import { tryHeldOut } from '../../../src/core/opportunities/try-held-out.ts';
import { agencyEvents } from '../../../src/demo/agency/agency-events.ts';
import { generateAgency } from '../../../src/demo/agency/generate-agency.ts';
import type { DemoRow } from '../../../src/demo/demo.ts';
import { seed, until } from '../told-demo.ts';

/** The agency's book of services as it stands on the last day: what runs, and what was bought once. */
function bookOf(
  changes: readonly DemoRow[],
  orders: readonly DemoRow[],
  lines: readonly DemoRow[],
): ServiceBook {
  const clientOf = new Map(orders.map(({ id, customer_ref: client }) => [id, String(client)]));
  const held = [
    ...changes.map((row) => [String(row.customer_ref), String(row.product), Number(row.mrr)] as const),
    ...lines
      .filter(({ category }) => category === 'Projets')
      .map((row) => [clientOf.get(row.order_ref) ?? '', String(row.product), Number(row.net)] as const),
  ];
  const once = new Set(held.slice(changes.length).map(([, name]) => name));
  const names = [...new Set(held.map(([, name]) => name))].sort();
  const paid = new Map<string, Map<string, number>>();
  for (const [client, name, amount] of held) {
    const mine = paid.get(client) ?? new Map<string, number>();
    paid.set(client, mine.set(name, once.has(name) ? (mine.get(name) ?? 0) + amount : amount));
  }
  const clients = [...paid].flatMap(([client, mine]): readonly ClientServices[] => {
    const has = new Map(
      [...mine].flatMap(([name, amount]) =>
        amount > 0 ? [[names.indexOf(name), BigInt(amount)] as const] : [],
      ),
    );
    const recurs = [...mine].filter(([name]) => !once.has(name));
    const mrr = recurs.reduce((sum, [, amount]) => sum + BigInt(amount), 0n);
    const had = new Set(recurs.flatMap(([name, amount]) => (amount === 0 ? [names.indexOf(name)] : [])));
    return mrr > 0n ? [{ client, mrr, has, had }] : [];
  });
  return {
    services: names.map((name) => ({ name, kind: once.has(name) ? 'once' : 'recurring' })),
    clients,
  };
}

const meanOf = (cells: readonly OpenCell[]) =>
  cells.reduce((sum, { propensity }) => sum + propensity.value, 0) / cells.length;

it('the map of clients and services finds the services that follow others', () => {
  const rows = [...generateAgency({ seed, until })].flatMap((chunk) => (chunk === null ? [] : [chunk.rows]));
  const all = (fact: FactId) => rows.flatMap((one) => one[fact] ?? []);
  const book = bookOf(all('subscription_changes'), all('orders'), all('order_lines'));
  const sets = serviceSets(book.clients);
  const shrinkage = chooseShrinkage(sets, book.services.length);
  expect(shrinkage).toBeLessThan(Number.POSITIVE_INFINITY);
  // Named first, more often than by what most clients have.
  const test = tryHeldOut(sets, book.services.length, shrinkage);
  expect(test.kind === 'tried' && test.gain.first.value).toBeGreaterThan(0.05);
  const mapped = opportunitiesOf(book, shrinkage);
  for (const { service, by } of agencyEvents(until).followed.pairs) {
    const placeOf = (name: string) => book.services.findIndex((one) => one.name === name);
    const open = (has: boolean) =>
      mapped.flatMap(({ cells }, place) => {
        const cell = cells[placeOf(by)];
        const theirs = book.clients[place]?.has.has(placeOf(service)) ?? false;
        return cell?.kind === 'open' && theirs === has ? [cell] : [];
      });
    expect(open(true).length).toBeGreaterThan(0);
    expect(meanOf(open(true))).toBeGreaterThan(meanOf(open(false)));
    // The page can say so: most of those with the same services have it, too.
    const [having, asked] = [
      open(true).reduce((sum, { evidence }) => sum + evidence.count, 0),
      open(true).reduce((sum, { evidence }) => sum + evidence.of, 0),
    ];
    expect(having / asked).toBeGreaterThan(0.5);
  }
});
