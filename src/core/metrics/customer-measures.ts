import { linked, type MeasureDraft, measuresOf, where } from './measure-draft.ts';
import type { Measure } from './metric.ts';

const movement = (name: string): MeasureDraft => ({
  aggregate: 'sum',
  column: 'delta',
  where: [where('movement', name)],
  unit: 'money',
  ...linked,
});
const stock = (column: string, unit: Measure['unit'], at: 'start' | 'end'): MeasureDraft => ({
  aggregate: 'stock',
  column,
  unit,
  at,
  activity: 'day',
  cohort: at === 'end' ? 'lead_day' : null,
});

/** MRR and active clients: what stands at a day, and what moved it. */
export const recurringMeasures = measuresOf('settled_mrr', {
  mrr_stock: [stock('delta', 'money', 'end'), 'MRR', 'MRR'],
  client_stock: [stock('clients_delta', 'count', 'end'), 'clients actifs', 'active clients'],
  mrr_start: [stock('delta', 'money', 'start'), 'MRR au début', 'MRR at the start'],
  client_start: [stock('clients_delta', 'count', 'start'), 'clients au début', 'clients at the start'],
  new_mrr: [movement('new'), 'MRR nouveau', 'new MRR'],
  expansion_mrr: [movement('expansion'), 'MRR d’expansion', 'expansion MRR'],
  contraction_mrr: [movement('contraction'), 'MRR de contraction', 'contraction MRR'],
  churned_mrr: [movement('churned'), 'MRR perdu', 'churned MRR'],
  reactivated_mrr: [movement('reactivated'), 'MRR réactivé', 'reactivated MRR'],
  currency_mrr: [movement('currency'), 'effet de change', 'effect of exchange rates'],
  kept_mrr: [
    { aggregate: 'kept', part: 'kept', column: 'delta', unit: 'money', activity: 'day', cohort: null },
    'MRR des clients du début',
    'MRR of the clients from the start',
  ],
  lost_client_count: [
    {
      aggregate: 'kept',
      part: 'lost',
      column: 'clients_delta',
      unit: 'count',
      activity: 'day',
      cohort: null,
    },
    'clients perdus',
    'clients lost',
  ],
});

const answered = (kind: string, column?: string): MeasureDraft => ({
  aggregate: column ? 'sum' : 'count',
  ...(column ? { column } : {}),
  where: [where('kind', kind)],
  unit: 'count',
  ...linked,
});

/** Answers to surveys. */
export const answerMeasures = measuresOf('settled_answers', {
  nps_count: [answered('nps'), 'réponses NPS', 'NPS answers'],
  promoter_count: [answered('nps', 'promoter'), 'promoteurs', 'promoters'],
  detractor_count: [answered('nps', 'detractor'), 'détracteurs', 'detractors'],
  csat_count: [answered('csat'), 'réponses CSAT', 'CSAT answers'],
  satisfied_count: [answered('csat', 'satisfied'), 'clients satisfaits', 'satisfied answers'],
  rating_count: [answered('rating'), 'avis notés', 'ratings'],
  rating_sum: [{ ...answered('rating', 'score'), unit: 'number' }, 'somme des notes', 'sum of ratings'],
  rating_squares: [
    { ...answered('rating', 'score'), aggregate: 'squares', unit: 'number' },
    'carrés des notes',
    'squares of ratings',
  ],
});
