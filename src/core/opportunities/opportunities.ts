import { type Evidence, evidenceFor, groupToNameFor } from './evidence.ts';
import { type Others, othersOf, type Propensity, propensityOf, type TooFewSimilar } from './propensity.ts';
import {
  bitsOf,
  type ClientServices,
  hasPlace,
  type ServiceBook,
  type ServiceKind,
  serviceSets,
  withoutOne,
} from './service-book.ts';
import { chanceOf, type Paid, usualPrice } from './usual-price.ts';

/** A client and a service. Money in minor units: a month for what recurs, in all for the rest. */
export type OpportunityCell =
  | { readonly kind: 'has'; readonly amount: bigint }
  | { readonly kind: 'had' }
  | TooFewSimilar
  | OpenCell;

/** A service that a client lacks and could have. */
export interface OpenCell {
  readonly kind: 'open';
  readonly propensity: Extract<Propensity, { readonly kind: 'estimate' }>;
  /** What similar clients usually pay for it. */
  readonly price: bigint;
  /** Price × propensity, and × both ends of its interval. */
  readonly space: bigint;
  readonly low: bigint;
  readonly high: bigint;
  readonly evidence: Evidence;
}

/** White space: what could be sold every month, and once. */
export interface Space {
  readonly recurring: bigint;
  readonly once: bigint;
}

export interface ClientOpportunities {
  readonly client: string;
  readonly mrr: bigint;
  readonly cells: readonly OpportunityCell[];
  readonly space: Space;
  /** Place of the service to propose next: the open one with most white space in a year; null without any. */
  readonly next: number | null;
}

/** What each client has, lacks and could have; clients in the order of the book. */
export function opportunitiesOf(book: ServiceBook, shrinkage: number): readonly ClientOpportunities[] {
  const sets = serviceSets(book.clients);
  const paid = book.services.map((_, service) => paidFor(book.clients, service));
  const answers = new Map<number, readonly (OpenCell | TooFewSimilar | null)[]>();
  const answerFor = (bits: number) => {
    const known = answers.get(bits);
    if (known) return known;
    const others = othersOf(withoutOne(sets, bits));
    const group = shrinkage === Number.POSITIVE_INFINITY ? 0 : groupToNameFor(others, bits);
    const answer = book.services.map((_, service) =>
      hasPlace(bits, service) ? null : open({ others, group, shrinkage }, bits, service, paid[service] ?? []),
    );
    answers.set(bits, answer);
    return answer;
  };
  return book.clients.map((client) => {
    const answer = answerFor(bitsOf(client.has.keys()));
    const cells = book.services.map((_, service): OpportunityCell => {
      const amount = client.has.get(service);
      if (amount !== undefined) return { kind: 'has', amount };
      return client.had.has(service) ? { kind: 'had' } : (answer[service] ?? { kind: 'had' });
    });
    return { client: client.client, mrr: client.mrr, cells, ...spaceOf(book, cells) };
  });
}

interface Asked {
  readonly others: Others;
  readonly group: number;
  readonly shrinkage: number;
}

function open(
  { others, group, shrinkage }: Asked,
  own: number,
  service: number,
  paid: readonly Paid[],
): OpenCell | TooFewSimilar {
  const propensity = propensityOf(others, own, service, shrinkage);
  const price = usualPrice(paid, own, service, others.weights);
  if (propensity.kind === 'not_enough_data') return propensity;
  const known = price ?? 0n;
  return {
    kind: 'open',
    propensity,
    price: known,
    space: chanceOf(known, propensity.value),
    low: chanceOf(known, propensity.low),
    high: chanceOf(known, propensity.high),
    evidence: evidenceFor(others, group, service),
  };
}

function paidFor(clients: readonly ClientServices[], service: number): readonly Paid[] {
  return clients.flatMap(({ has }) => {
    const amount = has.get(service);
    return amount === undefined ? [] : [{ amount, bits: bitsOf(has.keys()) }];
  });
}

/** What a service brings within twelve months, where what recurs stays that long. */
export function inAYear(kind: ServiceKind, amount: bigint): bigint {
  return kind === 'recurring' ? 12n * amount : amount;
}

function spaceOf(
  { services }: ServiceBook,
  cells: readonly OpportunityCell[],
): Pick<ClientOpportunities, 'space' | 'next'> {
  const space = { recurring: 0n, once: 0n };
  let best: { readonly service: number; readonly year: bigint } | null = null;
  for (const [service, cell] of cells.entries()) {
    const kind = services[service]?.kind ?? 'once';
    if (cell.kind !== 'open') continue;
    space[kind] += cell.space;
    const year = inAYear(kind, cell.space);
    if (year > (best?.year ?? 0n)) best = { service, year };
  }
  return { space, next: best?.service ?? null };
}
