import { attributionDimensions } from '../../../src/core/facts/dimensions.ts';
import type { FactId } from '../../../src/core/facts/fact.ts';
import type { FactInput } from '../../../src/store/store.ts';

export type RawFact = Readonly<Record<string, string | number | boolean | null>>;
/** Facts of which figures are made; what the lead desk keeps beside them gives none, nor do invoices. */
type CountedFact = Exclude<
  FactId,
  | 'lead_details'
  | 'qualifications'
  | 'notes'
  | 'permissions'
  | 'tasks'
  | 'quotes'
  | 'quote_lines'
  | 'scores'
  | 'invoices'
>;
export type RawFacts = Readonly<Record<CountedFact, readonly RawFact[]>>;

/** Invented facts over new year, a leap day and both sides of a clock change, with everything that misleads sums. */
export function trapFacts(): RawFacts {
  const random = generator(20240229);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const chance = (share: number) => random() < share;
  const instant = () => {
    // From 10 December 2023 to 25 April 2024; now and then right at the edges of days.
    const start = Date.UTC(2023, 11, 10);
    const minute = Math.floor(random() * 137 * 1440);
    const edge = pick([0, 0, 0, 0, 1]);
    const ms =
      start + (edge ? Math.floor(minute / 1440) * 1440 + pick([1375, 1385, 55, 65]) : minute) * 60_000;
    return new Date(ms + Math.floor(random() * 60) * 1000).toISOString();
  };
  const specials = [
    '2023-12-31T22:59:30.000Z',
    '2023-12-31T23:00:10.000Z',
    '2024-02-28T23:30:00.000Z',
    '2024-02-29T12:00:00.000Z',
    '2024-03-31T00:30:00.000Z',
    '2024-03-31T01:30:00.000Z',
    '2024-03-31T21:59:00.000Z',
  ];
  const dims = (): Record<string, string | null> => {
    const values: Record<string, string | null> = {};
    for (const id of attributionDimensions) values[id] = pick([null, `${id}-1`, `${id}-2`]);
    // Empty is not the same as "unknown".
    values.channel = pick([null, 'unknown', 'email', 'Meta Ads']);
    values.campaign = pick([null, null, 'toiture', 'Fenêtres été']);
    values.postcode = pick([null, '01000', '01999', '02000']);
    return values;
  };
  const email = () => (chance(0.6) ? `p${Math.floor(random() * 14)}@example.com` : null);
  const facts = (count: number, make: (index: number) => RawFact): RawFact[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const leadIds = facts(70, (index) => ({ id: `l${index}` }));
  const leadRef = () => (chance(0.5) ? String(pick(leadIds).id) : null);

  const leads = facts(70, (index) => ({
    id: `l${index}`,
    created_at: specials[index] ?? instant(),
    stage: pick([null, null, 'new', 'qualified', index % 8 === 0 ? 'won' : 'new', 'lost']),
    click_id: chance(0.3) ? `click${index}` : null,
    visit_ref: index < 8 ? `v${index}` : null,
    duplicate_of: index > 60 && index < 64 ? `l${index - 50}` : null,
    temperature: pick([null, 'cold', 'hot']),
    score_band: pick([null, '0-20', '80-100']),
    ...dims(),
    // A vendor that sells leads nobody pays for with ads, and a channel without any cost.
    ...(index % 9 === 0 ? { channel: 'store' } : {}),
    email: email(),
  }));
  const timed = (index: number) => ({ at_time: specials[index] ?? instant() });
  return {
    leads,
    costs: facts(110, (index) => {
      const kind = pick(['ads', 'ads', 'lead_purchase', 'fee', 'time']);
      return {
        id: `c${index}`,
        day: (specials[index] ?? instant()).slice(0, 10),
        kind,
        // Conversions on ads with zero cost.
        amount: kind === 'time' && chance(0.6) ? null : pick([0, 0, 1, 1999, 12_345, 250_000]),
        hours: kind === 'time' ? pick([0.5, 1.25, 7]) : null,
        hourly_rate: kind === 'time' && chance(0.5) ? 3333 : null,
        currency: pick(['EUR', 'EUR', null, 'USD', 'JPY']),
        impressions: kind === 'ads' ? Math.floor(random() * 5000) : null,
        clicks: kind === 'ads' ? Math.floor(random() * 90) : null,
        claimed_conversions: kind === 'ads' ? pick([0, 1, 2.5, 0.3333]) : null,
        claimed_value: kind === 'ads' ? pick([null, 5000, 9999]) : null,
        lead_ref: kind === 'lead_purchase' ? leadRef() : null,
        ...dims(),
        // Spent for a client, not to win one.
        customer_ref: index % 9 === 4 && kind !== 'lead_purchase' ? 'client1' : null,
        // Ads with cost and no leads.
        ...(index % 12 === 0 ? { channel: 'affiliation' } : {}),
      };
    }),
    lead_events: facts(110, (index) => ({
      id: `e${index}`,
      ...timed(index),
      type: pick([
        'stage',
        'stage',
        'first_answer',
        'contacted',
        'qualified',
        'quote',
        'won',
        'lost',
        'assigned',
        ...(index % 7 === 0 ? ['returned', 'duplicate'] : []),
        // Neither of them is the vendor's yes: nothing changes by them.
        ...(index % 5 === 0 ? ['return_asked', 'return_refused'] : []),
      ]),
      stage: pick([null, 'contacted', 'Qualifié', 'quote', 'won', 'nowhere']),
      reason: pick([null, 'price', 'too late']),
      owner: pick([null, 'Ana', 'Bo']),
      lead_ref: leadRef() ?? 'l3',
    })),
    interactions: facts(170, (index) => ({
      id: `i${index}`,
      ...timed(index),
      type: pick(['call', 'email', 'form']),
      direction: pick(['in', 'out', 'out']),
      answered: pick([null, true, false]),
      lead_ref: leadRef(),
      ...dims(),
      email: email(),
    })),
    orders: facts(90, (index) => {
      const currency = pick(['EUR', 'EUR', null, 'USD', 'JPY']);
      const net = pick([0, 1, 9_999, 45_000, 120_050]);
      return {
        id: `o${index}`,
        ordered_at: specials[index] ?? instant(),
        status: chance(0.1) ? 'cancelled' : pick([null, 'valid']),
        net: chance(0.7) ? net : null,
        total: net + 2000,
        tax: chance(0.7) ? 1500 : null,
        discount: pick([null, 0, 500]),
        purchase_cost: pick([null, 700, 20_000]),
        margin: pick([null, null, 4321]),
        units: pick([null, 1, 2.5]),
        promotion: [null, 'soldes', null, 'bienvenue'][index % 4] ?? null,
        currency,
        // Two orders of one lead, orders of known persons, of clicks, of nobody.
        lead_ref: index % 10 === 0 ? 'l5' : leadRef(),
        customer_ref: chance(0.2) ? `customer${index % 4}` : null,
        click_id: chance(0.2) ? `click${Math.floor(random() * 70)}` : null,
        ...dims(),
        email: email(),
        // A place is nobody: such an order has no customer.
        city: index % 3 === 1 ? 'Lyon' : null,
      };
    }),
    order_lines: facts(110, (index) => ({
      id: `n${index}`,
      order_ref: `o${Math.floor(random() * 80)}`,
      line_number: index,
      sku: `sku${index % 5}`,
      product: pick([null, 'door', 'window', 'roof']),
      category: pick([null, 'outside', 'inside']),
      quantity: pick([null, 1, 3, 0.5]),
      unit_price: 1999,
      discount: pick([null, 100]),
      net: chance(0.5) ? pick([1000, 2500, -300]) : null,
      purchase_cost: pick([null, 300]),
    })),
    refunds: facts(25, (index) => ({
      id: `r${index}`,
      order_ref: `o${Math.floor(random() * 90)}`,
      // Also long after the order, in another period.
      refunded_at: instant(),
      amount: pick([1, 999, 5000]),
      currency: null,
    })),
    visits: facts(100, (index) => ({
      id: `v${index}`,
      visited_at: specials[index] ?? instant(),
      pages: pick([null, 1, 1, 4]),
      engaged: pick([null, true, false]),
      entered_path: pick([null, true, false]),
      lead_ref: chance(0.15) ? leadRef() : null,
      order_ref: chance(0.1) ? 'o1' : null,
      ...dims(),
    })),
    messages: facts(140, (index) => ({
      id: `m${index}`,
      message: `mail${Math.floor(random() * 12)}`,
      at_time: specials[index] ?? instant(),
      type: pick(['sent', 'sent', 'delivered', 'opened', 'clicked', 'bounced', 'unsubscribed']),
      machine: pick([null, true, false]),
      ...dims(),
      email: `p${Math.floor(random() * 14)}@example.com`,
    })),
    subscription_changes: [
      ...facts(110, (index) => ({
        id: `s${index}`,
        subscription: `sub${index % 14}`,
        at_time: specials[index % 14 === index ? index : 99] ?? instant(),
        customer_ref: `client${(index % 14) % 9}`,
        mrr: pick([0, 0, 5000, 7500, 12_000]),
        currency: pick(['EUR', 'EUR', null, 'USD']),
        lead_ref: chance(0.4) ? `l${(index % 14) * 3}` : null,
        ...dims(),
      })),
      ...inDollars,
    ],
    answers: facts(60, (index) => {
      const kind = pick(['nps', 'csat', 'rating']);
      return {
        id: `a${index}`,
        answered_at: specials[index] ?? instant(),
        kind,
        score: kind === 'nps' ? Math.floor(random() * 11) : 1 + Math.floor(random() * 5),
        order_ref: chance(0.5) ? `o${Math.floor(random() * 90)}` : null,
        lead_ref: leadRef(),
        ...dims(),
      };
    }),
  };
}

/** Units of a currency for one euro; nothing is published on weekends. Invented. */
export const trapRates: readonly (readonly [day: string, currency: string, perEuro: string])[] = Array.from(
  { length: 150 },
  (_, index) => new Date(Date.UTC(2023, 11, 1) + index * 86_400_000),
)
  .filter((date) => date.getUTCDay() !== 0 && date.getUTCDay() !== 6)
  .flatMap((date, index) => {
    const day = date.toISOString().slice(0, 10);
    return [
      [day, 'USD', `1.0${String((index * 37) % 1000).padStart(3, '0')}`],
      [day, 'JPY', `16${index % 10}.${String((index * 13) % 100).padStart(2, '0')}`],
    ] as const;
  });

/** Subscriptions in dollars that change little while the rate moves, for leads of several days. */
const inDollars: readonly RawFact[] = ['l3', 'l6', 'l12', 'l24'].flatMap((lead_ref, index) =>
  [
    ['2024-01-10', 10_000],
    ['2024-02-13', 10_000],
    ['2024-03-12', 11_000],
    ['2024-03-13', 9_000],
  ].map(([day, mrr], place) => ({
    id: `d${index}-${place}`,
    subscription: `dollars${index}`,
    at_time: `${day}T10:00:00Z`,
    customer_ref: `abroad${index}`,
    mrr: Number(mrr),
    currency: 'USD',
    lead_ref,
  })),
);

/** A linear congruential generator (Numerical Recipes): the same facts on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export function asInput(rows: readonly RawFact[]): FactInput[] {
  return rows.map((row) => ({ ...row }));
}
