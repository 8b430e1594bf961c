/** Words of the basket pages in French. */
export const baskets = {
  'basket.above': 'plus de {{amount}}',
  'basket.amount': 'Montant',
  'basket.bars': 'Histogramme',
  'basket.baskets': 'Paniers',
  'basket.below': 'moins de {{amount}}',
  'basket.emptyFigures':
    'Ici se lit ce que vaut une commande, un client ou un lead : moyenne, médiane, intervalle et histogramme, par magasin, canal ou segment.',
  'basket.needsFigures':
    'Il faut un fichier de commandes : date et montant. Avec le client (e-mail ou numéro), le magasin et le canal, Filon compare aussi.',
  'basket.emptyWhy':
    'Ici se lit pourquoi le panier moyen a bougé : prix, quantités, mix d’articles et de canaux, remises, remboursements, au centime.',
  'basket.needsWhy':
    'Il faut les commandes de deux périodes, et leurs lignes : numéro de commande, produit, quantité, montant. Sans lignes, prix et quantités ne se séparent pas.',
  'basket.emptyGaps':
    'Ici se lit où le panier moyen diffère plus que par hasard, et ce que cela vaut par mois.',
  'basket.needsGaps':
    'Il faut un fichier de commandes avec au moins une de ces colonnes : ' +
    'canal, campagne, magasin, région, segment, tranche d’âge, code promo. ' +
    'Chaque groupe compte à partir de 30 commandes.',
  'basket.emptyTogether':
    'Ici se lit ce qui s’achète ensemble, quoi recommander à qui, et quels lots proposer.',
  'basket.needsTogether':
    'Il faut les lignes des commandes : numéro de commande, produit, et si possible quantité, montant et coût d’achat. Dès quelques centaines de commandes, cela se voit.',
  'basket.emptyPromotions':
    'Ici se lit ce qu’une promotion laisse vraiment, une fois comptés les retours et ce qui n’a été acheté que plus tôt.',
  'basket.needsPromotions':
    'Il faut un fichier de commandes avec leur code promo, ou des commandes et les jours d’une promotion, que vous décrivez ici. Avec le coût d’achat, l’effet se lit en marge.',
  'basket.emptySimulators':
    'Ici s’essaient, sur vos propres commandes, un seuil de livraison gratuite, un changement de prix ou un lot.',
  'basket.needsSimulators':
    'Il faut un fichier de commandes avec leur coût d’achat (ou supposez un taux de marge) ; pour la livraison, leurs frais de port, 0 compris ; pour un lot, leurs lignes.',
  'basket.emptyCommand': 'Ou en ligne de commande :',
  'basket.emptyFile': 'commandes.csv',
  'basket.between': 'de {{low}} à {{high}} (95\u202f%)',
  'basket.by': 'Paniers par {{name}}',
  'basket.clientMonthMeans': 'Ce que chaque client abonné paie à la fin de chaque mois (MRR)',
  'basket.curve': 'Cumul',
  'basket.customerMeans': 'Ce que chaque client connu a acheté dans la période',
  'basket.few': 'pas assez de données (n = {{n}})',
  'basket.fewCustomers': 'pas assez de clients ({{n}}) pour un intervalle',
  'basket.noInterval': 'tous égaux\u00a0: pas d’intervalle',
  'basket.ofCustomers_one': 'de {{n}} client',
  'basket.ofCustomers_other': 'de {{n}} clients',
  'basket.fewBuy': 'Un lead rapporte {{mean}} en moyenne\u00a0: {{share}} d’entre eux ont acheté.',
  'basket.half': 'La moitié des paniers se situe entre {{low}} et {{high}}',
  'basket.interval': 'Intervalle à 95\u202f%',
  'basket.leadMeans': 'Ce que chaque lead arrivé dans la période a rapporté, achat ou non',
  'basket.mean': 'Panier moyen',
  'basket.median': 'Panier médian',
  'basket.method':
    'Intervalle de la moyenne\u00a0: loi de Student, de qui sont les paniers faisant l’échantillon ' +
    '(Cochran 1977), car ceux d’un même client se ressemblent\u202f; ' +
    'un panier de client inconnu compte pour un client. ' +
    'De la médiane\u00a0: statistiques d’ordre (Woodruff 1952). ' +
    'Changement\u00a0: test de Welch (1947), à 95\u202f%.',
  'basket.none': 'Aucune commande dans cette période.',
  'basket.noneHow': 'Élargissez la période, retirez un filtre, ou déposez ce qui manque ici :',
  'basket.noLeads': 'Aucun lead dans cette période.',
  'basket.nobodyYet_one': 'Le seul lead de la période n’a pas encore acheté.',
  'basket.nobodyYet_other': 'Aucun des {{n}} leads de la période n’a encore acheté.',
  'basket.notCompared':
    'La période d’avant est à {{earlier}} par lead, mais rien ne dit que ses leads aient le même âge\u00a0: Filon ne les compare pas.',
  'basket.notComparedYet':
    'La période d’avant est à {{earlier}} par lead, mais ses leads sont mûrs à {{share}}\u00a0: à âges si différents, Filon ne les compare pas.',
  'basket.ripenessUnknown':
    'Moins de 30 ventes\u00a0: Filon ne sait pas encore combien de temps vos leads mettent à acheter, ni ce qui peut encore venir.',
  'basket.ripening':
    'Ces leads sont jeunes\u00a0: {{share}} de leurs ventes sont attendues à ce jour, le reste peut encore venir.',
  'basket.noCustomers':
    'Aucune commande de cette période ne dit qui a acheté (e-mail, téléphone ou numéro de client).',
  'basket.noSubscriptions': 'Aucun abonnement actif dans cette période.',
  'basket.asBought':
    'Le panier moyen déduit les remboursements, comme partout\u202f; médiane, moyenne tronquée, moitié centrale et histogramme montrent les paniers tels qu’achetés.',
  'basket.notes': 'En gris, un changement qui peut n’être que du hasard.',
  'basket.nothing': 'rien',
  'basket.numbers': 'Voir les nombres',
  'basket.ofThose': 'Ce qu’ont rapporté les {{n}} qui ont acheté',
  'basket.orderMeans': 'Ce que vaut chaque commande',
  'basket.paying': '{{n}} ont rapporté ({{share}})',
  'basket.per': 'Panier de qui',
  'basket.perClientMonth': 'Par client et mois',
  'basket.perCustomer': 'Par client',
  'basket.perLead': 'Par lead',
  'basket.perOrder': 'Par commande',
  'basket.pulled':
    'Quelques gros paniers tirent la moyenne\u00a0: sans les 10\u202f% les plus petits ni les 10\u202f% les plus grands, elle est de {{trimmed}}.',
  'basket.quarters': 'Moitié centrale',
  'basket.room': 'Chiffres',
  'basket.rooms': 'Pages des paniers',
  'basket.sentence': 'Le panier moyen est de {{mean}}\u202f; la moitié des paniers sont sous {{median}}.',
  'basket.shareBelow': 'Part des paniers en dessous',
  'basket.shareUpTo': 'Jusque-là',
  'basket.spread': 'Répartition des paniers',
  'basket.trimmed': 'Moyenne tronquée',
  'basket.trimmedMeans': 'sans les 10\u202f% les plus petits ni les 10\u202f% les plus grands',
  'basketWhy.after': 'Panier après ({{n}} commandes)',
  'basketWhy.article': 'Articles distingués par',
  'basketWhy.articles': 'Les articles qui ont le plus compté',
  'basketWhy.before': 'Panier avant ({{n}} commandes)',
  'basketWhy.byCategory': 'Par catégorie',
  'basketWhy.byPrice': 'par son prix',
  'basketWhy.byProduct': 'Par produit',
  'basketWhy.byQuantity': 'par la quantité',
  'basketWhy.byWeight': 'par son poids',
  'basketWhy.channels': 'D’où venaient les commandes',
  'basketWhy.comparedBefore': 'Comparé à la période précédente, faute d’autre comparaison choisie.',
  'basketWhy.discount': 'Remises',
  'basketWhy.effect': 'Effet',
  'basketWhy.hint': 'Choisissez une période plus courte ou une autre comparaison.',
  'basketWhy.interval':
    'de {{low}} à {{high}} par la seule dispersion des paniers de {{n}} clients (95\u202f%)',
  'basketWhy.method':
    'Chaque effet est compté aux moyennes des deux périodes, et la somme tombe juste au centime. Prix avant remise ; un article ou un canal nouveau compte comme mix.',
  'basketWhy.mixBy': 'Mix par {{name}}',
  'basketWhy.mixLabel': 'Dimension dont on regarde le mix',
  'basketWhy.mixOf': 'Mix\u00a0: {{name}}',
  'basketWhy.nobody': 'Rien n’a bougé ici.',
  'basketWhy.noLines':
    'Aucune ligne de commande ne nomme son produit : ' +
    'tous les articles comptent pour un seul, et « prix » veut dire montant par article. ' +
    'Importez les lignes avec leur produit (numéro de commande, produit, quantité, montant) pour séparer ' +
    'prix et mix.',
  'basketWhy.noSeason':
    'La saison ne peut être retirée\u00a0: {{found}} mois de suite avec dix commandes, il en faut {{needed}}.',
  'basketWhy.other': 'Port et divers',
  'basketWhy.part': 'Part',
  'basketWhy.parts': 'Ce qui a fait bouger le panier moyen',
  'basketWhy.perOrder': 'Par commande',
  'basketWhy.price': 'Prix, avant remise',
  'basketWhy.productMix': 'Mix d’articles',
  'basketWhy.quantity': 'Articles par commande',
  'basketWhy.refund': 'Remboursements',
  'basketWhy.room': 'Pourquoi',
  'basketWhy.season':
    'La saison explique {{effect}} de cet écart\u202f; sans elle, il reste {{rest}} (d’après {{months}} mois).',
  'basketWhy.specialists':
    'Décomposition symétrique de Bennet (1920). ' +
    'Intervalle du changement\u00a0: test de Welch (1947), les clients faisant l’échantillon. ' +
    'Saison\u00a0: moindres carrés sur les logarithmes des moyennes mensuelles.',
  'gaps.alike': 'toutes les commandes se valent',
  'gaps.also': 'aussi {{names}}',
  'gaps.butRest': 'tout sauf {{names}}',
  'gaps.basket': 'Panier moyen',
  'gaps.by': 'Dimensions comparées',
  'gaps.cac': 'CAC',
  'gaps.chance': 'Risque de hasard',
  'gaps.cpl': 'CPL',
  'gaps.few': 'pas assez de commandes ({{found}} sur {{needed}})',
  'gaps.fewCustomers': 'pas assez de clients ({{found}} sur {{needed}})',
  'gaps.fewNew_one': 'pas assez de données ({{count}} nouveau client)',
  'gaps.fewNew_other': 'pas assez de données ({{count}} nouveaux clients)',
  'gaps.first':
    'Le plus gros écart sûr, {{name}} «\u202f{{segment}}\u202f»\u00a0: {{basket}} contre {{rest}} ailleurs, soit {{worth}} par mois.',
  'gaps.found_one': '{{count}} écart sur {{compared}} dépasse le hasard.',
  'gaps.found_other': '{{count}} écarts sur {{compared}} dépassent le hasard.',
  'gaps.gap': 'Écart aux autres',
  'gaps.none':
    'Aucune de ces colonnes n’a deux valeurs dans cette période : ' +
    'canal, campagne, magasin, région, segment, tranche d’âge, code promo. ' +
    'Importez-les avec les commandes, ou choisissez d’autres dimensions.',
  'gaps.noneCompared':
    'Rien ne se compare encore\u00a0: il faut deux groupes d’au moins 30 commandes de 30 clients.',
  'gaps.notes':
    'Chaque segment est comparé aux autres commandes dont on connaît la même chose ' +
    '(les tranches d’âge entre elles)\u202f; «\u202fsans …\u202f» à toutes les autres. ' +
    'En gras, ce qui dépasse le hasard\u00a0: un sur vingt au plus est faux en moyenne. ' +
    'Par mois\u00a0: l’écart × les commandes du mois. Un écart ne prouve pas une cause.',
  'gaps.nothing': 'Aucun des {{compared}} écarts comparés ne dépasse le hasard.',
  'gaps.orders': 'Commandes',
  'gaps.perhaps': 'peut-être le hasard',
  'gaps.real': 'au-delà du hasard',
  'gaps.rest': 'Panier des autres',
  'gaps.room': 'Écarts',
  'gaps.segment': 'Segment',
  'gaps.specialists':
    'Test de Welch (1947), les clients faisant l’échantillon\u00a0: ' +
    'les commandes d’un même client se ressemblent, et une commande de client inconnu compte pour un client. ' +
    'Risque corrigé du nombre de comparaisons par Benjamini et Hochberg (1995), à 5\u202f%. ' +
    'Des groupes qui sont les mêmes commandes comptent pour une comparaison.',
  'gaps.title': 'Le panier moyen de chaque segment contre celui des autres',
  'gaps.usual': 'les dimensions usuelles',
  'gaps.without': 'sans {{name}}',
  'gaps.worth': 'Valeur par mois',
} as const;
