import { attributionDimensions } from '../../../src/core/facts/dimensions.ts';
import { type RawFact, type RawFacts, trapRates } from './trap-facts.ts';
import { businessMinutes, dayGap, paris, plusDays } from './twin-time.ts';

/** A fact with what figures need of it, worked out in loops over the raw facts and nothing else. */
export interface TwinFact {
  readonly day: string;
  readonly hour?: number;
  /** undefined where the fact has no lead in its nature (costs, visits), null where its lead is missing. */
  readonly leadDay?: string | null;
  readonly dims: Readonly<Record<string, string | null>>;
  readonly [more: string]: unknown;
}

export type TwinFacts = Readonly<Record<string, readonly TwinFact[]>>;

export const twinHolidays = ['2024-03-13'];
export const twinHouseRate = 4500;

/** A subscription after a change. */
interface Standing {
  readonly amount: number;
  readonly currency: string;
  readonly service: string | null;
  readonly day: string;
  readonly value: number;
}

interface Lead {
  readonly raw: RawFact;
  readonly id: string;
  readonly created: string;
  readonly person: string | null;
  readonly day: string;
  readonly dims: Record<string, string | null>;
}

const text = (row: RawFact, field: string): string | null =>
  (row[field] as string | null | undefined) ?? null;
const number = (row: RawFact, field: string): number | null =>
  (row[field] as number | null | undefined) ?? null;
const own = (row: RawFact) => Object.fromEntries(attributionDimensions.map((id) => [id, text(row, id)]));
const person = (row: RawFact) => text(row, 'email');

function halfAway(over: bigint, under: bigint): number {
  const size = over < 0n ? -over : over;
  return Number(over < 0n ? -((2n * size + under) / (2n * under)) : (2n * size + under) / (2n * under));
}

/** Minor units of EUR at the day's rate, else the last one of the seven days before. */
function euros(amount: number | null, currency: string | null, day: string): number | null {
  if (amount === null || currency === null || currency === 'EUR') return amount;
  let found: string | null = null;
  for (let back = 0; back <= 7 && found === null; back += 1) {
    for (const [of, name, rate] of trapRates)
      if (of === plusDays(day, -back) && name === currency) found = rate;
  }
  if (found === null) throw new Error(`no rate for ${currency} on ${day}`);
  const [whole = '', fraction = ''] = found.split('.');
  const scaled = BigInt(whole + fraction.padEnd(8, '0'));
  const toCents = currency === 'JPY' ? 100n : 1n;
  return halfAway(BigInt(amount) * toCents * 100_000_000n, scaled);
}

const times = (quantity: number, price: number) =>
  halfAway(BigInt(Math.round(quantity * 10_000)) * BigInt(price), 10_000n);

export function twinFacts(raw: RawFacts, now: string): TwinFacts {
  const leads: Lead[] = raw.leads.map((row) => ({
    raw: row,
    id: String(row.id),
    created: String(row.created_at),
    person: person(row),
    day: paris(String(row.created_at)).day,
    dims: own(row),
  }));

  /** The lead it names, else the person's, else the click's; a duplicate only if there is no other. */
  const leadOf = (row: RawFact, at: string, clicks: boolean): Lead | null => {
    const named = leads.find(({ id }) => id === row.lead_ref);
    if (named) return named;
    const nearest = (candidates: Lead[]): Lead | null => {
      const real = candidates.filter((lead) => text(lead.raw, 'duplicate_of') === null);
      const pool = (real.length > 0 ? real : candidates).sort(
        (a, b) => Date.parse(a.created) - Date.parse(b.created),
      );
      const before = pool.filter((lead) => Date.parse(lead.created) <= Date.parse(at));
      return before.at(-1) ?? pool[0] ?? null;
    };
    const mine = person(row) === null ? [] : leads.filter((lead) => lead.person === person(row));
    if (mine.length > 0) return nearest(mine);
    const click = text(row, 'click_id');
    return clicks && click !== null ? nearest(leads.filter((lead) => lead.raw.click_id === click)) : null;
  };

  const validOrders = raw.orders.filter((row) => row.status !== 'cancelled');
  const orderLead = new Map(validOrders.map((row) => [row, leadOf(row, String(row.ordered_at), true)]));
  const meanings: Record<string, string> = {
    contacted: 'contacted',
    qualifié: 'qualified',
    qualified: 'qualified',
    quote: 'quote',
    won: 'won',
    lost: 'lost',
    new: 'new',
  };

  const leadFacts = leads.map((lead) => {
    const events = raw.lead_events.filter((row) => leadOf(row, String(row.at_time), true) === lead);
    const means = (row: RawFact) =>
      row.type === 'stage' ? (meanings[String(row.stage ?? '').toLowerCase()] ?? null) : String(row.type);
    const first = (name: string): string | null => {
      const at = events
        .filter((row) => means(row) === name)
        .map((row) => String(row.at_time))
        .sort();
      return at[0] ?? null;
    };
    const fromFile = (name: string) => (lead.raw.stage === name ? lead.created : null);
    const orders = validOrders
      .filter((row) => orderLead.get(row) === lead)
      .map((row) => String(row.ordered_at))
      .sort();
    const won = first('won') ?? orders[0] ?? fromFile('won');
    const quote = first('quote') ?? fromFile('quote');
    const qualified = first('qualified') ?? fromFile('qualified') ?? quote ?? won;
    const contacted = first('contacted') ?? fromFile('contacted') ?? qualified;
    const steps = events
      .filter((row) => Object.values(meanings).includes(means(row) ?? '') || text(row, 'stage') !== null)
      .sort((a, b) => Date.parse(String(a.at_time)) - Date.parse(String(b.at_time)));
    const lastStep = steps.at(-1);
    const isLost = lastStep !== undefined && means(lastStep) === 'lost';
    const lost = lastStep === undefined || isLost ? (first('lost') ?? fromFile('lost')) : null;
    const calledBack = raw.interactions
      .filter(
        (row) =>
          row.direction === 'out' &&
          row.answered !== false &&
          leadOf(row, String(row.at_time), true) === lead,
      )
      .map((row) => String(row.at_time));
    const answer = events.filter((row) => row.type === 'first_answer').map((row) => String(row.at_time));
    const answered = [...calledBack, ...answer].sort()[0] ?? null;
    const returned =
      events
        .filter((row) => row.type === 'returned')
        .map((row) => String(row.at_time))
        .sort()[0] ?? null;
    const counted =
      text(lead.raw, 'duplicate_of') === null &&
      returned === null &&
      !events.some((row) => row.type === 'duplicate');

    const latest = [...events]
      .sort((a, b) => Date.parse(String(a.at_time)) - Date.parse(String(b.at_time)))
      .reverse();
    const shown = (row: RawFact) =>
      text(row, 'stage') ??
      (['contacted', 'qualified', 'quote', 'won', 'lost'].includes(String(row.type))
        ? String(row.type)
        : null);
    const stage = latest.map(shown).find((name) => name !== null) ?? text(lead.raw, 'stage');
    const lossReason = isLost
      ? (latest.find((row) => means(row) === 'lost' && text(row, 'reason') !== null)?.reason ?? null)
      : null;
    const eventOwner = latest.find((row) => text(row, 'owner') !== null)?.owner ?? null;
    const assigned = latest.find((row) => row.type === 'assigned' && text(row, 'owner') !== null)?.owner;
    lead.dims.owner = (assigned as string | undefined) ?? lead.dims.owner ?? (eventOwner as string | null);
    Object.assign(lead.dims, {
      stage,
      loss_reason: lossReason,
      temperature: text(lead.raw, 'temperature'),
      score_band: text(lead.raw, 'score_band'),
    });
    const dayOf = (at: string | null) => (at === null ? null : paris(at).day);
    const response =
      answered === null ? null : Math.max(0, businessMinutes(lead.created, answered, twinHolidays));
    const waited = businessMinutes(lead.created, now, twinHolidays);
    const wonDay = dayOf(won);
    return {
      id: lead.id,
      day: lead.day,
      leadDay: lead.day,
      hour: paris(lead.created).hour,
      dims: lead.dims,
      counted,
      contactedDay: dayOf(contacted),
      qualifiedDay: dayOf(qualified),
      quoteDay: dayOf(quote),
      wonDay,
      lostDay: dayOf(lost),
      answeredDay: dayOf(answered),
      returnedDay: dayOf(returned),
      cycle: wonDay === null ? null : Math.max(0, dayGap(lead.day, wonDay)),
      age: Math.max(0, dayGap(lead.day, paris(now).day)),
      response,
      waited,
    };
  });
  const factOfLead = (lead: Lead | null | undefined) => (lead ? leadFacts[leads.indexOf(lead)] : undefined);

  const state = ['stage', 'loss_reason', 'temperature', 'score_band'];
  /** Its own dimensions, else its lead's; what became of the lead is the lead's alone. */
  const linked = (row: RawFact, lead: Lead | null | undefined) => {
    const dims: Record<string, string | null> = {};
    for (const id of attributionDimensions) dims[id] = text(row, id) ?? lead?.dims[id] ?? null;
    for (const id of state) dims[id] = lead?.dims[id] ?? null;
    return dims;
  };

  const costs = raw.costs.map((row) => {
    const atHouseRate =
      row.kind === 'time' && number(row, 'amount') === null && number(row, 'hourly_rate') === null;
    const amount =
      number(row, 'amount') ??
      (row.kind === 'time' ? times(Number(row.hours), number(row, 'hourly_rate') ?? twinHouseRate) : null);
    const day = String(row.day);
    const currency = text(row, 'currency') ?? 'EUR';
    const money = atHouseRate ? amount : euros(amount, currency, day);
    const forClient = text(row, 'customer_ref') !== null;
    const ownNumber = (id: string): number => (forClient ? 0 : (number(row, id) ?? 0));
    const lead = leads.find(({ id }) => id === row.lead_ref);
    const returnedDay = row.kind === 'lead_purchase' ? (factOfLead(lead)?.returnedDay ?? null) : null;
    return {
      day,
      dims: { ...own(row), currency },
      kind: String(row.kind),
      amount: forClient ? 0 : (money ?? 0),
      clientAmount: forClient ? (money ?? 0) : 0,
      credit: returnedDay === null ? 0 : (money ?? 0),
      creditDay: returnedDay,
      impressions: ownNumber('impressions'),
      clicks: ownNumber('clicks'),
      claimedConversions: ownNumber('claimed_conversions'),
      claimedValue: forClient ? 0 : (euros(number(row, 'claimed_value'), currency, day) ?? 0),
    };
  });

  const bought = validOrders.map((row) => {
    const lead = orderLead.get(row);
    const customer = person(row) ?? text(row, 'customer_ref') ?? lead?.person ?? lead?.id ?? null;
    return { row, lead, customer, at: String(row.ordered_at) };
  });
  type Dims = Record<string, string | null>;
  const orders = bought.map(({ row, lead, customer, at }) => {
    const { day, hour } = paris(at);
    const lines = raw.order_lines.filter((line) => line.order_ref === row.id);
    const untaxed =
      number(row, 'net') ??
      (number(row, 'tax') === null ? Number(row.total) : Number(row.total) - Number(row.tax));
    const costsKnown = lines.length > 0 && lines.every((line) => number(line, 'purchase_cost') !== null);
    const cost =
      number(row, 'purchase_cost') ??
      (costsKnown ? lines.reduce((sum, line) => sum + Number(line.purchase_cost), 0) : null);
    const margin = number(row, 'margin') ?? (cost === null ? null : untaxed - cost);
    const currency = text(row, 'currency') ?? 'EUR';
    const firstAt = bought
      .filter((other) => other.customer === customer)
      .sort(
        (a, b) => Date.parse(a.at) - Date.parse(b.at) || (String(a.row.id) < String(b.row.id) ? -1 : 1),
      )[0];
    const isFirst = customer !== null && firstAt?.row === row;
    const lineUnits = lines.some((line) => number(line, 'quantity') !== null)
      ? lines.reduce((sum, line) => sum + (number(line, 'quantity') ?? 0), 0)
      : null;
    const lineDiscount = lines.some((line) => number(line, 'discount') !== null)
      ? lines.reduce((sum, line) => sum + (number(line, 'discount') ?? 0), 0)
      : null;
    const dims: Dims = {
      ...linked(row, lead),
      customer_type: customer === null ? null : isFirst ? 'new' : 'returning',
      currency,
      promotion: text(row, 'promotion'),
    };
    return {
      id: String(row.id),
      day,
      hour,
      lead: lead ? lead.id : null,
      leadDay: lead ? lead.day : null,
      dims,
      customer,
      isFirst,
      net: euros(untaxed, currency, day) ?? 0,
      margin: euros(margin, currency, day),
      discount: euros(number(row, 'discount') ?? lineDiscount, currency, day) ?? 0,
      units: number(row, 'units') ?? lineUnits ?? 0,
      currency,
      lines,
    };
  });

  /** Lines, and what they leave over of their order; the row without lines keeps the order's product. */
  const lines = orders.flatMap((order) => {
    const parts = order.lines.map((line) => {
      const net =
        number(line, 'net') ??
        times(number(line, 'quantity') ?? 1, Number(line.unit_price)) - (number(line, 'discount') ?? 0);
      const cost = number(line, 'purchase_cost');
      return {
        ...order,
        orderId: order.id,
        dims: {
          ...order.dims,
          product: text(line, 'product') ?? order.dims.product ?? null,
          category: text(line, 'category') ?? order.dims.category ?? null,
        },
        net: euros(net, order.currency, order.day) ?? 0,
        margin: order.margin === null || cost === null ? null : euros(net - cost, order.currency, order.day),
        discount: euros(number(line, 'discount'), order.currency, order.day) ?? 0,
        units: number(line, 'quantity') ?? 0,
      };
    });
    const rest = {
      ...order,
      orderId: order.id,
      dims: parts.length === 0 ? order.dims : { ...order.dims, product: null, category: null },
      net: order.net - parts.reduce((sum, part) => sum + part.net, 0),
      margin:
        order.margin === null
          ? null
          : order.margin - parts.reduce((sum, part) => sum + (part.margin ?? 0), 0),
      discount: order.discount - parts.reduce((sum, part) => sum + part.discount, 0),
      units: order.units - parts.reduce((sum, part) => sum + part.units, 0),
    };
    const over =
      parts.length === 0 ||
      rest.net !== 0 ||
      (rest.margin ?? 0) !== 0 ||
      rest.discount !== 0 ||
      rest.units !== 0;
    return over ? [...parts, rest] : parts;
  });

  const refunds = raw.refunds.flatMap((row) => {
    const order = orders.find(({ id }) => id === row.order_ref);
    const source = validOrders.find(({ id }) => id === row.order_ref);
    if (!order || !source) return [];
    const { day, hour } = paris(String(row.refunded_at));
    const tax = number(source, 'tax');
    const net = number(source, 'net');
    const total = Number(source.total);
    const untaxed = net ?? (tax === null ? total : total - tax);
    // The customer gets the price with tax back; the company gives up its own part of it.
    const amount =
      total > 0 && untaxed !== total
        ? halfAway(BigInt(Number(row.amount)) * BigInt(untaxed), BigInt(total))
        : Number(row.amount);
    return [
      {
        day,
        hour,
        leadDay: order.leadDay,
        dims: order.dims,
        customer: order.customer,
        net: euros(amount, order.currency, day) ?? 0,
      },
    ];
  });

  const interactions = raw.interactions.map((row) => {
    const lead = leadOf(row, String(row.at_time), true);
    return {
      ...paris(String(row.at_time)),
      leadDay: lead ? lead.day : null,
      dims: linked(row, lead),
      type: row.type,
      inbound: row.direction === 'in',
    };
  });

  const visits = raw.visits.map((row) => {
    const gaveLead = text(row, 'lead_ref') !== null || raw.leads.some((lead) => lead.visit_ref === row.id);
    return {
      ...paris(String(row.visited_at)),
      dims: own(row),
      bounced: (number(row, 'pages') ?? 1) <= 1 && row.engaged !== true,
      entered: row.entered_path === true,
      abandoned: row.entered_path === true && !gaveLead && text(row, 'order_ref') === null,
      gaveLead,
    };
  });

  const mails = new Map<string, RawFact[]>();
  for (const row of raw.messages) {
    const receiver = `${row.message} ${person(row)}`;
    mails.set(receiver, [...(mails.get(receiver) ?? []), row]);
  }
  const messages = [...mails.values()].map((rows) => {
    const first = [...rows].sort(
      (a, b) => Date.parse(String(a.at_time)) - Date.parse(String(b.at_time)),
    )[0] as RawFact;
    const lead = leadOf(first, String(first.at_time), false);
    const has = (...types: string[]) => rows.some((row) => types.includes(String(row.type)));
    const human = (type: string) => rows.some((row) => row.type === type && row.machine !== true);
    return {
      ...paris(String(first.at_time)),
      leadDay: lead ? lead.day : null,
      dims: linked(first, lead),
      delivered: has('delivered', 'opened', 'clicked') || (has('sent') && !has('bounced')),
      opened: human('opened'),
      clicked: human('clicked'),
    };
  });

  const clients = new Map<string, RawFact[]>();
  const changes = [...raw.subscription_changes].sort(
    (a, b) => Date.parse(String(a.at_time)) - Date.parse(String(b.at_time)),
  );
  for (const row of changes)
    clients.set(String(row.customer_ref), [...(clients.get(String(row.customer_ref)) ?? []), row]);
  const mrr = [...clients].flatMap(([client, rows]) => {
    /** What a subscription was last: its amount in its currency and in euros, its service, its day. */
    const before = new Map<string, Standing>();
    const named = new Map<string, string | null>();
    const found: TwinFact[] = [];
    let standing = 0;
    let highest = 0;
    for (const day of new Set(rows.map((row) => paris(String(row.at_time)).day))) {
      const services = new Map<string | null, { own: number; rates: number; last: RawFact }>();
      const move = (service: string | null, own: number, rates: number, last: RawFact) => {
        const so = services.get(service) ?? { own: 0, rates: 0 };
        services.set(service, { own: so.own + own, rates: so.rates + rates, last });
      };
      for (const row of rows.filter((one) => paris(String(one.at_time)).day === day)) {
        const subscription = String(row.subscription);
        const product = text(row, 'product') ?? named.get(subscription) ?? null;
        named.set(subscription, product);
        const service = product ?? leadOf(row, String(row.at_time), false)?.dims.product ?? null;
        const [amount, currency] = [number(row, 'mrr') ?? 0, text(row, 'currency') ?? 'EUR'];
        const now = { amount, currency, service, day, value: euros(amount, currency, day) ?? 0 };
        const was = before.get(subscription);
        before.set(subscription, now);
        if (was && was.service !== service) move(was.service, -was.value, 0, row);
        if (!was || was.service !== service) move(service, now.value, 0, row);
        else {
          const kept = Math.min(was.amount, amount);
          const rates =
            was.currency === currency
              ? (euros(kept, currency, day) ?? 0) - (euros(kept, currency, was.day) ?? 0)
              : 0;
          move(service, now.value - was.value - rates, rates, row);
        }
      }
      const delta = [...services.values()].reduce((sum, { own, rates }) => sum + own + rates, 0);
      const crossing = Number(standing + delta > 0) - Number(standing > 0);
      const movementOf = (own: number) => {
        if (crossing > 0) return highest > 0 ? 'reactivated' : 'new';
        if (crossing < 0) return 'churned';
        return own > 0 ? 'expansion' : 'contraction';
      };
      for (const [service, { own, rates, last }] of services) {
        const lead = leadOf(last, String(last.at_time), false);
        const fact = {
          day,
          leadDay: lead ? lead.day : null,
          dims: { ...linked(last, lead), product: service },
          client,
          at: Date.parse(String(last.at_time)),
        };
        if (own !== 0) found.push({ ...fact, delta: own, clients: 0, movement: movementOf(own) });
        if (rates !== 0) found.push({ ...fact, delta: rates, clients: 0, movement: 'currency' });
      }
      // Where a client came or left is told by the day's last change that moved something.
      const marked = found
        .filter((fact) => fact.day === day)
        .sort(
          (one, other) =>
            Number(one.movement === 'currency') - Number(other.movement === 'currency') ||
            Number(other.at) - Number(one.at),
        )[0];
      if (marked && crossing !== 0) found[found.indexOf(marked)] = { ...marked, clients: crossing };
      standing += delta;
      highest = Math.max(highest, standing);
    }
    return found;
  });

  const answers = raw.answers.map((row) => {
    const order = orders.find(({ id }) => id === row.order_ref);
    const source = bought.find(({ row: { id } }) => id === row.order_ref);
    const lead = leadOf(row, String(row.answered_at), false) ?? source?.lead ?? null;
    const dims: Record<string, string | null> = {};
    for (const id of attributionDimensions)
      dims[id] = text(row, id) ?? order?.dims[id] ?? lead?.dims[id] ?? null;
    for (const id of state) dims[id] = lead?.dims[id] ?? null;
    dims.customer_type = order?.dims.customer_type ?? null;
    dims.currency = order?.dims.currency ?? null;
    dims.promotion = order?.dims.promotion ?? null;
    return {
      ...paris(String(row.answered_at)),
      leadDay: lead ? lead.day : null,
      dims,
      kind: row.kind,
      score: Number(row.score),
    };
  });

  return {
    leads: leadFacts,
    costs,
    orders,
    lines,
    refunds,
    interactions,
    visits,
    messages,
    mrr,
    answers,
  } as unknown as TwinFacts;
}
