import fc from 'fast-check';
import { type FactId, factIds } from '../../src/core/facts/fact.ts';
import type { FactInput } from '../../src/store/store.ts';

export type Rows = Readonly<Partial<Record<FactId, readonly FactInput[]>>>;

const few = (prefix: string, count: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: count }).map((n) => `${prefix}${n}`);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });
/** Days around the clock change of spring, so that local days matter. */
const time = fc
  .integer({ min: 0, max: 60 })
  .map((hours) => new Date(Date.UTC(2026, 2, 28, 20) + hours * 3_600_000).toISOString());
const person = {
  email: maybe(few('p', 4).map((name) => `${name}@example.com`)),
  phone: maybe(few('+3363998000', 4)),
};
const money = fc.integer({ min: 1, max: 20_000 });
const currency = maybe(fc.constantFrom('EUR', 'USD', 'GBP'));
const channel = maybe(fc.constantFrom('seo', 'ads', 'unknown'));
const lead = maybe(few('L', 4));
const click = maybe(few('c', 3));
const row = (model: Record<string, fc.Arbitrary<FactInput[string]>>): fc.Arbitrary<FactInput> =>
  fc.record(model);

const models: Readonly<Record<FactId, fc.Arbitrary<FactInput>>> = {
  leads: row({
    id: few('L', 4),
    created_at: time,
    stage: maybe(fc.constantFrom('new', 'Devis', 'won', 'odd')),
    click_id: click,
    visit_ref: maybe(few('V', 3)),
    duplicate_of: fc.option(few('L', 4), { freq: 1 }).map((id) => (id === 'L1' ? id : null)),
    channel,
    owner: maybe(fc.constantFrom('ana', 'bob')),
    ...person,
  }),
  lead_events: row({
    id: few('E', 5),
    lead_ref: lead,
    click_id: click,
    at_time: time,
    type: fc.constantFrom(
      'stage',
      'first_answer',
      'contacted',
      'quote',
      'won',
      'lost',
      'returned',
      'duplicate',
      'assigned',
    ),
    owner: maybe(fc.constantFrom('cy', 'di')),
    stage: maybe(fc.constantFrom('quote', 'lost')),
    reason: maybe(fc.constant('price')),
    ...person,
  }),
  interactions: row({
    id: few('I', 4),
    lead_ref: lead,
    at_time: time,
    type: fc.constantFrom('call', 'email'),
    direction: maybe(fc.constantFrom('in', 'out')),
    answered: maybe(fc.boolean()),
    ...person,
  }),
  orders: row({
    id: few('O', 4),
    ordered_at: time,
    lead_ref: lead,
    customer_ref: maybe(few('C', 2)),
    click_id: click,
    status: maybe(fc.constantFrom('valid', 'cancelled')),
    total: money,
    tax: maybe(fc.constant(1)),
    purchase_cost: maybe(money),
    currency,
    channel,
    ...person,
  }),
  order_lines: row({
    id: few('K', 6),
    order_ref: few('O', 4),
    product: maybe(fc.constantFrom('door', 'window')),
    quantity: maybe(fc.constantFrom('1', '1.5', '2')),
    unit_price: money,
    purchase_cost: maybe(money),
    currency,
  }),
  refunds: row({ id: few('R', 3), order_ref: few('O', 4), refunded_at: time, amount: money, currency }),
  costs: row({
    id: few('D', 4),
    day: fc.constantFrom('2026-03-28', '2026-03-29', '2026-04-01'),
    kind: maybe(fc.constantFrom('ads', 'lead_purchase', 'time')),
    amount: maybe(money),
    hours: maybe(fc.constant('1.25')),
    hourly_rate: maybe(money),
    lead_ref: lead,
    currency,
    channel,
  }),
  visits: row({
    id: few('V', 3),
    visited_at: time,
    pages: maybe(fc.integer({ min: 1, max: 3 })),
    entered_path: maybe(fc.boolean()),
    lead_ref: lead,
    order_ref: maybe(few('O', 4)),
  }),
  messages: row({
    id: few('M', 5),
    message: few('mail', 2),
    at_time: time,
    type: fc.constantFrom('sent', 'delivered', 'opened', 'clicked', 'bounced'),
    machine: maybe(fc.boolean()),
    lead_ref: lead,
    ...person,
  }),
  subscription_changes: row({
    id: few('S', 5),
    subscription: few('sub', 2),
    at_time: time,
    customer_ref: maybe(few('C', 2)),
    mrr: fc.constantFrom(0, 1000, 2500),
    currency,
    lead_ref: lead,
    ...person,
  }),
  answers: row({
    id: few('A', 3),
    answered_at: time,
    kind: fc.constantFrom('nps', 'csat'),
    score: fc.constantFrom('1', '3', '5'),
    order_ref: maybe(few('O', 4)),
    lead_ref: lead,
    ...person,
  })
    // On the scale of its question: of ten for a recommendation, of five for content.
    .map((answer) => (answer.kind === 'nps' && answer.score === '5' ? { ...answer, score: '10' } : answer)),
  lead_details: row({
    id: few('D', 3),
    lead_ref: lead,
    click_id: click,
    at_time: time,
    name: fc.constantFrom('budget', 'surface'),
    value: maybe(fc.constantFrom('12', 'oui')),
    ...person,
  }),
  qualifications: row({
    id: few('B', 3),
    lead_ref: few('L', 4),
    at_time: time,
    criterion: fc.constantFrom('budget', 'need'),
    met: maybe(fc.boolean()),
  }),
  notes: row({ id: few('N', 3), lead_ref: few('L', 4), at_time: time, body: few('note', 3) }),
  permissions: row({
    id: few('P', 3),
    at_time: time,
    channel: fc.constantFrom('email', 'phone'),
    given: fc.boolean(),
    lead_ref: lead,
    ...person,
  }),
  tasks: row({
    id: few('T', 3),
    lead_ref: lead,
    created_at: time,
    due_at: maybe(time),
    title: few('task', 2),
    done_at: maybe(time),
  }),
  quotes: row({ id: few('Q', 3), lead_ref: few('L', 4), quoted_at: time, net: money, currency }),
  scores: row({
    lead_ref: few('L', 4),
    at_time: time,
    score: fc.integer({ min: 0, max: 100 }),
    temperature: fc.constantFrom('cold', 'warm', 'hot'),
  }),
  invoices: row({
    id: few('F', 3),
    issued_at: time,
    customer_ref: maybe(few('C', 2)),
    net: money,
    currency,
    ...person,
  }),
  quote_lines: row({ id: few('QL', 3), quote_ref: few('Q', 3), product: few('x', 2), net: money, currency }),
};

/** A batch with a few rows of a few facts, over few keys, so that batches meet. */
export const batch: fc.Arbitrary<Rows> = fc
  .subarray([...factIds], { minLength: 1, maxLength: 4 })
  .chain((facts) =>
    fc.record(
      Object.fromEntries(facts.map((fact) => [fact, fc.array(models[fact], { minLength: 1, maxLength: 3 })])),
    ),
  );

/** Makes every e-mail and phone of the batches known apart from each other. */
export const everybody: Rows = {
  leads: [1, 2, 3, 4].flatMap((n) => [
    { id: `email${n}`, created_at: '2020-01-01T00:00:00Z', email: `p${n}@example.com` },
    { id: `phone${n}`, created_at: '2020-01-01T00:00:00Z', phone: `+3363998000${n}` },
  ]),
};
