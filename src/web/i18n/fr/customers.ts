/** Words of the pages about customers in French. */
export const customers = {
  'customers.rooms': 'Pages des clients',
  'nav.customers': 'Clients',
  'value.article': 'Panier × durée de vie',
  'value.articleMeans':
    'ce qu’un client rapporte par mois × les mois où il reste, sans actualisation ; trop haut quand la première commande est la plus grosse',
  'value.basket': 'Par mois',
  'value.basketBelow': 'un panier ne couvre pas le CAC',
  'value.basketBelowOf':
    'En moyenne, un panier rapporte moins que ce que coûte un client à gagner\u00a0: {{groups}}.',
  'value.below': 'LTV sous le CAC',
  'value.contractArticleMeans':
    'ce qu’un abonné rapporte par mois × les mois où il reste, sans actualisation',
  'value.contractSurvivalMeans':
    'la part encore abonnée chaque mois × ce que ces abonnés y rapportent, actualisé',
  'value.over': 'sur {{months}}',
  'value.between': '{{low}} à {{high}}',
  'value.by': 'Ce que valent les clients par {{name}}',
  'value.byLabel': 'Répartir selon la première commande',
  'value.cac': 'CAC',
  'value.choices': 'Clients regardés, horizon et actualisation',
  'value.contractMeans':
    'ce qu’un abonné rapporte par mois × la part que le modèle voit rester, actualisé ; seul à regarder plus loin que ce qui a été vu',
  'value.costsLeft':
    '{{amount}} d’heures et de frais notés par client ne sont pas retirés ici. Ils le sont pour les abonnés.',
  'value.costsOff':
    'Marge = ce que paient les abonnés − leurs heures et leurs autres frais, {{amount}} en tout.',
  'value.counted': 'D’après {{customers}} clients.',
  'value.customers': 'Clients',
  'value.decimal': ',',
  'value.discount': 'Actualisation par an',
  'value.fewBuyers':
    'Pas assez de données : {{count}} clients ont racheté pour un montant connu, il en faut {{needed}}.',
  'value.fewLeavers': 'Pas assez de données : {{count}} clients sont partis, il en faut {{needed}}.',
  'value.fewRepeaters': 'Pas assez de données : {{count}} clients sont revenus, il en faut {{needed}}.',
  'value.horizon': 'Horizon',
  'value.horizonUnit': '\u00a0mois',
  'value.import': 'Importer des commandes',
  'value.lifetime': 'Durée de vie',
  'value.ltvBelowOf': 'Un client rapporte moins que ce qu’il coûte à gagner\u00a0: {{groups}}.',
  'value.marginKnown':
    'La marge est connue pour {{share}} des commandes ; les autres comptent comme achats sans valeur.',
  'value.model': 'Modèle',
  'value.modelMeans':
    'les achats attendus d’un nouveau client, chacun à sa valeur moyenne, actualisés ; seul à regarder plus loin que ce qui a été vu',
  'value.money': 'Ce qui est compté',
  'value.cacMeans':
    'Coût d’acquisition : les dépenses rapportées à tous les nouveaux clients, y compris ceux qui ne font que commander ; personne n’est compté deux fois.',
  'value.noCosts':
    'Aucune heure ni aucun frais ne nomme un client : rien n’est retiré du chiffre d’affaires.',
  'value.noGroups': 'Aucun groupe n’a encore 30 clients.',
  'value.noMargin':
    'Aucune commande ne dit sa marge\u00a0: la valeur est donnée sur le chiffre d’affaires seul.',
  'value.noPeak':
    'Pas de valeur : parmi {{count}} clients (il en faut {{needed}}), aucun paramètre ne convient mieux que les autres.',
  'value.none_one': '{{count}} client a commandé. Il en faut 30 pour dire ce que vaut un client.',
  'value.none_other': '{{count}} clients ont commandé. Il en faut 30 pour dire ce que vaut un client.',
  'value.noneHow':
    'Importez vos commandes avec l’e-mail, le téléphone ou la référence du client : la durée de vie, la valeur et le délai de récupération suivent.',
  'value.noneSubscribed_one':
    '{{count}} client a un abonnement. Il en faut 30 pour dire ce que vaut un client.',
  'value.noneSubscribed_other':
    '{{count}} clients ont un abonnement. Il en faut 30 pour dire ce que vaut un client.',
  'value.noneSubscribedHow':
    'Importez vos abonnements avec leur début, leur montant par mois et leur fin : la durée de vie et la valeur suivent.',
  'value.ofOrders': 'Qui commandent',
  'value.ofSubscriptions': 'Abonnés',
  'value.onMargin': 'Sur la marge',
  'value.onRevenue': 'Sur le chiffre d’affaires',
  'value.payback': 'Récupéré en',
  'value.percent': '\u202f%',
  'value.ratio': 'LTV ÷ CAC',
  'value.sameAs': '« Panier × durée de vie » sur la marge est la LTV de la page',
  'value.seen': 'Vu jusqu’ici\u00a0: {{months}}, au bout desquels {{share}} sont encore là.',
  'value.shortBuyers': '{{count}} rachats connus sur {{needed}} nécessaires',
  'value.shortLeavers': '{{count}} partis sur {{needed}} nécessaires',
  'value.shortNoPeak': 'le modèle ne convient pas',
  'value.shortRepeaters': '{{count}} revenus sur {{needed}} nécessaires',
  'value.silence': 'Un client compte comme parti après {{days}} sans commande.',
  'value.survival': 'Survie',
  'value.survivalMeans':
    'la part encore là chaque mois × ce que ces clients y rapportent, actualisé ; c’est elle que l’on compare au CAC',
  'value.threeWays': 'Ce que vaut un client, de trois façons',
  'value.title': 'Valeur',
  'value.tooSmall': 'Moins de 30 clients, sans valeur propre\u00a0: {{list}}.',
  'value.way': 'Façon de compter',
  'value.who': 'Clients regardés',
  'value.withoutCost_one': '{{n}} ligne n’a pas de coût et compte pour rien.',
  'value.withoutCost_other': '{{n}} lignes n’ont pas de coût et comptent pour rien.',
  'value.worth': 'Un client rapporte {{value}} de chiffre d’affaires en {{months}} ({{interval}}).',
  'value.worthMargin': 'Un client rapporte {{value}} de marge en {{months}} ({{interval}}).',
  'value.worthPayback': 'Ce coût est récupéré en {{months}}.',
  'value.worthRatio': 'C’est {{ratio}} fois ce qu’il coûte à gagner.',
} as const;
