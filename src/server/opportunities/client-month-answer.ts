import type { Answer } from '../../api/endpoints.ts';
import type { Brought } from '../../core/opportunities/client-month.ts';
import { addDays, lastDayOfMonth } from '../../core/periods/days.ts';
import { findClient } from '../../store/records/opportunities/find-client.ts';
import { listOpportunities } from '../../store/records/opportunities/list-opportunities.ts';
import {
  answersOf,
  type BroughtMinor,
  broughtBy,
  otherWork,
  yearsTo,
} from '../../store/records/opportunities/read-client-month.ts';
import { type OpenRecurring, openRecurring } from '../../store/records/recurring/open-recurring.ts';
import { readStates } from '../../store/records/recurring/read-clients.ts';
import { readInvoices } from '../../store/records/recurring/read-work.ts';
import type { Store } from '../../store/store.ts';
import { type Money, moneyIn } from '../recurring/recurring-answer.ts';
import { clientAnswer } from './opportunity-answer.ts';

interface Asked {
  readonly store: Store;
  readonly workspace: string;
  readonly now: string;
  /** The local day of `now`. */
  readonly today: string;
  readonly key: string;
  readonly month: string;
}

/** A client's month with what it is told from, also of one with other work only. Errors: `client_not_found`, `customer_not_found`, `bad_period` of a month to come. */
export async function clientMonthAnswer(asked: Asked): Promise<Answer<'clientMonth'>> {
  const { now, today, key, month } = asked;
  const last = lastDayOfMonth(month);
  const partial = today < last;
  const to = partial ? today : last;
  const openPlain = (period: { from: string; to: string }) =>
    openRecurring(asked.store, asked.workspace, period, now);
  const plain = await openPlain({ from: `${month}-01`, to });
  const client = await findClient(plain, key, now);
  const withGuest = (one: OpenRecurring): OpenRecurring =>
    client.subscribed ? one : { ...one, reading: { ...one.reading, guest: client.key } };
  const openOn = async (period: { from: string; to: string }) => withGuest(await openPlain(period));
  const open = withGuest(plain);
  const eve = addDays(`${month}-01`, -1);
  const { year, before } = yearsTo(to);
  const [states, brought, work, invoices, answers, map, ofYear, ofYearBefore] = await Promise.all([
    openOn({ from: eve, to: eve }).then(readStates),
    broughtBy(open, client.key),
    otherWork(open, client.key),
    readInvoices(open),
    answersOf(open, client.key),
    listOpportunities(open, open.reading.settings.servicesLeftOut),
    openOn(year).then((one) => broughtBy(one, client.key)),
    client.state.since > before.to ? null : openOn(before).then((one) => broughtBy(one, client.key)),
  ]);
  const money = moneyIn(open);
  const services = servicesOf(client.state.services, states.get(client.key)?.services ?? []);
  const named = work.reduce((sum, { amount }) => sum + amount, 0n);
  const sum = (of: (service: (typeof services)[number]) => bigint) =>
    money(services.reduce((total, service) => total + of(service), 0n));
  return {
    client: client.key,
    name: client.name,
    since: client.state.since,
    subscribed: client.subscribed,
    month,
    to,
    partial,
    currency: open.currency,
    services: services.map((one) => ({
      service: one.service,
      mrr: money(one.mrr),
      before: money(one.before),
    })),
    mrr: sum(({ mrr }) => mrr),
    mrrBefore: sum((one) => one.before),
    work: [
      ...work.map(({ product, amount }) => ({ product, amount: money(amount) })),
      ...(brought.oneOff === named ? [] : [{ product: null, amount: money(brought.oneOff - named) }]),
    ],
    invoices: invoices
      .filter((one) => one.client === client.key && one.day.slice(0, 7) === month && one.day <= to)
      .sort((one, other) => (one.day < other.day ? -1 : 1))
      .map(({ number, day, amount }) => ({ number, day, amount: amount === null ? null : money(amount) })),
    brought: broughtAnswer(brought, money),
    year: broughtAnswer(ofYear, money),
    yearBefore: ofYearBefore && broughtAnswer(ofYearBefore, money),
    answers,
    next: nextOf(map, client.key, open),
  };
}

type Services = readonly { readonly service: string | null; readonly mrr: bigint }[];

/** Services of both ends, those of the end first. */
function servicesOf(after: Services, before: Services) {
  const mrrIn = (list: Services, name: string | null) =>
    list.find(({ service }) => service === name)?.mrr ?? 0n;
  const names = [...new Set([...after, ...before].map(({ service }) => service))];
  return names.map((service) => ({ service, mrr: mrrIn(after, service), before: mrrIn(before, service) }));
}

/** Without the cost of some hours there is no margin. */
function broughtAnswer(brought: BroughtMinor, money: Money): Brought {
  return {
    recurring: money(brought.recurring),
    oneOff: money(brought.oneOff),
    hours: brought.hours,
    hoursCost: money(brought.hoursCost),
    expenses: money(brought.expenses),
    margin: brought.withoutCost > 0 ? null : money(brought.margin),
    withoutCost: brought.withoutCost,
  };
}

function nextOf(
  map: Awaited<ReturnType<typeof listOpportunities>>,
  key: string,
  open: OpenRecurring,
): Answer<'clientMonth'>['next'] {
  const mine = map.clients.find((one) => one.client === key);
  if (!mine || mine.next === null) return null;
  const service = map.services[mine.next];
  const cell = clientAnswer(mine, map.services, moneyIn(open)).cells[mine.next];
  if (!service || cell?.kind !== 'open') return null;
  return { service: service.name, kind: service.kind, price: cell.price, evidence: cell.evidence };
}
