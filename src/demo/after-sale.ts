import type { Journal } from './journal.ts';
import type { Lead } from './lead.ts';
import { instant, minutesPerDay } from './local-time.ts';
import type { Random } from './random.ts';
import { type Customer, identify } from './sell.ts';

/** Monthly prices of the maintenance contract, without tax, in cents. */
const plans = [990, 1590, 2490] as const;

/** Maintenance contracts of customers, month by month: some change the plan, some leave, a few come back. */
export function signContracts(
  customers: readonly Customer[],
  { journal, random }: { journal: Journal; random: Random },
): void {
  let number = 0;
  const signed = new Set<string>();
  for (const customer of customers) {
    if (signed.has(customer.person.email) || !random.chance(0.26)) continue;
    signed.add(customer.person.email);
    number++;
    const subscription = `ENT-${String(number).padStart(4, '0')}`;
    let changes = 0;
    const change = (stamp: number, mrr: number) => {
      changes++;
      return journal.add('subscription_changes', stamp, {
        id: `${subscription}-${changes}`,
        subscription,
        at_time: instant(stamp),
        mrr,
        currency: 'EUR',
        lead_ref: customer.leadId,
        ...identify(customer.person),
      });
    };
    let plan: number = random.weighted([
      [plans[0], 45],
      [plans[1], 40],
      [plans[2], 15],
    ]);
    let stamp = customer.stamp + random.whole(30, 60) * minutesPerDay;
    let active = change(stamp, plan);
    for (;;) {
      stamp += 30 * minutesPerDay;
      if (!journal.happened(stamp)) break;
      if (active && random.chance(0.022)) {
        change(stamp, 0);
        active = false;
      } else if (!active && random.chance(0.05)) {
        active = change(stamp, plan);
      } else if (active && random.chance(0.025)) {
        plan = random.pick(plans.filter((other) => other !== plan));
        change(stamp, plan);
      }
    }
  }
}

/** Answers: would you recommend us (nps) some weeks after the order, how was our visit (csat) after the quote. */
export function askCustomers(
  customers: readonly Customer[],
  leads: readonly Lead[],
  { journal, random }: { journal: Journal; random: Random },
): void {
  for (const customer of customers) {
    if (!random.chance(0.48)) continue;
    const stamp = customer.stamp + random.whole(42, 75) * minutesPerDay;
    const score = Math.max(0, Math.min(10, Math.round(8.4 * customer.skill ** 0.4 + 1.7 * random.normal())));
    journal.add('answers', stamp, {
      id: `NPS-${customer.orderId}`,
      answered_at: instant(stamp),
      kind: 'nps',
      score,
      comment: score >= 9 ? 'Équipe ponctuelle et soignée.' : score <= 6 ? 'Délai de pose trop long.' : null,
      order_ref: customer.orderId,
      ...identify(customer.person),
    });
  }
  for (const lead of leads) {
    if (!random.chance(0.07)) continue;
    const stamp = lead.stamp + random.whole(6, 20) * minutesPerDay;
    journal.add('answers', stamp, {
      id: `CSAT-${lead.id}`,
      answered_at: instant(stamp),
      kind: 'csat',
      score: Math.max(1, Math.min(5, Math.round(3.9 * lead.owner.skill ** 0.5 + 0.9 * random.normal()))),
      lead_ref: lead.id,
      email: lead.person.email,
    });
  }
}
