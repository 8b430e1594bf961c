/** Words of segments and of the ideal customer in French. */
export const segments = {
  'ideal.above': 'plus de {{money}}',
  'ideal.alsoUncertain': 'Montrer aussi ce qui peut être le hasard',
  'ideal.amongBest': 'Parmi les meilleurs',
  'ideal.bestByRatio':
    'Les {{best}} meilleurs sur {{customers}} clients, par valeur rapportée à leur coût d’acquisition, année d’arrivée par année d’arrivée.',
  'ideal.bestByValue':
    'Les {{best}} meilleurs sur {{customers}} clients, par valeur, année d’arrivée par année d’arrivée.',
  'ideal.by': 'Choisir les meilleurs par',
  'ideal.byRatio': 'LTV ÷ CAC',
  'ideal.byValue': 'Valeur',
  'ideal.choices': 'Ce qui fait les meilleurs',
  'ideal.few':
    'Pas assez de données\u00a0: {{found}} clients avec une commande, il en faut {{needed}} pour dire ce qui distingue les meilleurs.',
  'ideal.interval': 'Intervalle à 95\u202f%',
  'ideal.lead': 'Lead',
  'ideal.leads': 'Leads ouverts qui leur ressemblent',
  'ideal.lift': 'Fois plus souvent',
  'ideal.likeMeans':
    'Classés par leurs traits certains\u202f; les traits qui vont souvent ensemble comptent chacun, ce n’est donc pas une probabilité.',
  'ideal.meanwhile':
    'En attendant, la liste des clients dit ce que chacun a rapporté et ce que l’on en attend.',
  'ideal.noLeads': 'Aucun lead ouvert n’a ce qui les distingue.',
  'ideal.nothingCertain': 'Rien ne distingue les meilleurs avec certitude',
  'ideal.onMargin': 'Valeur\u00a0: la marge à ce jour et celle attendue dans les 12 mois.',
  'ideal.onRevenue': 'Valeur\u00a0: le chiffre d’affaires à ce jour et celui attendu dans les 12 mois.',
  'ideal.onlyCertain': 'Seulement ce qui est certain',
  'ideal.reasons': 'Parce que',
  'ideal.sentence':
    'Le client idéal se reconnaît surtout à ceci\u00a0: {{trait}} {{value}}, {{lift}} fois plus souvent parmi les meilleurs.',
  'ideal.since': 'Depuis',
  'ideal.title': 'Client idéal',
  'ideal.toBook': 'Ouvrir la liste des clients',
  'ideal.trait': 'Trait',
  'ideal.traits': 'Ce qui distingue les meilleurs',
  'ideal.upTo': 'jusqu’à {{money}}',
  'ideal.value': 'Valeur',
  'ideal.withoutCost': 'Laissés de côté, faute de coût d’acquisition connu\u00a0: {{customers}}.',
  'segment.absolute':
    'Les notes viennent de limites fixes\u00a0: {{customers}} clients, c’est trop peu pour des quintiles (il en faut 100).',
  'segment.by': 'Répartir les clients',
  'segment.byMonth': 'Mois par mois',
  'segment.byScores': 'Récence, fréquence, valeur',
  'segment.came': 'Arrivés',
  'segment.change': 'Modifier',
  'segment.choices': 'Segments à afficher',
  'segment.drop': 'Supprimer le segment {{name}}',
  'segment.dropped': 'Le segment «\u202f{{name}}\u202f» est supprimé.',
  'segment.few': '{{found}} clients sur {{needed}} nécessaires',
  'segment.fromTo': 'De (lignes) vers (colonnes)',
  'segment.limits':
    'Récence de 5 à 1\u00a0: dernière commande il y a {{days}} jours au plus, ou davantage. Fréquence de 1 à 5\u00a0: {{orders}} commandes au plus, ou davantage. Valeur de 1 à 5\u00a0: {{value}} au plus, ou davantage.',
  'segment.marginEach': 'Marge par client',
  'segment.month': 'Période',
  'segment.movedShare': 'Part qui a changé',
  'segment.moves': 'Passages d’un segment à l’autre',
  'segment.movesTitle': '{{share}} des clients ont changé de segment du {{from}} au {{to}}',
  'segment.noOwn': 'Filtrez la liste des clients, puis enregistrez les conditions comme segment.',
  'segment.own': 'Segments définis',
  'segment.quintiles':
    'Les notes viennent des quintiles de {{customers}} clients\u00a0: à valeur égale, note égale.',
  'segment.recencyByWeight': 'Récence (lignes), fréquence et valeur (colonnes)',
  'segment.repeat': 'Réachat',
  'segment.retention': 'Rétention',
  'segment.retentionMeans':
    'Rétention\u00a0: parmi les clients qui avaient commandé dans les 365 jours d’avant, ceux qui ont commandé dans les 365 derniers. Intervalles à 95\u202f%.',
  'segment.retentionOfSegment':
    'Rétention\u00a0: parmi les clients qui étaient dans ce segment il y a 365 jours, ceux qui ont commandé depuis. Intervalles à 95\u202f%.',
  'segment.rules': 'Comment les notes font les segments',
  'segment.sentence': '{{name}}\u00a0: {{share}} des clients, {{money}} du chiffre d’affaires ({{revenue}}).',
  'segment.share': 'Part',
  'segment.table': 'Ce que rapporte chaque segment',
  'segment.title': 'Segments',
  'segment.toList': 'Ouvrir la liste',
  'segment.unknown': '(inconnu)',
  'segment.weightMeans':
    'Les colonnes sont la moyenne des notes de fréquence et de valeur, arrondie vers le haut\u202f; un client d’une seule commande récente est Nouveau.',
} as const;
