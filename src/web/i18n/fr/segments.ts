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
  'ideal.byCost': 'en partie par son coût',
  'ideal.byCostMeans':
    'En partie par son coût\u00a0: la valeur est rapportée au coût d’acquisition du canal, ' +
    'donc un canal qui coûte peu place mieux ses clients, avec ses fournisseurs et ses formes de capture. ' +
    '« Valeur » le laisse de côté.',
  'ideal.byRatio': 'Valeur ÷ coût d’acquisition',
  'ideal.byValue': 'Valeur',
  'ideal.choices': 'Ce qui fait les meilleurs',
  'ideal.fewCameBack_one':
    'Premier panier\u00a0: pas assez de données. Il fait partie de la valeur, il se juge donc par ce qui l’a suivi\u202f; {{n}} client est revenu, il en faut {{needed}}.',
  'ideal.fewCameBack_other':
    'Premier panier\u00a0: pas assez de données. Il fait partie de la valeur, il se juge donc par ce qui l’a suivi\u202f; {{n}} clients sont revenus, il en faut {{needed}}.',
  'ideal.few':
    'Pas assez de données\u00a0: {{found}} clients avec une commande, il en faut {{needed}} pour dire ce qui distingue les meilleurs.',
  'ideal.interval': 'Intervalle à 95\u202f%',
  'ideal.later': 'par la suite',
  'ideal.laterMeans':
    'Premier panier, par la suite\u00a0: il fait partie de la valeur, ' +
    'il est donc jugé par ce qui l’a suivi\u202f; ' +
    'les meilleurs sont alors un dixième par ce que les clients ont rapporté, ' +
    'et devraient rapporter en 12 mois, après leur premier jour d’achat.',
  'ideal.lead': 'Lead',
  'ideal.leads': 'Leads ouverts qui leur ressemblent',
  'ideal.lift': 'Fois plus souvent',
  'ideal.likeMeans':
    'Classés par leurs traits certains ; les traits qui vont souvent ensemble comptent chacun, ce n’est donc pas une probabilité.',
  'ideal.meanwhile':
    'En attendant, la liste des clients dit ce que chacun a rapporté et ce que l’on en attend.',
  'ideal.method':
    'Bayes empirique : ce qui est peu connu est ramené vers 1, ' +
    'd’autant plus que les valeurs d’un trait diffèrent peu entre elles (Kleinman 1973). ' +
    'L’intervalle est le milieu à 95 % de ce qui reste possible. ' +
    'Les valeurs de moins de 20 clients ne sont pas listées.',
  'ideal.noLeads': 'Aucun lead ouvert n’a ce qui les distingue.',
  'ideal.nothingCertain': 'Rien ne distingue les meilleurs avec certitude',
  'ideal.onMargin': 'Valeur\u00a0: la marge à ce jour et celle attendue dans les 12 mois.',
  'ideal.onRevenue': 'Valeur\u00a0: le chiffre d’affaires à ce jour et celui attendu dans les 12 mois.',
  'ideal.onlyCertain': 'Seulement ce qui est certain',
  'ideal.reasons': 'Parce que',
  'ideal.sentence':
    'Le client idéal se reconnaît surtout à ceci : {{trait}} {{value}}, {{lift}} fois plus souvent parmi les meilleurs.',
  'ideal.since': 'Depuis',
  'ideal.title': 'Client idéal',
  'ideal.toBook': 'Ouvrir la liste des clients',
  'ideal.trait': 'Trait',
  'ideal.traits': 'Ce qui distingue les meilleurs',
  'ideal.upTo': 'jusqu’à {{money}}',
  'ideal.value': 'Valeur',
  'ideal.withoutCost': 'Laissés de côté, faute de coût d’acquisition connu\u00a0: {{customers}}.',
  'segment.absolute':
    'Les limites sont fixes, parce que {{customers}} clients sont trop peu pour les partager en cinq (quintiles) : il en faut 100.',
  'segment.by': 'Répartir les clients',
  'segment.byMonth': 'Mois par mois',
  'segment.byScores': 'Segments d’achat',
  'segment.came': 'Arrivés',
  'segment.change': 'Modifier',
  'segment.choices': 'Segments à afficher',
  'segment.drop': 'Supprimer le segment {{name}}',
  'segment.dropped': 'Le segment «\u202f{{name}}\u202f» est supprimé.',
  'segment.byDefinition': 'par définition',
  'segment.few': '{{found}} clients sur {{needed}} nécessaires',
  'segment.frequency': 'Commandes',
  'segment.fromTo': 'De (lignes) vers (colonnes)',
  'segment.intervals':
    'Intervalles à 95 % : Wilson pour les parts, Student pour les moyennes ; pour le panier, la variance d’un rapport de sommes (Cochran 1977).',
  'segment.limits': 'Les limites de chaque note',
  'segment.marginEach': 'Marge par client',
  'segment.money': 'Argent apporté',
  'segment.month': 'Période',
  'segment.moreThan': 'plus de {{value}}',
  'segment.movedShare': 'Part qui a changé',
  'segment.moves': 'Passages d’un segment à l’autre',
  'segment.movesTitle': '{{share}} des clients ont changé de segment du {{from}} au {{to}}',
  'segment.noOwn': 'Filtrez la liste des clients, puis enregistrez les conditions comme segment.',
  'segment.own': 'Segments définis',
  'segment.quintiles':
    'Quintiles de {{customers}} clients : chaque note réunit un cinquième des clients, et à valeur égale, ' +
    'note égale. Un cinquième où beaucoup ont la même valeur est donc plus grand, ' +
    'le suivant plus petit ou vide.',
  'segment.recency': 'Jours depuis la dernière commande',
  'segment.recencyByWeight': 'Dernière commande × commandes et argent',
  'segment.repeat': 'Deux commandes ou plus',
  'segment.repeatMeans':
    'Deux commandes ou plus : depuis toujours. Le taux de réachat du tableau de bord ne compte que la période choisie.',
  'segment.retention': 'Rétention',
  'segment.retentionMeans':
    'Rétention\u00a0: parmi les clients qui avaient commandé dans les 365 jours d’avant, ceux qui ont commandé dans les 365 derniers. Intervalles à 95\u202f%.',
  'segment.retentionOfSegment':
    'Rétention\u00a0: parmi les clients qui étaient dans ce segment il y a 365 jours, ceux qui ont commandé depuis. Intervalles à 95\u202f%.',
  'segment.rules': 'Comment les notes font les segments',
  'segment.scores': 'Note',
  'segment.sentence': '{{name}}\u00a0: {{share}} des clients, {{money}} du chiffre d’affaires ({{revenue}}).',
  'segment.share': 'Part',
  'segment.table': 'Ce que rapporte chaque segment',
  'segment.title': 'Segments',
  'segment.toList': 'Ouvrir la liste',
  'segment.unknown': '(inconnu)',
  'segment.upTo': 'jusqu’à {{value}}',
  'segment.weightMeans':
    'Une note de 1 à 5 pour la dernière commande (lignes), une pour le nombre de commandes et l’argent, ' +
    'leur moyenne arrondie vers le haut (colonnes). Un client d’une seule commande récente est Nouveau.',
} as const;
