import type { Journal } from '../journal.ts';
import { instant } from '../local-time.ts';
import type { Random } from '../random.ts';
import type { AgencyClient } from './agency-client.ts';
import { clientFields } from './client-fields.ts';

/** One-off work: what, when, its usual price in euros, and what freelancers take of it. */
export interface Project {
  readonly stamp: number;
  readonly name: string;
  readonly euros: number;
  readonly share: number;
}

/** Writes one-off work as an order of one line. */
export function writeProject(
  id: string,
  client: AgencyClient,
  { stamp, name, euros, share }: Project,
  { journal, random }: { readonly journal: Journal; readonly random: Random },
): void {
  const net = Math.round((euros * random.logNormal(1, 0.25)) / 50) * 5000;
  const tax = client.country === 'FR' ? Math.round(net * 0.2) : 0;
  const cost = Math.round(net * share);
  const happened = journal.add('orders', stamp, {
    id,
    ordered_at: instant(stamp),
    status: 'valid',
    total: net + tax,
    tax,
    net,
    purchase_cost: cost,
    currency: client.currency,
    units: 1,
    ...clientFields(client),
  });
  if (!happened) return;
  journal.add('order_lines', stamp, {
    id: `${id}-1`,
    order_ref: id,
    line_number: 1,
    sku: name.slice(0, 3).toUpperCase(),
    product: name,
    category: name === 'Mise en place' ? 'Mise en place' : 'Projets',
    quantity: 1,
    unit_price: net,
    discount: 0,
    net,
    purchase_cost: cost,
    currency: client.currency,
  });
}
