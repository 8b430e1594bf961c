import { different, sum } from './loops.ts';
import type { TwinFact, TwinFacts } from './twin-fact.ts';
import { type AnyFact, type TwinQuestion, units } from './twin-question.ts';
import { bucket, weekday } from './twin-time.ts';

export type CellSums = ReturnType<typeof cellSums>;

/** The facts that count in a cell, and the sums that figures are made of. */
export function cellSums(facts: TwinFacts, question: TwinQuestion) {
  const { from, to, cell } = question;
  const cohort = question.basis === 'cohort';
  const byLine = 'product' in cell || 'category' in cell;

  const matches = (fact: TwinFact, day: string | null): boolean => {
    if (day === null || day < from || day > to) return false;
    if (!question.keep(fact.dims, day)) return false;
    return Object.entries(cell).every(([dimension, wanted]) => {
      if (units.includes(dimension)) return bucket(dimension, day) === wanted;
      if (dimension === 'weekday') return weekday(day) === wanted;
      if (dimension === 'hour') return fact.hour === wanted;
      return (fact.dims[dimension] ?? null) === wanted;
    });
  };
  /** Facts of a kind that count in the cell, by the day they count on. */
  const all = (kind: string, dayOf: (fact: AnyFact) => string | null): AnyFact[] =>
    (facts[kind] as readonly AnyFact[]).filter((fact) => matches(fact, dayOf(fact)));
  const own = (fact: AnyFact) => fact.day;
  const linked = (fact: AnyFact) => (cohort ? (fact.leadDay ?? null) : fact.day);

  const costsOf = (kind?: string) =>
    sum(
      all('costs', own).filter((fact) => !kind || fact.kind === kind),
      (fact) => fact.amount,
    );
  const credits = () => sum(all('costs', cohort ? own : (fact) => fact.creditDay), (fact) => fact.credit);
  const cost = () => costsOf() - credits();
  const costSum = (field: string) => sum(all('costs', own), (fact) => fact[field] as unknown as number);

  const counted = () => (facts.leads as readonly AnyFact[]).filter((lead) => lead.counted);
  const leadsBy = (dayOf: (lead: AnyFact) => string | null) =>
    counted().filter((lead) => matches(lead, dayOf(lead)));
  const leads = () => leadsBy(own).length;
  const returnedOf = (dayOf: (lead: AnyFact) => string | null) =>
    (facts.leads as readonly AnyFact[]).filter(
      (lead) => lead.returnedDay !== null && matches(lead, dayOf(lead)),
    );
  const returned = () =>
    returnedOf((lead) => (cohort ? lead.day : (lead.returnedDay as unknown as string | null)));
  const reached = (field: string) =>
    leadsBy((lead) =>
      cohort ? (lead[field] === null ? null : lead.day) : (lead[field] as unknown as string | null),
    ).length;

  const sold = () => all(byLine ? 'lines' : 'orders', linked);
  const idOf = (fact: AnyFact) => (byLine ? fact.orderId : fact.id);
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
  const known = (list: readonly AnyFact[]) => list.filter((fact) => fact.customer !== null);
  const customers = () => different(sold(), (fact) => fact.customer);
  const newCustomers = () => orders(sold().filter((fact) => fact.isFirst));

  const visits = () => all('visits', own);
  const mails = () => all('messages', linked);
  const exchanges = () => all('interactions', linked);
  const answers = (kind: string) => all('answers', linked).filter((fact) => fact.kind === kind);
  const movement = (name: string) =>
    sum(
      all('mrr', linked).filter((fact) => fact.movement === name),
      (fact) => fact.delta,
    );
  return {
    cohort,
    byLine,
    all,
    own,
    linked,
    costsOf,
    credits,
    cost,
    costSum,
    leadsBy,
    leads,
    returnedOf,
    returned,
    reached,
    sold,
    idOf,
    orders,
    refunds,
    sales,
    refunded,
    revenue,
    margin,
    known,
    customers,
    newCustomers,
    visits,
    mails,
    exchanges,
    answers,
    movement,
  };
}
