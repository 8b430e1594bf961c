import { attributionDimensions } from '../../../../src/core/facts/dimensions.ts';
import type { RawFact, RawFacts } from '../trap-facts.ts';
import { own, person, text } from './raw-fields.ts';
import { paris } from './twin-time.ts';

export interface Lead {
  readonly raw: RawFact;
  readonly id: string;
  readonly created: string;
  readonly person: string | null;
  readonly day: string;
  readonly dims: Record<string, string | null>;
}

export type LeadLinks = ReturnType<typeof leadLinks>;

/** The leads, and which of them a fact belongs to. */
export function leadLinks(raw: RawFacts) {
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
  return { raw, leads, leadOf, validOrders, orderLead };
}

/** Dimensions of what became of a lead. */
export const leadState = ['stage', 'loss_reason', 'temperature', 'score_band'];

/** Its own dimensions, else its lead's; what became of the lead is the lead's alone. */
export const linked = (row: RawFact, lead: Lead | null | undefined) => {
  const dims: Record<string, string | null> = {};
  for (const id of attributionDimensions) dims[id] = text(row, id) ?? lead?.dims[id] ?? null;
  for (const id of leadState) dims[id] = lead?.dims[id] ?? null;
  return dims;
};
