import { ratio, survival } from './loops.ts';
import type { CellSums } from './twin-cell.ts';

/** Leads, how they were answered, and the messages to them. */
export function leadFigures(
  { cohort, own, cost, leadsBy, leads, returnedOf, returned, reached, mails, exchanges }: CellSums,
  allLeads: () => number,
) {
  return {
    leads,
    lead_share: () => ratio(leads(), allLeads()),
    cost_per_lead: () => ratio(cost(), leads()),
    returned_leads: () => returned().length,
    lead_return_rate: () => ratio(returned().length, leads() + returnedOf((lead) => lead.day).length),
    call_rate: () => ratio(exchanges().filter((fact) => fact.type === 'call').length, leads()),
    contacted_leads: () => reached('contactedDay'),
    qualified_leads: () => reached('qualifiedDay'),
    qualification_rate: () => ratio(reached('qualifiedDay'), leads()),
    cost_per_qualified_lead: () => ratio(cost(), reached('qualifiedDay')),
    unanswered_leads: () =>
      leadsBy(own).filter((lead) =>
        [lead.answeredDay, lead.wonDay, lead.lostDay].every((day) => day === null),
      ).length,
    quoted_leads: () => reached('quoteDay'),
    response_time: () =>
      survival(
        leadsBy(own).map((lead) => ({ time: lead.response ?? lead.waited, event: lead.response !== null })),
        false,
      ),
    response_within_target: () => {
      const due = leadsBy(own).filter((lead) => lead.response !== null || lead.waited > 60);
      return ratio(due.filter((lead) => lead.response !== null && lead.response <= 60).length, due.length);
    },
    engagement: () => ratio(exchanges().filter((fact) => fact.inbound).length, leads()),
    messages_sent: () => mails().length,
    open_rate: () =>
      ratio(mails().filter((fact) => fact.opened).length, mails().filter((fact) => fact.delivered).length),
    email_click_rate: () =>
      ratio(mails().filter((fact) => fact.clicked).length, mails().filter((fact) => fact.delivered).length),
    click_to_open_rate: () =>
      ratio(mails().filter((fact) => fact.clicked).length, mails().filter((fact) => fact.opened).length),
    won_leads: () => reached('wonDay'),
    conversion_rate: () => ratio(reached('wonDay'), leads()),
    qualified_conversion_rate: () => ratio(reached('wonDay'), reached('qualifiedDay')),
    sales_cycle: () =>
      survival(
        leadsBy((lead) => (cohort ? lead.day : lead.wonDay)).map((lead) => ({
          time: lead.cycle ?? lead.age,
          event: lead.cycle !== null,
        })),
        true,
      ),
  };
}
