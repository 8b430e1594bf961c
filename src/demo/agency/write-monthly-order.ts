import type { Journal } from '../journal.ts';
import { dayText, instant, minutesPerDay } from '../local-time.ts';
import type { AgencyClient } from './agency-client.ts';
import type { ServiceName } from './agency-company.ts';
import { clientFields } from './client-fields.ts';

/** What a month bills of a service, without tax, in cents. */
export type BilledService = readonly [name: ServiceName, net: number];

/** What a client is billed in a month, as an order with a line per service: the agency's revenue. */
export function writeMonthlyOrder(
  client: AgencyClient,
  start: number,
  billed: readonly BilledService[],
  journal: Journal,
): void {
  if (billed.length === 0) return;
  const id = `AM-${client.reference}-${dayText(start).slice(0, 7)}`;
  const stamp = start * minutesPerDay + 9 * 60 + 5;
  const net = billed.reduce((sum, [, price]) => sum + price, 0);
  const tax = client.country === 'FR' ? Math.round(net * 0.2) : 0;
  journal.add('orders', stamp, {
    id,
    ordered_at: instant(stamp),
    status: 'valid',
    total: net + tax,
    tax,
    net,
    purchase_cost: 0,
    currency: client.currency,
    units: billed.length,
    ...clientFields(client),
  });
  for (const [index, [name, price]] of billed.entries()) {
    journal.add('order_lines', stamp, {
      id: `${id}-${index + 1}`,
      order_ref: id,
      line_number: index + 1,
      product: name,
      category: 'Abonnements',
      quantity: 1,
      unit_price: price,
      discount: 0,
      net: price,
      purchase_cost: 0,
      currency: client.currency,
    });
  }
}
