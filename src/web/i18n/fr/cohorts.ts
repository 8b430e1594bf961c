/** Words of the cohort tables in French. */
export const cohorts = {
  'cohort.afterYear':
    'Un an après sa première commande, un client a rapporté {{revenue}} de chiffre d’affaires (d’après {{customers}} clients).',
  'cohort.afterYearMargin': 'En marge : {{margin}}.',
  'cohort.allAges': 'Afficher les {{count}} périodes',
  'cohort.byLabel': 'Former les cohortes',
  'cohort.byMonth': 'Mois de la première commande',
  'cohort.byQuarter': 'Trimestre de la première commande',
  'cohort.byYear': 'Année de la première commande',
  'cohort.cell': '{{name}}, {{age}} : {{value}} ({{customers}} clients). Voir les commandes.',
  'cohort.choices': 'Cohortes et chiffre regardés',
  'cohort.curve': '{{figure}} selon le temps depuis la première commande',
  'cohort.curveLabel': '{{title}}. Tous les clients, {{age}} : {{value}}.',
  'cohort.few_one': '{{count}} client : trop peu pour en conclure quoi que ce soit (il en faut 10).',
  'cohort.few_other': '{{count}} clients : trop peu pour en conclure quoi que ce soit (il en faut 10).',
  'cohort.fewerAges': 'Afficher moins de périodes',
  'cohort.figure': 'Chiffre montré',
  'cohort.first': 'Première commande',
  'cohort.from': 'Origine du client',
  'cohort.inMonth': 'mois {{age}}',
  'cohort.inQuarter': 'trim. {{age}}',
  'cohort.inYear': 'an {{age}}',
  'cohort.margin': 'Marge par client',
  'cohort.marginKnown':
    'La marge est connue pour {{share}} des commandes ; les autres comptent sans rien rapporter.',
  'cohort.nextMonth': 'Le mois qui suit le premier achat, {{share}} rachètent ({{interval}}).',
  'cohort.nextQuarter': 'Le trimestre qui suit le premier achat, {{share}} rachètent ({{interval}}).',
  'cohort.nextYear': 'L’année qui suit le premier achat, {{share}} rachètent ({{interval}}).',
  'cohort.none': 'Aucune commande ne nomme encore un client.',
  'cohort.ofMargin': '{{margin}} de marge depuis la première commande ÷ {{customers}} clients.',
  'cohort.ofOrders': '{{orders}} commandes depuis la première ÷ {{customers}} clients.',
  'cohort.ofRetention':
    '{{buyers}} clients ont acheté dans cette période ÷ {{customers}} clients ; à 95 %, {{interval}}.',
  'cohort.ofRevenue': '{{revenue}} depuis la première commande ÷ {{customers}} clients.',
  'cohort.orders': 'Commandes par client',
  'cohort.ordersAt': 'Les commandes de cette période',
  'cohort.ordersUpTo': 'Les commandes jusqu’à la fin de cette période',
  'cohort.others': 'autres, plus petits',
  'cohort.readGroups':
    'Une case ne compte que les clients dont la période est finie : d’une colonne à l’autre, ils sont de moins en moins nombreux.',
  'cohort.readRetention':
    'Part des clients de la ligne qui achètent dans la période. La période 0 est celle de la première commande.',
  'cohort.readSums':
    'Cumul par client, de la première commande à la fin de la période, remboursements déduits.',
  'cohort.readUnfinished':
    'Les cases hachurées sont des périodes en cours : elles montent encore, et le total ne les compte pas.',
  'cohort.retention': 'Rétention',
  'cohort.revenue': 'CA par client',
  'cohort.sumEqual_one': '{{n}} commande de {{buyers}} client, {{revenue}} au total : c’est bien la case.',
  'cohort.sumEqual_other':
    '{{n}} commandes de {{buyers}} clients, {{revenue}} au total : c’est bien la case.',
  'cohort.sumOff_one': '{{n}} commande de {{buyers}} client, {{revenue}} au total.',
  'cohort.sumOff_other': '{{n}} commandes de {{buyers}} clients, {{revenue}} au total.',
  'cohort.table': '{{figure}} par cohorte',
  'cohort.title': 'Cohortes',
  'cohort.unfinished': 'Période en cours : le chiffre monte encore.',
  'cohort.who': '{{customers}} clients ont passé {{orders}} commandes.',
} as const;
