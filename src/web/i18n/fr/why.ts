/** Words of what moved a figure in French. */
export const why = {
  'why.both': 'Total',
  'why.label': 'Part de chaque segment dans la variation, par {{name}}',
  'why.mix': 'Mix',
  'why.mixText': 'Le segment pèse plus ou moins lourd dans l’ensemble.',
  'why.mixWords': 'variation du poids × écart moyen à l’ensemble',
  'why.open': '{{name}}, {{what}} : {{amount}}. Voir le calcul',
  'why.others_one': '{{count}} autre',
  'why.others_other': '{{count}} autres',
  'why.rate': 'Taux',
  'why.rateText': 'Le segment lui-même a changé.',
  'why.rateWords': 'poids moyen × variation du segment',
  'why.shared': 'Ces faits comptent dans plusieurs segments : leur part ne revient à aucun en propre.',
  'why.sum': 'Somme = variation',
  'why.weight': 'Poids',
  'why.weightOf': 'poids de {{name}}',
  'why.whole': 'Ensemble',
} as const;
