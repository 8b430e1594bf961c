/** Words of repeat purchases in French. */
export const repeat = {
  'repeat.atRisk': 'Clients encore suivis',
  'repeat.between': 'Entre deux achats : {{median}} au milieu, la moitié de {{quarter}} à {{threeQuarters}}',
  'repeat.betweenMeans':
    'D’après {{count}} achats suivis d’un autre. Qui n’est pas encore revenu n’y est pas : chez des clients récents, les longs écarts manquent.',
  'repeat.by': 'Qui rachète, par {{name}}',
  'repeat.cameBack': 'Ont racheté',
  'repeat.choices': 'Clients regardés',
  'repeat.counted':
    'Sur {{customers}} clients, {{returned}} sont revenus à ce jour. Les clients récents ne sont ni écartés ni comptés comme perdus (Kaplan-Meier).',
  'repeat.curve': 'Combien de temps avant le deuxième achat ?',
  'repeat.curveMeans':
    'Part des clients qui ont racheté, selon le temps depuis leur premier achat ; la bande est l’intervalle à 95 %.',
  'repeat.day': 'jour {{day}}',
  'repeat.few': 'pas assez de données ({{found}} sur {{needed}})',
  'repeat.gaps': 'Écarts entre deux achats',
  'repeat.half': 'La moitié en',
  'repeat.noRate': 'Aucun délai n’est encore assez long pour dire qui rachète.',
  'repeat.notHalf': 'moins de la moitié',
  'repeat.returned': 'Revenus',
  'repeat.sentence':
    '{{first}} des clients rachètent en {{firstDays}}, {{last}} en {{lastDays}} ({{interval}}).',
  'repeat.sinceFirst': 'Depuis le premier achat',
  'repeat.staying': 'Combien de temps continuent-ils d’acheter ?',
  'repeat.stayingMeans':
    'Part encore cliente mois après mois. Un client compte comme parti à son dernier achat, une fois {{days}} jours passés sans commande.',
  'repeat.stillBuying': 'Achètent encore',
  'repeat.title': 'Réachat',
  'repeat.within': 'En {{days}}',
  'value.asTable': 'Voir les nombres',
  'value.colon': ' :',
  'value.interval': 'Intervalle à 95 %',
} as const;
