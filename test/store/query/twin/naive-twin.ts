import type { MetricId } from '../../../../src/core/metrics/metric-ids.ts';
import type { TwinFact, TwinFacts } from './twin-fact.ts';
import { bucket, dayGap, plusDays, weekday } from './twin-time.ts';

type Basis = 'activity' | 'cohort';
export type TwinCell = Readonly<Record<string, string | number | null>>;

export interface TwinQuestion {
  readonly basis: Basis;
  readonly from: string;
  readonly to: string;
  readonly cell: TwinCell;
  /** Filters of the question, on dimensions, apart from the cell. */
  readonly keep: (dims: Readonly<Record<string, string | null>>, day: string) => boolean;
}

const units = ['day', 'week', 'month', 'quarter', 'year'];

/** Every field that some kind of fact has; a figure reads only those of the kinds it is made of. */
interface Any extends TwinFact {
  readonly id: string;
  readonly orderId: string;
  readonly kind: string;
  readonly amount: number;
  readonly credit: number;
  readonly creditDay: string | null;
  readonly counted: boolean;
  readonly wonDay: string | null;
  readonly response: number | null;
  readonly waited: number;
  readonly cycle: number | null;
  readonly age: number;
  readonly net: number;
  readonly margin: number | null;
  readonly units: number;
  readonly discount: number;
  readonly customer: string | null;
  readonly isFirst: boolean;
  readonly type: string;
  readonly inbound: boolean;
  readonly bounced: boolean;
  readonly abandoned: boolean;
  readonly entered: boolean;
  readonly gaveLead: boolean;
  readonly opened: boolean;
  readonly clicked: boolean;
  readonly delivered: boolean;
  readonly movement: string;
  readonly delta: number;
  readonly clients: number;
  readonly client: string;
  readonly score: number;
}

/**
 * Every metric written down from the definitions, in loops over raw facts: money in cents, ratios unrounded. It
 * shares nothing with the program but the names.
 */
export function naiveFigure(facts: TwinFacts, metric: MetricId, question: TwinQuestion): number | null {
  const { basis, from, to, cell } = question;
  const cohort = basis === 'cohort';
  const byLine = 'product' in cell || 'category' in cell;

  const matches = (fact: TwinFact, day: string | null, span = { from, to }): boolean => {
    if (day === null || day < span.from || day > span.to) return false;
    if (!question.keep(fact.dims, day)) return false;
    return Object.entries(cell).every(([dimension, wanted]) => {
      if (units.includes(dimension)) return bucket(dimension, day) === wanted;
      if (dimension === 'weekday') return weekday(day) === wanted;
      if (dimension === 'hour') return fact.hour === wanted;
      return (fact.dims[dimension] ?? null) === wanted;
    });
  };
  /** Facts of a kind that count in the cell, by the day they count on. */
  const all = (kind: string, dayOf: (fact: Any) => string | null): Any[] =>
    (facts[kind] as readonly Any[]).filter((fact) => matches(fact, dayOf(fact)));
  const own = (fact: Any) => fact.day;
  const linked = (fact: Any) => (cohort ? (fact.leadDay ?? null) : fact.day);
  const sum = (list: readonly Any[], value: (fact: Any) => number) =>
    list.reduce((total, fact) => total + value(fact), 0);
  const ratio = (over: number | null, under: number) => (over === null || under === 0 ? null : over / under);

  const costsOf = (kind?: string) =>
    sum(
      all('costs', own).filter((fact) => !kind || fact.kind === kind),
      (fact) => fact.amount,
    );
  const credits = () => sum(all('costs', cohort ? own : (fact) => fact.creditDay), (fact) => fact.credit);
  const cost = () => costsOf() - credits();
  const costSum = (field: string) => sum(all('costs', own), (fact) => fact[field] as unknown as number);

  const counted = () => (facts.leads as readonly Any[]).filter((lead) => lead.counted);
  const leadsBy = (dayOf: (lead: Any) => string | null) =>
    counted().filter((lead) => matches(lead, dayOf(lead)));
  const leads = () => leadsBy(own).length;
  const returnedOf = (dayOf: (lead: Any) => string | null) =>
    (facts.leads as readonly Any[]).filter((lead) => lead.returnedDay !== null && matches(lead, dayOf(lead)));
  const returned = () =>
    returnedOf((lead) => (cohort ? lead.day : (lead.returnedDay as unknown as string | null)));
  const reached = (field: string) =>
    leadsBy((lead) =>
      cohort ? (lead[field] === null ? null : lead.day) : (lead[field] as unknown as string | null),
    ).length;

  const sold = () => all(byLine ? 'lines' : 'orders', linked);
  const different = (list: readonly Any[], value: (fact: Any) => unknown) =>
    new Set(list.map(value).filter((one) => one !== null)).size;
  const idOf = (fact: Any) => (byLine ? fact.orderId : fact.id);
  const orders = (list = sold()) => different(list, idOf);
  const refunds = () => all('refunds', linked);
  const sales = () => sum(sold(), (fact) => fact.net);
  const refunded = () => sum(refunds(), (fact) => fact.net);
  const revenue = () => sales() - refunded();
  const margin = (): number | null => {
    const list = sold();
    const known = list.filter((fact) => fact.margin !== null);
    return list.length > 0 && known.length === 0 ? null : sum(known, (fact) => fact.margin ?? 0) - refunded();
  };
  const known = (list: readonly Any[]) => list.filter((fact) => fact.customer !== null);
  const customers = () => different(sold(), (fact) => fact.customer);
  const newCustomers = () => orders(sold().filter((fact) => fact.isFirst));

  const visits = () => all('visits', own);
  const mails = () => all('messages', linked);
  const exchanges = () => all('interactions', linked);
  const answers = (kind: string) => all('answers', linked).filter((fact) => fact.kind === kind);
  const nps = answers('nps');
  const csat = answers('csat');
  const ratings = answers('rating');
  const movement = (name: string) =>
    sum(
      all('mrr', linked).filter((fact) => fact.movement === name),
      (fact) => fact.delta,
    );

  /** The days of the cell, and those before it: the bucket before, or as many days as the period has. */
  const unit = units.find((one) => one in cell);
  const days: string[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    if (!unit || units.every((one) => !(one in cell) || bucket(one, day) === cell[one])) days.push(day);
  }
  const span = { from: days[0] ?? from, to: days.at(-1) ?? to };
  const before = { from: plusDays(from, -(dayGap(from, to) + 1)), to: plusDays(from, -1) };
  if (unit) {
    let first = span.from;
    while (bucket(unit, plusDays(first, -1)) === bucket(unit, span.from)) first = plusDays(first, -1);
    before.to = plusDays(first, -1);
    before.from = before.to;
    while (bucket(unit, plusDays(before.from, -1)) === bucket(unit, before.to))
      before.from = plusDays(before.from, -1);
  }
  const text = Object.fromEntries(Object.entries(cell).filter(([dimension]) => !units.includes(dimension)));
  const inText = (fact: TwinFact) =>
    question.keep(fact.dims, fact.day) &&
    Object.entries(text).every(([dimension, wanted]) => (fact.dims[dimension] ?? null) === wanted);
  const changesUntil = (day: string) =>
    (facts.mrr as readonly Any[]).filter((fact) => fact.day <= day && inText(fact));
  const stock = (field: string, day: string) =>
    sum(changesUntil(day), (fact) => fact[field] as unknown as number);
  const endStock = (field: string) =>
    cohort ? sum(all('mrr', linked), (fact) => fact[field] as unknown as number) : stock(field, span.to);
  const startDay = plusDays(span.from, -1);
  const clientsAt = (day: string) => {
    const active = new Map<string, number>();
    for (const fact of changesUntil(day))
      active.set(fact.client, (active.get(fact.client) ?? 0) + (fact.clients as unknown as number));
    return active;
  };
  const started = () => [...clientsAt(startDay)].filter(([, active]) => active > 0).map(([client]) => client);

  const buyers = (period: { from: string; to: string }) =>
    new Set(
      (facts[byLine ? 'lines' : 'orders'] as readonly Any[])
        .filter(
          (fact) =>
            fact.customer !== null && fact.day >= period.from && fact.day <= period.to && inText(fact),
        )
        .map((fact) => fact.customer as string),
    );

  const survival = (list: readonly { time: number; event: boolean }[], eventual: boolean): number | null => {
    const eventTimes = [...new Set(list.filter(({ event }) => event).map(({ time }) => time))].sort(
      (a, b) => a - b,
    );
    const survivors = (until: number) => {
      let share = 1;
      for (const time of eventTimes.filter((one) => one <= until)) {
        const atRisk = list.filter((one) => one.time >= time).length;
        share *= 1 - list.filter((one) => one.event && one.time === time).length / atRisk;
      }
      return share;
    };
    const last = eventTimes.at(-1);
    if (last === undefined) return null;
    const whole = eventual ? 1 - survivors(last) : 1;
    return eventTimes.find((time) => (1 - survivors(time)) / whole >= 0.5 - 1e-12) ?? null;
  };

  switch (metric) {
    case 'impressions':
      return costSum('impressions');
    case 'clicks':
      return costSum('clicks');
    case 'claimed_conversions':
      return costSum('claimedConversions');
    case 'claimed_value':
      return costSum('claimedValue');
    case 'click_through_rate':
      return ratio(costSum('clicks'), costSum('impressions'));
    case 'cost_per_click':
      return ratio(costsOf('ads'), costSum('clicks'));
    case 'ad_cost':
      return costsOf('ads');
    case 'lead_purchase_cost':
      return costsOf('lead_purchase') - credits();
    case 'fee_cost':
      return costsOf('fee');
    case 'time_cost':
      return costsOf('time');
    case 'cost':
      return cost();
    case 'client_cost':
      return costSum('clientAmount');
    case 'visits':
      return visits().length;
    case 'bounce_rate':
      return ratio(visits().filter((fact) => fact.bounced).length, visits().length);
    case 'abandonment_rate':
      return ratio(
        visits().filter((fact) => fact.abandoned).length,
        visits().filter((fact) => fact.entered).length,
      );
    case 'visit_to_lead_rate':
      return ratio(visits().filter((fact) => fact.gaveLead).length, visits().length);
    case 'leads':
      return leads();
    case 'lead_share':
      return ratio(leads(), naiveFigure(facts, 'leads', { ...question, cell: {} }) ?? 0);
    case 'cost_per_lead':
      return ratio(cost(), leads());
    case 'returned_leads':
      return returned().length;
    case 'lead_return_rate':
      return ratio(returned().length, leads() + returnedOf((lead) => lead.day).length);
    case 'call_rate':
      return ratio(exchanges().filter((fact) => fact.type === 'call').length, leads());
    case 'contacted_leads':
      return reached('contactedDay');
    case 'qualified_leads':
      return reached('qualifiedDay');
    case 'qualification_rate':
      return ratio(reached('qualifiedDay'), leads());
    case 'cost_per_qualified_lead':
      return ratio(cost(), reached('qualifiedDay'));
    case 'unanswered_leads':
      return leadsBy(own).filter((lead) =>
        [lead.answeredDay, lead.wonDay, lead.lostDay].every((day) => day === null),
      ).length;
    case 'quoted_leads':
      return reached('quoteDay');
    case 'response_time':
      return survival(
        leadsBy(own).map((lead) => ({ time: lead.response ?? lead.waited, event: lead.response !== null })),
        false,
      );
    case 'response_within_target': {
      const due = leadsBy(own).filter((lead) => lead.response !== null || lead.waited > 60);
      return ratio(due.filter((lead) => lead.response !== null && lead.response <= 60).length, due.length);
    }
    case 'engagement':
      return ratio(exchanges().filter((fact) => fact.inbound).length, leads());
    case 'messages_sent':
      return mails().length;
    case 'open_rate':
      return ratio(
        mails().filter((fact) => fact.opened).length,
        mails().filter((fact) => fact.delivered).length,
      );
    case 'email_click_rate':
      return ratio(
        mails().filter((fact) => fact.clicked).length,
        mails().filter((fact) => fact.delivered).length,
      );
    case 'click_to_open_rate':
      return ratio(
        mails().filter((fact) => fact.clicked).length,
        mails().filter((fact) => fact.opened).length,
      );
    case 'won_leads':
      return reached('wonDay');
    case 'conversion_rate':
      return ratio(reached('wonDay'), leads());
    case 'qualified_conversion_rate':
      return ratio(reached('wonDay'), reached('qualifiedDay'));
    case 'sales_cycle':
      return survival(
        leadsBy((lead) => (cohort ? lead.day : lead.wonDay)).map((lead) => ({
          time: lead.cycle ?? lead.age,
          event: lead.cycle !== null,
        })),
        true,
      );
    case 'orders':
      return orders();
    case 'revenue':
      return revenue();
    case 'margin':
      return margin();
    case 'average_order_value':
      return ratio(revenue(), orders());
    case 'median_order_value': {
      const values = sold()
        .map((fact) => fact.net as number)
        .sort((a, b) => a - b);
      const middle = values.length / 2;
      if (values.length === 0) return null;
      return values.length % 2 === 1
        ? (values[Math.floor(middle)] as number)
        : ((values[middle - 1] as number) + (values[middle] as number)) / 2;
    }
    case 'revenue_per_customer':
      return ratio(
        sum(known(sold()), (fact) => fact.net) - sum(known(refunds()), (fact) => fact.net),
        customers(),
      );
    case 'units_per_order':
      return ratio(
        sum(sold(), (fact) => fact.units),
        orders(),
      );
    case 'discount_rate':
      return ratio(
        sum(sold(), (fact) => fact.discount),
        sum(sold(), (fact) => fact.net + fact.discount),
      );
    case 'refund_rate':
      return ratio(refunded(), sales());
    case 'revenue_per_lead':
      return ratio(revenue(), leads());
    case 'value_per_qualified_lead':
      return ratio(revenue(), reached('qualifiedDay'));
    case 'new_customers':
      return newCustomers();
    case 'customer_acquisition_cost':
      return ratio(cost(), newCustomers());
    case 'post_click_cpa':
      return ratio(
        costsOf('ads'),
        different(
          sold().filter((fact) => fact.dims.campaign !== null),
          (fact) => fact.customer,
        ),
      );
    case 'roi':
      return ratio(revenue() - cost(), cost());
    case 'roas':
      return ratio(revenue(), cost());
    case 'margin_roi': {
      const earned = margin();
      return ratio(earned === null ? null : earned - cost(), cost());
    }
    case 'retention_rate': {
      if (cohort) return null;
      const earlier = [...buyers(before)];
      const again = buyers(span);
      return ratio(earlier.filter((customer) => again.has(customer)).length, earlier.length);
    }
    case 'repeat_rate': {
      const several = new Map<unknown, Set<unknown>>();
      for (const fact of known(sold()))
        several.set(fact.customer, (several.get(fact.customer) ?? new Set()).add(idOf(fact)));
      return ratio([...several.values()].filter((set) => set.size >= 2).length, customers());
    }
    case 'purchase_frequency':
      return ratio(orders(known(sold())), customers());
    case 'mrr':
      return endStock('delta');
    case 'mrr_new':
      return movement('new');
    case 'mrr_expansion':
      return movement('expansion');
    case 'mrr_contraction':
      return movement('contraction');
    case 'mrr_churned':
      return movement('churned');
    case 'mrr_reactivated':
      return movement('reactivated');
    case 'mrr_currency':
      return movement('currency');
    case 'active_clients':
      return endStock('clients');
    case 'arpa':
      return ratio(endStock('delta'), endStock('clients'));
    case 'customer_churn_rate': {
      if (cohort) return null;
      const atEnd = clientsAt(span.to);
      return ratio(
        started().filter((client) => (atEnd.get(client) ?? 0) <= 0).length,
        stock('clients', startDay),
      );
    }
    case 'net_revenue_retention': {
      if (cohort) return null;
      const there = started();
      return ratio(
        sum(
          changesUntil(span.to).filter((fact) => there.includes(fact.client)),
          (fact) => fact.delta,
        ),
        stock('delta', startDay),
      );
    }
    case 'nps':
      return nps.length === 0
        ? null
        : (100 *
            (nps.filter((fact) => fact.score >= 9).length - nps.filter((fact) => fact.score <= 6).length)) /
            nps.length;
    case 'csat':
      return ratio(csat.filter((fact) => fact.score >= 4).length, csat.length);
    case 'average_rating':
      return ratio(
        sum(ratings, (fact) => fact.score),
        ratings.length,
      );
  }
}
