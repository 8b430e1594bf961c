/** Words of what is bought together, recommendations, packages and articles in English. */
export const together = {
  'together.after': 'One after the other',
  'together.afterBest':
    'Who buys “{{first}}” comes to “{{next}}” afterwards: of the {{all}} customers who bought both, {{before}} began with it; by lot it would be {{expected}}.',
  'together.afterCustomers': 'Customers',
  'together.afterDays': 'Days between',
  'together.afterExtra': 'Beyond lot, that is {{amount}} of {{money}} per 1,000 customers.',
  'together.afterFew': 'Not enough data: {{found}} customers bought on several days; it takes {{needed}}.',
  'together.afterLeftOut_one': '{{count}} customer of more than {{most}} articles is left out.',
  'together.afterLeftOut_other': '{{count}} customers of more than {{most}} articles are left out.',
  'together.afterMeans':
    '{{tested}} pairs were looked at: those that at least {{least}} customers bought, ' +
    'first on different days. Only those whose order is more than chance are shown. ' +
    'Days between: the median. To buy it afterwards is not to buy it because of the first: a test tells.',
  'together.afterNoPairs': 'No two articles were bought on different days by {{least}} customers.',
  'together.afterNone':
    'Of the {{tested}} pairs bought on different days, none is bought in one order beyond chance.',
  'together.afterOf': 'of {{all}}, {{expected}} by lot',
  'together.afterPair': 'First → then',
  'together.afterSpecialists':
    'By lot: what each customer bought is shuffled over their own days (permutation within the customer), ' +
    'each article weighed by how much of it was sold at the time, ' +
    'so that a season or a new article does not pass for an order. ' +
    'Risk: exact binomial test, two-sided, against that (on the safe side, Hoeffding 1956), ' +
    'adjusted by Benjamini and Hochberg (1995).',
  'together.afterTable':
    'Bought one after the other: {{customers}} customers, {{back}} of whom came back on another day',
  'together.again': 'Bought again',
  'together.againOf': '{{again}} of {{back}} buyers who came back',
  'together.allShown': 'All rules are shown, also those that may be chance.',
  'together.also': 'also buys',
  'together.article': 'Article',
  'together.articles': 'Articles',
  'together.assumed':
    'This is not an observation: baskets that lack one article would take the package at {{takeUp}} of the ' +
    'rate at which that article is bought with the others today, ' +
    'and those who buy it all anyway would get the reduction. ' +
    '“Pays from”: the share of takers from which on margin is won. Only a test tells how many take it. ' +
    'Below each amount stands its 95% interval, by the number of baskets alone.',
  'together.assumption': 'Your assumption',
  'together.autoAgain': 'again',
  'together.autoOnce': 'once',
  'together.best':
    'Who buys “{{when}}” also buys “{{also}}” {{lift}} times more often than by chance: in {{confidence}} of those baskets.',
  'together.bestExtra': 'Beyond chance, that is {{amount}} of {{money}} per 1,000 orders.',
  'together.better':
    'Better than what most buy: what was bought is among the first 10 in {{hit}} of the cases, against {{popular}}, or higher up in the list.',
  'together.between': '{{low}} to {{high}}',
  'together.breakEven': 'Pays from',
  'together.buying': 'Buying',
  'together.buyingOf': 'Buying of {{article}}',
  'together.buying_again': 'again',
  'together.buying_auto': 'as orders say',
  'together.buying_once': 'once',
  'together.cases_one': '{{count}} case',
  'together.cases_other': '{{count}} cases',
  'together.catalogue': '{{sold}} articles of {{all}}',
  'together.catalogueDays': 'Out of the catalogue after',
  'together.catalogueHow':
    'Never recommended: what is no longer sold, what is excluded, and what the customer has where it is bought only once. A mark goes before what the orders say.',
  'together.chance': 'Risk of chance',
  'together.chanceMeans':
    'The risk of chance allows for the {{tested}} rules looked at. That two go together does not prove that showing one sells the other: a test does.',
  'together.choices': 'Choice of rules',
  'together.chooseArticle': 'Choose an article',
  'together.confidence': 'Also buy',
  'together.customer': 'Customer',
  'together.customerHint': 'Key, e-mail address or number of the shop',
  'together.customerUnknown': 'Nobody of that name has bought: this is what most buy.',
  'together.days': ' days without a sale',
  'together.decimal': '.',
  'together.discount': 'Off the package',
  'together.extraMargin': 'Margin / month',
  'together.extraRevenue': 'Revenue / month',
  'together.extra_margin': 'Margin / 1,000',
  'together.extra_revenue': 'Revenue / 1,000',
  'together.fewCases': 'Not enough data: {{found}} cases; it takes {{needed}}.',
  'together.fit': 'Customers to offer the package to',
  'together.fitHow_one': '{{count}} customer bought a part of it and not the rest: who spends most first.',
  'together.fitHow_other':
    '{{n}} customers bought a part of it and not the rest: those who spend most first.',
  'together.fits': 'Customers',
  'together.fitsOf': 'The {{count}} customers who have a part of the package {{name}}',
  'together.hidden':
    'Not shown: {{chance}} rules that may be chance or are no more than it, {{redundant}} that a shorter rule says as surely.',
  'together.hit10': 'Found in 10',
  'together.hit5': 'Found in 5',
  'together.import': 'Import lines',
  'together.insteadOf': 'instead of {{price}}',
  'together.is_excluded': 'excluded',
  'together.is_out': 'out of the catalogue',
  'together.is_retired': 'retired',
  'together.is_sold': 'sold',
  'together.item': 'Articles or categories',
  'together.item_category': 'Categories',
  'together.item_product': 'Articles',
  'together.lacks': 'Lacks',
  'together.lastOrder': 'Last order',
  'together.lastSold': 'Last sold',
  'together.learned': 'Learned from {{orders}} orders, {{period}}.',
  'together.learning': 'New orders are being learned.',
  'together.leastConfidence': 'Also buy, at least',
  'together.leastSupport': 'Baskets with all, at least',
  'together.leftOut_one': '{{count}} basket of more than {{most}} articles is left out.',
  'together.leftOut_other': '{{count}} baskets of more than {{most}} articles are left out.',
  'together.lift': 'Times chance',
  'together.marked': '{{article}}: noted.',
  'together.method': 'By',
  'together.method_after': 'Bought afterwards',
  'together.method_alike': 'Customers alike',
  'together.method_buyers': 'Same buyers',
  'together.method_mixed': 'Recommended',
  'together.method_own': 'Own orders',
  'together.method_popular': 'Most bought',
  'together.method_together': 'Baskets',
  'together.money_margin': 'margin',
  'together.money_revenue': 'revenue',
  'together.name': 'Customer',
  'together.ndcg10': 'NDCG 10',
  'together.ndcg5': 'NDCG 5',
  'together.never': 'never',
  'together.noArticles': 'No article meets this choice.',
  'together.noFit': 'No customer has only a part of it any more.',
  'together.noMargin': 'Most margins are not known: the amount is revenue.',
  'together.noPackages': 'Nothing is bought together often enough, beyond chance, for a package.',
  'together.noRules': 'No article is in enough baskets with another one. Lower one of the two limits.',
  'together.noSuggestions': 'There is nothing to recommend: all is left out or out of the catalogue.',
  'together.noTelling': 'No rule is more than chance.',
  'together.noWorth': 'No prices are known: what goes together most comes first.',
  'together.none': 'No order line names its product yet.',
  'together.noneHow':
    'Import the lines of orders (order number, product, quantity, amount): from some hundreds of baskets on, you see what goes together.',
  'together.noneSearched': 'No rule holds “{{text}}”.',
  'together.notBetter':
    'Not surely better than what most buy: among the first 10 in {{hit}} of the cases, against {{popular}}.',
  'together.offer': 'Offer',
  'together.offerOf': 'Offer of {{article}}',
  'together.offer_auto': 'as orders say',
  'together.offer_excluded': 'excluded',
  'together.offer_retired': 'retired',
  'together.onceBelow': 'Bought once if bought again by fewer than',
  'together.onceUnit': '% of the buyers who came back',
  'together.ordersOf': 'Orders',
  'together.ordersYear': 'Orders / year',
  'together.otherReasons': 'Also: {{reasons}}',
  'together.package': 'Package',
  'together.packagePrice': 'Price',
  'together.packages': 'Packages',
  'together.packagesHow':
    'Packages of what is bought together beyond chance, from {{baskets}} baskets of the last year.',
  'together.parts': 'All but one / month',
  'together.perCustomer':
    'Most lines are of clients with a subscription, whose orders repeat each month: each client counts once here, with all they bought.',
  'together.percent': '%',
  'together.price': 'Price',
  'together.proof': 'Is it better than showing what most buy?',
  'together.proofDays':
    'Learned until {{learned}}, weighed until {{chosen}}, ' +
    'tried until {{tried}} on orders that served nothing else. ' +
    'Found: share of the cases in which what was bought is among the first 5 or 10.',
  'together.proofSpecialists':
    '“Better” goes by the NDCG at 10 (Järvelin and Kekäläinen 2002; from 0 to 1, 1 if all of it stands in ' +
    'front): {{value}} points more than what most buy, {{low}} to {{high}}. ' +
    '95% intervals: Wilson’s for shares, Student’s for the rest.',
  'together.purpose_basket': 'An article of a basket, from the others',
  'together.purpose_customer': 'A customer’s next order',
  'together.purpose_customer_new': 'What is new in a customer’s next order',
  'together.ratesMean':
    'Baskets with all: those that hold the left and the right side. ' +
    'Also buy: of the baskets with the left side, the share that holds the right one, too. ' +
    'Times chance: how many times more often than if the two had nothing to do with each other.',
  'together.recommend': 'Recommendations',
  'together.recommendFor': 'Recommend with',
  'together.ruleSpecialists':
    'Support, confidence and lift, in this order. ' +
    'Risk: Fisher’s exact test, one-sided, adjusted after Benjamini and Hochberg (1995). ' +
    'A shorter rule says it where without one of the articles on the left the confidence is at least the ' +
    'same (Bayardo, Agrawal and Gunopulos 2000).',
  'together.rules': 'What goes together',
  'together.searchArticles': 'Name or category',
  'together.searchRules': 'Search for an article',
  'together.showAll': 'Show all',
  'together.showTelling': 'Show telling rules only',
  'together.simulate': 'Simulate',
  'together.simulateOf': 'Simulate the package {{name}}',
  'together.someWorth':
    'The amount is known for {{known}} of {{items}} articles; rules of the others come last.',
  'together.spent': 'Revenue',
  'together.state': 'State',
  'together.state_all': 'all',
  'together.state_excluded': 'excluded',
  'together.state_marked': 'marked',
  'together.state_out': 'out of the catalogue',
  'together.state_retired': 'retired',
  'together.state_sold': 'sold',
  'together.suggestions': 'What goes with “{{article}}”',
  'together.suggestionsAnybody': 'For everybody',
  'together.suggestionsCustomer': 'For the customer {{customer}}',
  'together.support': 'Baskets with all',
  'together.table': '{{found}} rules in {{baskets}} baskets',
  'together.tableCustomers': '{{found}} rules, {{baskets}} clients',
  'together.takeUp': 'Takers',
  'together.title': 'Bought together',
  'together.truncated': 'There are too many combinations to look at all: ask for more support.',
  'together.weight': 'Weight',
  'together.when': 'Who buys',
  'together.whole': 'All / month',
  'together.why': 'Why',
} as const;
