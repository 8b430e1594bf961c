/** Words of what is bought together, recommendations, packages and articles in French. */
export const together = {
  'together.after': 'L’un après l’autre',
  'together.afterBest':
    'Qui achète « {{first}} » vient ensuite à « {{next}} » : des {{all}} clients qui ont acheté les deux, {{before}} ont commencé par là ; au sort, ce serait {{expected}}.',
  'together.afterCustomers': 'Clients',
  'together.afterDays': 'Jours entre',
  'together.afterExtra': 'Au-delà du sort, cela représente {{amount}} de {{money}} pour 1 000 clients.',
  'together.afterFew':
    'Pas assez de données : {{found}} clients ont acheté à plusieurs dates ; il en faut {{needed}}.',
  'together.afterLeftOut_one': '{{count}} client de plus de {{most}} articles est mis de côté.',
  'together.afterLeftOut_other': '{{count}} clients de plus de {{most}} articles sont mis de côté.',
  'together.afterMeans':
    '{{tested}} couples ont été regardés : ceux que {{least}} clients au moins ont achetés, ' +
    'd’abord à des jours différents. Ne sont montrés que ceux dont l’ordre dépasse le hasard. ' +
    'Jours entre : la médiane. Acheter ensuite ne veut pas dire acheter à cause de cela : un test le dit.',
  'together.afterNoPairs':
    'Aucun couple d’articles n’a été acheté à des jours différents par {{least}} clients.',
  'together.afterNone':
    'Des {{tested}} couples achetés à des jours différents, aucun ne s’achète dans un ordre au-delà du hasard.',
  'together.afterOf': 'sur {{all}}, {{expected}} au sort',
  'together.afterPair': 'D’abord → ensuite',
  'together.afterSpecialists':
    'Au sort : les achats de chaque client sont mêlés entre ses propres jours d’achat ' +
    '(test de permutation par client), chaque article pesé par ce qui s’en vendait à ce moment-là, ' +
    'pour qu’une saison ou une nouveauté ne passe pas pour un ordre. ' +
    'Risque : test binomial exact, bilatéral, contre cette attente (prudent d’après Hoeffding, 1956), ' +
    'corrigé par Benjamini et Hochberg (1995).',
  'together.afterTable':
    'Achetés l’un après l’autre : {{customers}} clients, dont {{back}} revenus un autre jour',
  'together.again': 'Racheté',
  'together.againOf': '{{again}} sur {{back}} acheteurs revenus',
  'together.allShown': 'Toutes les règles sont montrées, aussi celles qui peuvent être le hasard.',
  'together.also': 'achète aussi',
  'together.article': 'Article',
  'together.articles': 'Articles',
  'together.assumed':
    'Ce n’est pas un constat : les paniers auxquels il manque un article prendraient le lot à {{takeUp}} du ' +
    'taux auquel cet article s’achète aujourd’hui avec les autres, ' +
    'et ceux qui achètent déjà tout auraient la remise. ' +
    '« Rentable dès » : la part de preneurs à partir de laquelle la marge augmente. ' +
    'Seul un test dit combien le prennent. ' +
    'Sous chaque montant, son intervalle à 95 %, d’après le nombre de paniers seul.',
  'together.assumption': 'Votre hypothèse',
  'together.autoAgain': 'racheté',
  'together.autoOnce': 'une fois',
  'together.best':
    'Qui achète « {{when}} » achète aussi « {{also}} » {{lift}} fois plus souvent que par hasard : dans {{confidence}} de ses paniers.',
  'together.bestExtra': 'Au-delà du hasard, cela représente {{amount}} de {{money}} pour 1 000 commandes.',
  'together.better':
    'Mieux que les plus achetés : ce qui a été acheté est parmi les 10 premiers dans {{hit}} des cas, contre {{popular}}, ou plus haut dans la liste.',
  'together.between': '{{low}} à {{high}}',
  'together.breakEven': 'Rentable dès',
  'together.buying': 'Achat',
  'together.buyingOf': 'Achat de {{article}}',
  'together.buying_again': 'racheté',
  'together.buying_auto': 'selon les commandes',
  'together.buying_once': 'une fois',
  'together.cases_one': '{{count}} cas',
  'together.cases_other': '{{count}} cas',
  'together.catalogue': '{{sold}} articles sur {{all}}',
  'together.catalogueDays': 'Hors catalogue après',
  'together.catalogueHow':
    'On ne recommande ni ce qui n’est plus vendu, ni ce qui est exclu, ' +
    'ni ce que le client a déjà et que l’on n’achète qu’une fois. ' +
    'Une marque va avant ce que disent les commandes.',
  'together.chance': 'Risque de hasard',
  'together.chanceMeans':
    'Le risque de hasard tient compte des {{tested}} règles regardées. Aller ensemble ne prouve pas que montrer l’un fait vendre l’autre : un test le dit.',
  'together.choices': 'Choix des règles',
  'together.chooseArticle': 'Choisir un article',
  'together.confidence': 'Achètent aussi',
  'together.customer': 'Client',
  'together.customerHint': 'Clé, adresse e-mail ou numéro de la boutique',
  'together.customerUnknown': 'Personne de ce nom n’a acheté : voici ce que l’on achète le plus.',
  'together.days': ' jours sans vente',
  'together.decimal': ',',
  'together.discount': 'Remise sur le lot',
  'together.extraMargin': 'Marge / mois',
  'together.extraRevenue': 'CA / mois',
  'together.extra_margin': 'Marge / 1 000',
  'together.extra_revenue': 'CA / 1 000',
  'together.fewCases': 'Pas assez de données : {{found}} cas ; il en faut {{needed}}.',
  'together.fit': 'Clients à qui proposer le lot',
  'together.fitHow_one':
    '{{count}} client en a acheté une partie et pas le reste : celui qui dépense le plus d’abord.',
  'together.fitHow_other':
    '{{n}} clients en ont acheté une partie et pas le reste : ceux qui dépensent le plus d’abord.',
  'together.fits': 'Clients',
  'together.fitsOf': 'Les {{count}} clients qui ont une partie du lot {{name}}',
  'together.hidden':
    'Ne sont pas montrées : {{chance}} règles qui peuvent être le hasard ou ne le dépassent pas, {{redundant}} qu’une règle plus courte dit aussi sûrement.',
  'together.hit10': 'Trouvé sur 10',
  'together.hit5': 'Trouvé sur 5',
  'together.import': 'Importer des lignes',
  'together.insteadOf': 'au lieu de {{price}}',
  'together.is_excluded': 'exclu',
  'together.is_out': 'hors catalogue',
  'together.is_retired': 'retiré',
  'together.is_sold': 'vendu',
  'together.item': 'Articles ou catégories',
  'together.item_category': 'Catégories',
  'together.item_product': 'Articles',
  'together.lacks': 'N’a pas',
  'together.lastOrder': 'Dernière commande',
  'together.lastSold': 'Dernière vente',
  'together.learned': 'Appris de {{orders}} commandes, {{period}}.',
  'together.learning': 'De nouvelles commandes sont en train d’être apprises.',
  'together.leastConfidence': 'Achètent aussi, au moins',
  'together.leastSupport': 'Paniers avec tout, au moins',
  'together.leftOut_one': '{{count}} panier de plus de {{most}} articles est mis de côté.',
  'together.leftOut_other': '{{count}} paniers de plus de {{most}} articles sont mis de côté.',
  'together.lift': 'Fois le hasard',
  'together.marked': '{{article}} : c’est noté.',
  'together.method': 'Selon',
  'together.method_after': 'Acheté ensuite',
  'together.method_alike': 'Clients proches',
  'together.method_buyers': 'Mêmes acheteurs',
  'together.method_mixed': 'Recommandé',
  'together.method_own': 'Ses commandes',
  'together.method_popular': 'Plus achetés',
  'together.method_together': 'Paniers',
  'together.money_margin': 'marge',
  'together.money_revenue': 'chiffre d’affaires',
  'together.name': 'Client',
  'together.ndcg10': 'NDCG 10',
  'together.ndcg5': 'NDCG 5',
  'together.never': 'jamais',
  'together.noArticles': 'Aucun article ne répond à ce choix.',
  'together.noFit': 'Plus aucun client n’en a une partie seulement.',
  'together.noMargin': 'La plupart des marges manquent : le montant est un chiffre d’affaires.',
  'together.noPackages': 'Rien ne s’achète ensemble assez souvent, au-delà du hasard, pour un lot.',
  'together.noRules':
    'Aucun article ne se trouve avec un autre dans assez de paniers. Baissez l’un des deux seuils.',
  'together.noSuggestions': 'Il n’y a rien à recommander : tout est écarté ou hors catalogue.',
  'together.noTelling': 'Aucune règle ne dépasse le hasard.',
  'together.noWorth': 'Aucun prix n’est connu : ce qui va le plus ensemble vient d’abord.',
  'together.none': 'Aucune ligne de commande ne nomme encore son produit.',
  'together.noneHow':
    'Importez les lignes des commandes (numéro de commande, produit, quantité, montant) : dès quelques centaines de paniers, on voit ce qui va ensemble.',
  'together.noneSearched': 'Aucune règle ne contient « {{text}} ».',
  'together.notBetter':
    'Pas sûrement mieux que les plus achetés : parmi les 10 premiers dans {{hit}} des cas, contre {{popular}}.',
  'together.offer': 'Offre',
  'together.offerOf': 'Offre de {{article}}',
  'together.offer_auto': 'selon les commandes',
  'together.offer_excluded': 'exclu',
  'together.offer_retired': 'retiré',
  'together.onceBelow': 'Acheté une fois si racheté par moins de',
  'together.onceUnit': ' % des acheteurs revenus',
  'together.ordersOf': 'Commandes',
  'together.ordersYear': 'Commandes / an',
  'together.otherReasons': 'Aussi : {{reasons}}',
  'together.package': 'Lot',
  'together.packagePrice': 'Prix du lot',
  'together.packages': 'Lots',
  'together.packagesHow':
    'Lots de ce qui s’achète ensemble au-delà du hasard, d’après {{baskets}} paniers de la dernière année.',
  'together.parts': 'Tout sauf un / mois',
  'together.perCustomer':
    'La plupart des lignes viennent d’abonnés, dont les commandes se répètent chaque mois : chaque client compte ici une fois, avec tout ce qu’il a acheté.',
  'together.percent': ' %',
  'together.price': 'Prix',
  'together.proof': 'Est-ce mieux que de montrer les plus achetés ?',
  'together.proofDays':
    'Appris jusqu’au {{learned}}, pondéré jusqu’au {{chosen}}, ' +
    'éprouvé jusqu’au {{tried}} sur des commandes qui n’avaient servi à rien d’autre. ' +
    'Trouvé : part des cas où ce qui a été acheté figure parmi les 5 ou 10 premiers.',
  'together.proofSpecialists':
    '« Mieux » est jugé sur le NDCG à 10 (Järvelin et Kekäläinen, 2002 ; de 0 à 1, 1 si tout est en tête) : ' +
    '{{value}} points de plus que les plus achetés, de {{low}} à {{high}}. ' +
    'Intervalles à 95 % : Wilson pour les parts, Student pour le reste.',
  'together.purpose_basket': 'Un article du panier, d’après les autres',
  'together.purpose_customer': 'La prochaine commande d’un client',
  'together.purpose_customer_new': 'Le nouveau dans la prochaine commande d’un client',
  'together.ratesMean':
    'Paniers avec tout : ceux qui ont la gauche et la droite. ' +
    'Achètent aussi : des paniers qui ont la gauche, part de ceux qui ont aussi la droite. ' +
    'Fois le hasard : combien de fois plus souvent que si les deux n’avaient rien à voir.',
  'together.recommend': 'Recommandations',
  'together.recommendFor': 'Recommander avec',
  'together.ruleSpecialists':
    'Support, confiance et lift, dans cet ordre. ' +
    'Risque : test exact de Fisher, unilatéral, corrigé par Benjamini et Hochberg (1995). ' +
    'Une règle plus courte la dit aussi sûrement quand, sans l’un de ses articles de gauche, ' +
    'la confiance est au moins la même (Bayardo, Agrawal et Gunopulos, 2000).',
  'together.rules': 'Ce qui va ensemble',
  'together.searchArticles': 'Nom ou catégorie',
  'together.searchRules': 'Chercher un article',
  'together.showAll': 'Tout montrer',
  'together.showTelling': 'Ne montrer que les règles parlantes',
  'together.simulate': 'Simuler',
  'together.simulateOf': 'Simuler le lot {{name}}',
  'together.someWorth':
    'Montant connu pour {{known}} articles sur {{items}} ; les règles des autres viennent en dernier.',
  'together.spent': 'CA',
  'together.state': 'État',
  'together.state_all': 'tous',
  'together.state_excluded': 'exclus',
  'together.state_marked': 'marqués',
  'together.state_out': 'hors catalogue',
  'together.state_retired': 'retirés',
  'together.state_sold': 'vendus',
  'together.suggestions': 'Ce qui va avec « {{article}} »',
  'together.suggestionsAnybody': 'Pour tout le monde',
  'together.suggestionsCustomer': 'Pour le client {{customer}}',
  'together.support': 'Paniers avec tout',
  'together.table': '{{found}} règles dans {{baskets}} paniers',
  'together.tableCustomers': '{{found}} règles, {{baskets}} clients',
  'together.takeUp': 'Preneurs',
  'together.title': 'Ensemble',
  'together.truncated':
    'Les combinaisons sont trop nombreuses pour être toutes regardées : demandez plus de support.',
  'together.weight': 'Poids',
  'together.when': 'Qui achète',
  'together.whole': 'Tout / mois',
  'together.why': 'Pourquoi',
} as const;
