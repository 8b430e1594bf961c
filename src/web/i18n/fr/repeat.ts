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
    'Depuis leur premier achat, {{returned}} clients sur {{customers}} ont racheté à ce jour. Un client récent n’est ni écarté ni compté comme perdu.',
  'repeat.curve': 'Combien de temps avant le deuxième achat ?',
  'repeat.curveMeans':
    'Part des clients qui ont racheté, selon le temps depuis leur premier achat ; la bande est l’intervalle à 95 %.',
  'repeat.day': 'jour {{day}}',
  'repeat.few': 'pas assez de données ({{found}} sur {{needed}})',
  'repeat.gaps': 'Écarts entre deux achats',
  'repeat.half': 'La moitié en',
  'repeat.inPeriod': '≥ 2 commandes dans la période',
  'repeat.method':
    'Kaplan-Meier : un client qui n’a pas encore racheté compte jusqu’au dernier jour connu. Intervalles à 95 % d’après Greenwood. Le taux de réachat du tableau de bord est un autre chiffre : les clients à deux commandes ou plus dans la période choisie.',
  'repeat.noRate': 'Aucun délai n’est encore assez long pour dire qui rachète.',
  'repeat.notHalf': 'moins de la moitié',
  'repeat.returned': 'Ont racheté',
  'repeat.sentence':
    '{{first}} des clients rachètent en {{firstDays}}, {{last}} en {{lastDays}} ({{interval}}).',
  'repeat.sinceFirst': 'Depuis le premier achat',
  'repeat.staying': 'Combien de temps continuent-ils d’acheter ?',
  'repeat.stayingMeans':
    'Part encore cliente mois après mois. Un client compte comme parti à son dernier achat, une fois {{days}} jours passés sans commande.',
  'repeat.stillBuying': 'Achètent encore',
  'repeat.title': 'Deuxième achat',
  'repeat.within': 'En {{days}}',
  'value.asTable': 'Voir les nombres',
  'value.colon': ' :',
  'value.interval': 'Intervalle à 95 %',
} as const;
