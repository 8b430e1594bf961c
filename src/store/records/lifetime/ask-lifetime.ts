import type { ValueHorizon } from '../../../core/lifetime/customer-value.ts';
import type { LifetimeModel, LifetimeTask } from '../../../core/lifetime/lifetime-task.ts';
import { mergeHistories } from '../../../core/lifetime/merge-histories.ts';
import { type CountedCustomers, customersNeeded } from '../../../core/lifetime/value-task.ts';
import { addDays, daysBetween } from '../../../core/periods/days.ts';
import type { HistoryPart } from '../../sql/lifetime/order-histories.ts';
import type { Store } from '../../store.ts';
import { livesFromSubscriptions } from '../recurring/lives-from-subscriptions.ts';
import { acquisitionCosts } from './acquisition-costs.ts';
import { readClientCosts } from './client-costs.ts';
import {
  type CustomerScope,
  fittedUntil,
  type OpenReading,
  openReading,
  usualMoney,
  type Watched,
} from './open-reading.ts';
import { type ClientCosts, inYears, readClients, spreadTogether } from './read-clients.ts';
import { readOrders, silenceOf } from './read-orders.ts';

export interface ModelQuestion extends Omit<CustomerScope, 'watched' | 'by'> {
  readonly model: LifetimeModel;
  readonly money: 'revenue' | 'margin';
  /** Weeks from the first order on that the model may know; null for all. */
  readonly calibrationWeeks: number | null;
  /** Weeks after them to judge it by; null for all that remain. */
  readonly holdoutWeeks: number | null;
  /** Of the shifted-beta-geometric model. */
  readonly period: 'month' | 'year';
}

/** What a model is fitted to, and of whom it was counted. */
export interface CountedModel {
  readonly task: LifetimeTask;
  readonly open: OpenReading;
  readonly fittedUntil: string;
}

/** Counts what a model needs. Errors: those of `openReading`. */
export async function countForModel(
  store: Store,
  workspace: string,
  question: ModelQuestion,
  now: string,
): Promise<CountedModel> {
  const { model } = question;
  const watched = model === 'shifted_beta_geometric' ? 'subscriptions' : 'orders';
  const found = await openReading(store, workspace, { ...question, watched, by: null }, now);
  if (model === 'shifted_beta_geometric') {
    const months = (await readClients(found, 'revenue')).groups.get(null)?.tenures ?? [];
    const tenures = question.period === 'year' ? inYears(months) : months;
    return { task: { model, tenures }, open: found, fittedUntil: found.reading.until };
  }
  const fitted = fittedUntil(found, question.calibrationWeeks);
  const open = heldOut(found, fitted, question.holdoutWeeks);
  const counting = { money: question.money, fittedUntil: fitted, silenceDays: 0 };
  const heldOutWeeks = daysBetween(fitted, open.reading.until) / 7;
  const ofPurchases: readonly HistoryPart[] = heldOutWeeks > 0 ? ['h', 'r'] : ['h'];
  const counts = (await readOrders(open, counting, model === 'bg_nbd' ? ofPurchases : ['m'])).get(null);
  const task: LifetimeTask =
    model === 'bg_nbd'
      ? { model, outcomes: counts?.outcomes ?? [], heldOutWeeks, weeks: counts?.weeks ?? [] }
      : { model, values: counts?.values ?? [] };
  return { task, open, fittedUntil: fitted };
}

function heldOut(open: OpenReading, fitted: string, weeks: number | null): OpenReading {
  if (weeks === null) return open;
  const last = addDays(fitted, weeks * 7);
  return last < open.reading.until ? { ...open, reading: { ...open.reading, until: last } } : open;
}

export interface ValueQuestion extends Omit<CustomerScope, 'watched'> {
  /** null for clients with a subscription where a firm lives from enough of them, else for customers who order. */
  readonly watched: Watched | null;
  /** null for margin where it is known: of every order, or from what clients with a subscription cost; else for revenue. */
  readonly money: 'revenue' | 'margin' | null;
  readonly horizon: ValueHorizon;
  /** Of customers who order; null to take it from what is usual. */
  readonly silenceDays: number | null;
}

/** What lifetime values are worked out from. */
export interface CountedValues {
  /** All customers first, then each group. */
  readonly all: CountedCustomers;
  readonly groups: readonly CountedCustomers[];
  readonly open: OpenReading;
  readonly money: 'revenue' | 'margin';
  readonly silenceDays: number | null;
  /** What was spent for clients; taken off the margin of subscriptions only. null where no cost names a client. */
  readonly clientCosts: ClientCosts | null;
}

/** Counts customers with what they brought and what they cost. Errors: those of `openReading`. */
export async function countForValue(
  store: Store,
  workspace: string,
  question: ValueQuestion,
  now: string,
): Promise<CountedValues> {
  const open = await openWatched(store, workspace, question, now);
  const counted = await count(open, question);
  const whole = { ...open, reading: { ...open.reading, by: null } };
  const [costs, cost] = await Promise.all([
    question.by === null ? new Map<string | null, number>() : acquisitionCosts(open, question, now),
    acquisitionCosts(whole, { ...question, by: null }, now),
  ]);
  const all: CountedCustomers = {
    // Every customer is in one group, so that together they are all.
    ...together([...counted.groups.values()]),
    group: null,
    acquisitionCost: cost.get(null) ?? null,
  };
  const groups = [...(question.by === null ? [] : counted.groups)].map(([group, counts]) => ({
    ...counts,
    group,
    acquisitionCost: costs.get(group) ?? null,
  }));
  const { money, silenceDays, clientCosts } = counted;
  return { all, groups, open, money, silenceDays, clientCosts };
}

/** Opens what is asked about; unless somebody said so, clients with a subscription where a firm lives from 30 of them. */
async function openWatched(
  store: Store,
  workspace: string,
  question: ValueQuestion,
  now: string,
): Promise<OpenReading> {
  if (question.watched !== null)
    return openReading(store, workspace, { ...question, watched: question.watched }, now);
  const whole = { ...question, where: [], by: null };
  const { customers } = await openReading(store, workspace, { ...whole, watched: 'subscriptions' }, now);
  const watched =
    customers >= customersNeeded && (await livesFromSubscriptions(store, workspace))
      ? 'subscriptions'
      : 'orders';
  return openReading(store, workspace, { ...question, watched }, now);
}

type Counts = Pick<CountedCustomers, 'tenures' | 'months' | 'purchases' | 'spread'>;

/** The counts of several groups as those of one. */
function together(groups: readonly Counts[]): Counts {
  const longest = groups.reduce((most, { months }) => Math.max(most, months.length), 0);
  const sum = (of: (counts: Counts) => number) => groups.reduce((total, one) => total + of(one), 0);
  const withPurchases = groups.flatMap(({ purchases }) => (purchases ? [purchases] : []));
  const spreads = groups.flatMap(({ spread }) => (spread ? [spread] : []));
  return {
    tenures: groups.flatMap(({ tenures }) => tenures),
    spread: spreads.length === 0 ? null : spreadTogether(spreads),
    months: Array.from({ length: longest }, (_, month) => ({
      value: sum(({ months }) => months[month]?.value ?? 0),
      active: sum(({ months }) => months[month]?.active ?? 0),
      watched: sum(({ months }) => months[month]?.watched ?? 0),
      ...(withPurchases.length > 0 ? { squares: sum(({ months }) => months[month]?.squares ?? 0) } : {}),
    })),
    purchases:
      withPurchases.length === 0
        ? null
        : {
            histories: mergeHistories(withPurchases.flatMap(({ histories }) => histories)),
            values: withPurchases.flatMap(({ values }) => values),
            first: {
              count: sum(({ purchases }) => purchases?.first.count ?? 0),
              sum: sum(({ purchases }) => purchases?.first.sum ?? 0),
              squares: sum(({ purchases }) => purchases?.first.squares ?? 0),
            },
          },
  };
}

interface Grouped {
  readonly groups: ReadonlyMap<string | null, Counts>;
}

async function count(
  open: OpenReading,
  question: ValueQuestion,
): Promise<Pick<CountedValues, 'money' | 'silenceDays' | 'clientCosts'> & Grouped> {
  if (open.watched === 'subscriptions') {
    const clients = await readClients(open, question.money ?? 'margin');
    return {
      groups: new Map([...clients.groups].map(([group, one]) => [group, { ...one, purchases: null }])),
      money: question.money ?? (clients.costs ? 'margin' : 'revenue'),
      silenceDays: null,
      clientCosts: clients.costs,
    };
  }
  const silenceDays = question.silenceDays ?? (await silenceOf(open));
  const money = question.money ?? usualMoney(open);
  const counted = await readOrders(open, { money, fittedUntil: open.reading.until, silenceDays }, [
    'h',
    'm',
    't',
    'v',
  ]);
  const groups = [...counted].map(([group, { outcomes, values, first, tenures, months }]) => {
    const counts: Counts = {
      tenures,
      months,
      purchases: { histories: outcomes, values, first },
      spread: null,
    };
    return [group, counts] as const;
  });
  return { groups: new Map(groups), money, silenceDays, clientCosts: await readClientCosts(open) };
}
