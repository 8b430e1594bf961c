import type { lossesEn } from './losses-en.ts';

/** What the commands of lost leads and of response times say, in French. */
export const lossesFr: typeof lossesEn = {
  bottleneck:
    'd’une étape à l’autre : combien de leads passent, en combien de temps, ce que coûtent les pertes, et pourquoi',
  response: 'part des leads vendus selon le temps de réponse',
  from: 'premier jour de création des leads (par défaut : un an avant le dernier)',
  to: 'dernier jour (par défaut : aujourd’hui)',
  none: 'Aucun lead n’a été créé sur cette période.',
  tooYoung: (day) =>
    `Les leads créés après le ${day} sont trop récents pour le dire ; choisissez une période plus ancienne.`,
  step: 'étape',
  lost: 'perdus',
  value: 'valeur d’un lead',
  cost: 'coût',
  entered: 'leads',
  moved: 'passés',
  open: 'encore là',
  rate: 'passage',
  interval: 'intervalle à 95 %',
  days: 'délai médian',
  reason: 'motif',
  noReason: 'sans motif',
  share: 'part',
  answered: 'première réponse',
  leads: 'leads',
  sold: 'vendus',
  few: (needed) => `moins de ${needed} leads`,
};
