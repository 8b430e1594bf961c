import { counted } from '../../core/words/counted.ts';

const leads = (count: number): string => counted(count, { one: 'lead', other: 'leads' }, 'en');
const sales = (count: number): string => counted(count, { one: 'sale', other: 'sales' }, 'en');

/** What the commands of scores say, in English. */
export const scoreEn = {
  about: 'scores learned from what sold',
  list: 'list the learned scores, the newest first',
  learn: 'learn a score from what sold, prove it, and score all leads with it',
  prove: 'learn from one part of the leads and judge by the rest; nothing is kept',
  show: 'show a score: its points, its proofs, and what it refused to use',
  use: 'put a version into use, also an older one, and score all leads with it',
  run: 'score all leads again with the score in use',
  lead: 'explain the score of a lead',
  id: 'the score, as "filon score" shows it',
  key: 'the lead’s id',
  kind: 'scorecard (points per value) or additive (finer values and pairs of fields: often stronger, explained as exactly)',
  split: 'random (drawn by lot) or time (the latest leads are held out)',
  knownMinutes: 'minutes after a lead’s creation until which things known of it count',
  leaveOut: 'fields not to look at, separated by commas',
  allow: 'fields to keep though they are refused for telling too much',
  seed: 'number that decides the lots',
  noUse: 'keep it without scoring the leads with it',
  working: 'Score',
  none: 'No score has been learned yet: filon score learn',
  notEnough: (sold: number, unsold: number, needed: number) =>
    `Not enough data: ${sales(sold)} and ${leads(unsold)} without one are known; it takes ${needed} of each.`,
  columns: {
    id: 'score',
    kind: 'kind',
    state: 'state',
    learnedAt: 'learned',
    leads: 'leads',
    sales: 'sales',
    error: 'calibration',
  },
  states: { champion: 'in use', challenger: 'not used yet', retired: 'retired' },
  kinds: { scorecard: 'scorecard', additive: 'additive with pairs' },
  learned: (id: string) => `Score ${id}`,
  learnedFrom: (count: number, sold: number, rate: string, from: string, to: string) =>
    `learned from ${leads(count)} with ${sales(sold)} (${rate}), created from ${from} to ${to}`,
  matureDays: (days: number) => `younger than ${days} days are left out: nine of ten sales come by then`,
  scored: (count: number, changed: number) => `${leads(count)} scored, ${changed} changed.`,
  refusedTitle: 'Not used, and why',
  pointsTitle: 'Points (50 is the usual lead; ten more double the odds)',
  pairsTitle: 'What two fields tell together, at most',
  start: (points: string) => `An average lead starts from ${points}.`,
  feature: 'field',
  value: 'value',
  rate: 'rate',
  points: 'points',
  proofTitles: {
    random: 'Proof on leads drawn by lot',
    time: 'Proof on the latest leads',
    crossed: 'Cross-validation',
  },
  proofFrom: (learned: number, learnedRate: string, held: number, sold: number, heldRate: string) =>
    `learned from ${leads(learned)} (${learnedRate} sold), judged by ${leads(held)} that it did not know: ${sales(sold)} (${heldRate})`,
  auc: 'AUC',
  aucMeans: (times: number) => `of a sold and an unsold lead, the sold one is ahead ${times} times in 100`,
  calibration: 'calibration error',
  calibrationMeans: 'mean distance between predicted and observed share',
  brier: 'Brier',
  brierMeans: (brier: string, rate: string) => `${brier} by always saying ${rate}`,
  moved: (from: string, to: string, predicted: string, left: string) =>
    `The share of sales moved from ${from} to ${to}, so the probabilities are wrong as a whole (${predicted} on average). With the rate put right the error would still be ${left}: that part is the score’s own. The order of leads, which the AUC measures, does not need the rate.`,
  curve: {
    predicted: 'predicted',
    observed: 'observed',
    interval: '95 % interval',
    leads: 'leads',
    sales: 'sales',
  },
  lift: {
    reached: 'best',
    sales: 'sales',
    lift: 'lift',
    salesReached: 'of all sales',
    revenueReached: 'of revenue',
  },
  points100: (points: string) => `${points} points`,
  leadScore: (score: number, temperature: string, probability: string, value: string | null) =>
    `${score} of 100, ${temperature}: ${probability} chance of a sale${value === null ? '' : `, worth ${value}`}`,
  temperatures: { cold: 'cold', warm: 'warm', hot: 'hot' },
  money: 'money',
  startRow: 'average lead',
  basketRow: 'expected basket',
} as const;
