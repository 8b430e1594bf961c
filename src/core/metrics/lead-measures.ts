import { type MeasureDraft, measuresOf, own, where } from './measure-draft.ts';

const counted = where('counted', 'true');
const milestone = (name: string): MeasureDraft => ({
  aggregate: 'count',
  where: [counted, where(`${name}_day`, 'not_null')],
  unit: 'count',
  activity: `${name}_day`,
  cohort: 'day',
});

/** Leads: those that count, how far they came, how they were answered. */
export const leadMeasures = measuresOf('settled_leads', {
  lead_count: [{ aggregate: 'count', where: [counted], unit: 'count', ...own }, 'leads', 'leads'],
  returned_count: [
    {
      aggregate: 'count',
      where: [where('returned_day', 'not_null')],
      unit: 'count',
      activity: 'returned_day',
      cohort: 'day',
    },
    'leads rendus',
    'returned leads',
  ],
  returned_created_count: [
    { aggregate: 'count', where: [where('returned_day', 'not_null')], unit: 'count', ...own },
    'leads arrivés puis rendus',
    'leads that came and were returned',
  ],
  contacted_count: [milestone('contacted'), 'leads contactés', 'contacted leads'],
  qualified_count: [milestone('qualified'), 'leads qualifiés', 'qualified leads'],
  quote_count: [milestone('quote'), 'devis', 'quotes'],
  won_count: [milestone('won'), 'leads gagnés', 'won leads'],
  unanswered_count: [
    {
      aggregate: 'count',
      where: [counted, where('answered_day', 'null'), where('won_day', 'null'), where('lost_day', 'null')],
      unit: 'count',
      ...own,
    },
    'leads ouverts sans réponse',
    'open leads without an answer',
  ],
  answered_count: [
    { aggregate: 'count', where: [counted, where('answered_day', 'not_null')], unit: 'count', ...own },
    'leads ayant reçu une réponse',
    'answered leads',
  ],
  due_count: [
    { aggregate: 'count', where: [counted, where('due', 'true')], unit: 'count', ...own },
    'leads à échéance',
    'leads due',
  ],
  in_time_count: [
    { aggregate: 'count', where: [counted, where('in_time', 'true')], unit: 'count', ...own },
    'réponses dans le délai',
    'answers within target',
  ],
  response_spread: [
    { aggregate: 'spread', column: 'response', where: [counted], unit: 'number', ...own },
    'leads suivis',
    'leads followed',
  ],
  cycle_spread: [
    {
      aggregate: 'spread',
      column: 'cycle',
      where: [counted],
      unit: 'number',
      activity: 'won_day',
      cohort: 'day',
    },
    'leads suivis',
    'leads followed',
  ],
});
