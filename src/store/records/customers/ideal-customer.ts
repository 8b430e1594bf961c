import {
  bestShare,
  type IdealTrait,
  idealNeeded,
  idealTraits,
} from '../../../core/customers/ideal-traits.ts';
import { type TraitLift, traitLifts } from '../../../core/customers/trait-lifts.ts';
import type { AttributionDimension } from '../../../core/facts/dimensions.ts';
import type { Row } from '../../engine/engine.ts';
import {
  channelsOf,
  type IdealOrder,
  idealBasis,
  idealCounts,
  resemblingLeads,
} from '../../sql/customers/ideal-counts.ts';
import type { LeadRow } from '../desk/lead-row.ts';
import { leadsByKeys } from '../desk/list-leads.ts';
import { hasLeads } from '../has-leads.ts';
import { costByChannel } from './acquisition-costs.ts';
import { deskOf, type OpenBook } from './open-book.ts';

/** What the best are chosen by. */
export type IdealBy = 'ltv_to_cac' | 'value';

export interface IdealCustomer {
  readonly kind: 'ideal';
  readonly by: IdealBy;
  readonly money: 'margin' | 'revenue';
  /** Customers compared, and how many of them are the best. */
  readonly customers: number;
  readonly best: number;
  /** Customers left out because winning one of their channel has no known cost. */
  readonly withoutCost: number;
  /** Upper ends of the sizes 1 to 4 of the first basket, minor units; size 5 lies above. */
  readonly basketLimits: readonly number[];
  /**
   * Customers who bought on another day again. Sizes of the first basket are judged by what came after it, which needs as
   * many of these as there are best ones; with fewer, they are not listed.
   */
  readonly cameBack: { readonly found: number; readonly needed: number };
  readonly traits: readonly TraitValues[];
  readonly leads: readonly ResemblingLead[];
  /** Whether there are leads at all, also closed ones. */
  readonly hasLeads: boolean;
}

export interface TraitValues {
  readonly trait: IdealTrait;
  /** Partly so by construction: the best are chosen over what winning one of their channel cost. */
  readonly byCost: boolean;
  readonly values: readonly TraitLift[];
}

export interface ResemblingLead {
  readonly lead: LeadRow;
  /** The product of the lifts of its certain traits. */
  readonly likeness: number;
  /** These traits, strongest first. */
  readonly reasons: readonly { readonly trait: IdealTrait; readonly value: string; readonly lift: number }[];
}

export type IdealAnswer =
  | IdealCustomer
  | {
      readonly kind: 'not_enough_data';
      readonly reason: 'customers';
      readonly found: number;
      readonly needed: number;
    };

/** Cost counts only where it is known of so many of the customers. */
const costKnownOf = 0.5;
/** Margin counts only where it is known of so many of the customers. */
const marginKnownOf = 0.8;
const mostLeads = 50;
/** Values of a trait that leads are looked through for: those that set customers apart most. */
const mostValues = 100;

/**
 * What the best tenth of customers have in common, and today's open leads that have it too. `by` null chooses LTV / CAC
 * where the cost of winning is known of half of the customers, else value.
 */
export async function idealCustomer(book: OpenBook, by: IdealBy | null): Promise<IdealAnswer> {
  const [basis] = await book.ask(idealBasis);
  const customers = Number(basis?.customers ?? 0);
  if (customers < idealNeeded) {
    return { kind: 'not_enough_data', reason: 'customers', found: customers, needed: idealNeeded };
  }
  const costs = by === 'value' ? new Map<string, number>() : await costByChannel(book);
  const channels = await book.ask(channelsOf);
  const withCost = channels.reduce(
    (sum, row) => sum + (costs.has(String(row.channel)) ? Number(row.customers) : 0),
    0,
  );
  const chosen = by ?? (withCost >= customers * costKnownOf ? 'ltv_to_cac' : 'value');
  if (chosen === 'ltv_to_cac' && withCost < idealNeeded) {
    return { kind: 'not_enough_data', reason: 'customers', found: withCost, needed: idealNeeded };
  }
  const money = Number(basis?.with_margin ?? 0) >= customers * marginKnownOf ? 'margin' : 'revenue';
  const revenue = Number(basis?.revenue ?? 0);
  const order: IdealOrder = {
    money,
    costs: chosen === 'ltv_to_cac' ? costs : null,
    marginRate: revenue > 0 ? Number(basis?.margin ?? 0) / revenue : 0,
    basketLimits: [1, 2, 3, 4].map((place) => Number(basis?.[`b${place}`] ?? 0)),
  };
  const rows = await book.ask((text) => idealCounts(text, order));
  const cameBack = { found: Number(basis?.came_back ?? 0), needed: Math.ceil(customers * bestShare) };
  const traits = idealTraits.map(({ id, won }) => {
    const own = rows.filter((row) => row.trait === id);
    const counts = own.map((row) => ({
      value: row.name === null ? null : String(row.name),
      customers: Number(row.customers),
      best: Number(row.best),
    }));
    const unjudged = id === 'first_basket' && cameBack.found < cameBack.needed;
    return {
      trait: id,
      byCost: won && chosen === 'ltv_to_cac',
      values: unjudged ? [] : traitLifts(counts),
      counts,
    };
  });
  const compared = traits[0]?.counts ?? [];
  return {
    kind: 'ideal',
    by: chosen,
    money,
    customers: compared.reduce((sum, one) => sum + one.customers, 0),
    best: compared.reduce((sum, one) => sum + one.best, 0),
    withoutCost: chosen === 'ltv_to_cac' ? customers - withCost : 0,
    basketLimits: order.basketLimits,
    cameBack,
    traits: traits.map(({ trait, byCost, values }) => ({ trait, byCost, values })),
    leads: await leadsLike(book, traits),
    hasLeads: await hasLeads(book.store, book.workspace),
  };
}

type Traits = readonly Pick<TraitValues, 'trait' | 'values'>[];

async function leadsLike(book: OpenBook, traits: Traits): Promise<readonly ResemblingLead[]> {
  const weights = new Map<AttributionDimension, Map<string, number>>();
  for (const { id, lead } of idealTraits) {
    const values = traits.find(({ trait }) => trait === id)?.values ?? [];
    const certain = values
      .filter((one) => one.certain)
      .sort((one, other) => Math.abs(Math.log(other.lift)) - Math.abs(Math.log(one.lift)))
      .slice(0, mostValues);
    if (lead === null || certain.length === 0) continue;
    weights.set(lead, new Map(certain.map((one) => [one.value ?? '', Math.log(one.lift)])));
  }
  if (weights.size === 0) return [];
  const desk = await deskOf(book);
  const found = await desk.ask((text) => resemblingLeads(text, weights, mostLeads));
  const byKey = new Map(found.map((row) => [String(row.key), row]));
  const leads = await leadsByKeys(desk, [...byKey.keys()]);
  return leads.map((lead) => ({
    lead,
    likeness: Math.exp(Number(byKey.get(lead.key)?.weight ?? 0)),
    reasons: reasonsOf(byKey.get(lead.key) ?? {}, traits),
  }));
}

function reasonsOf(row: Row, traits: Traits): ResemblingLead['reasons'] {
  return idealTraits
    .flatMap(({ id, lead: column }) => {
      const value = column === null ? null : row[column];
      const values = traits.find(({ trait }) => trait === id)?.values ?? [];
      const found = values.find((one) => one.certain && one.value === value);
      return found && typeof value === 'string' ? [{ trait: id, value, lift: found.lift }] : [];
    })
    .sort((one, other) => other.lift - one.lift);
}
