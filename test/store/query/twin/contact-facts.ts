import type { RawFact } from '../trap-facts.ts';
import { type LeadLinks, linked } from './lead-links.ts';
import { number, own, person, text } from './raw-fields.ts';
import { paris } from './twin-time.ts';

/** Calls and visits, and what became of each message to each receiver. */
export function contactFacts({ raw, leadOf }: LeadLinks) {
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
  return { interactions, visits, messages };
}
