import type { RawFact } from '../trap-facts.ts';
import type { LeadLinks } from './lead-links.ts';
import { text } from './raw-fields.ts';
import { twinHolidays } from './twin-settings.ts';
import { businessMinutes, dayGap, paris } from './twin-time.ts';

const meanings: Record<string, string> = {
  contacted: 'contacted',
  qualifié: 'qualified',
  qualified: 'qualified',
  quote: 'quote',
  won: 'won',
  lost: 'lost',
  new: 'new',
};

export type TwinLead = ReturnType<typeof leadFacts>[number];

/** What became of each lead; its dimensions take in the owner, stage and reason it has at last. */
export function leadFacts({ raw, leads, leadOf, validOrders, orderLead }: LeadLinks, now: string) {
  return leads.map((lead) => {
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
}
