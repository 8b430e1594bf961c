/** Words of the basket pages in English. */
export const baskets = {
  'basket.above': 'over {{amount}}',
  'basket.amount': 'Amount',
  'basket.bars': 'Histogram',
  'basket.baskets': 'Baskets',
  'basket.below': 'below {{amount}}',
  'basket.emptyFigures':
    'Here you read what an order, a customer or a lead is worth: mean, median, interval and histogram, by store, channel or segment.',
  'basket.needsFigures':
    'It takes a file of orders: date and amount. With the customer (e-mail or number), the store and the channel, Filon compares, too.',
  'basket.emptyWhy':
    'Here you read why the average basket moved: prices, quantities, mix of articles and channels, discounts, refunds, to the cent.',
  'basket.needsWhy':
    'It takes the orders of two periods, and their lines: order number, product, quantity, amount. Without lines, prices and quantities cannot be told apart.',
  'basket.emptyGaps':
    'Here you read where the average basket differs by more than chance, and what that is worth a month.',
  'basket.needsGaps':
    'It takes a file of orders with one of these columns at least: channel, campaign, store, region, segment, age band, promotion code. A group counts from 30 orders on.',
  'basket.emptyTogether':
    'Here you read what is bought together, what to recommend to whom, and which packages to offer.',
  'basket.needsTogether':
    'It takes the lines of orders: order number, product, and if possible quantity, amount and purchase cost. From some hundreds of orders on, it shows.',
  'basket.emptyPromotions':
    'Here you read what a promotion really leaves, once returns and what was only bought earlier are counted.',
  'basket.needsPromotions':
    'It takes a file of orders with their promotion code, or orders and the days of a promotion, which you describe here. With purchase costs, the effect is read in margin.',
  'basket.emptySimulators':
    'Here you try, on your own orders, a threshold for free shipping, a change of prices or a bundle.',
  'basket.needsSimulators':
    'It takes a file of orders with their purchase cost (or assume a margin rate); for shipping, their shipping charge, 0 included; for a bundle, their lines.',
  'basket.emptyCommand': 'Or on the command line:',
  'basket.emptyFile': 'orders.csv',
  'basket.between': '{{low}} to {{high}} (95%)',
  'basket.by': 'Baskets by {{name}}',
  'basket.clientMonthMeans': 'What each client with a subscription pays at the end of each month (MRR)',
  'basket.curve': 'Cumulative',
  'basket.customerMeans': 'What each known customer bought in the period',
  'basket.few': 'not enough data (n = {{n}})',
  'basket.fewCustomers': 'too few customers ({{n}}) for an interval',
  'basket.noInterval': 'all equal: no interval',
  'basket.ofCustomers_one': 'of {{n}} customer',
  'basket.ofCustomers_other': 'of {{n}} customers',
  'basket.fewBuy': 'A lead brings {{mean}} on average: {{share}} of them bought.',
  'basket.half': 'Half of all baskets lie between {{low}} and {{high}}',
  'basket.interval': '95% interval',
  'basket.leadMeans': 'What each lead of the period has brought, whether it bought or not',
  'basket.mean': 'Average basket',
  'basket.median': 'Median basket',
  'basket.method':
    'Interval of the mean: Student’s t with whose baskets they are for the sample (Cochran 1977), ' +
    'as those of one customer resemble each other; a basket of nobody known counts as a customer. ' +
    'Of the median: order statistics (Woodruff 1952). Change: Welch’s test (1947), at 95%.',
  'basket.none': 'There are no orders in this period.',
  'basket.noneHow': 'Widen the period, take a filter away, or drop what is missing here:',
  'basket.noLeads': 'No lead in this period.',
  'basket.nobodyYet_one': 'The only lead of the period has not bought yet.',
  'basket.nobodyYet_other': 'None of the {{n}} leads of the period has bought yet.',
  'basket.notCompared':
    'The earlier period stands at {{earlier}} per lead, but nothing says that its leads are of the same age: Filon does not compare them.',
  'basket.notComparedYet':
    'The earlier period stands at {{earlier}} per lead, but its leads are {{share}} mature: at ages so different, Filon does not compare them.',
  'basket.ripenessUnknown':
    'Fewer than 30 sales: Filon does not know yet how long your leads take to buy, nor what may still come.',
  'basket.ripening':
    'These leads are young: {{share}} of their sales are expected by now, the rest may still come.',
  'basket.noCustomers': 'No order of this period says who bought (e-mail, phone or customer number).',
  'basket.noSubscriptions': 'There is no active subscription in this period.',
  'basket.asBought':
    'Refunds are taken off the average basket, as everywhere; median, trimmed mean, middle half and histogram show baskets as they were bought.',
  'basket.notes': 'In grey, a change that may be chance alone.',
  'basket.nothing': 'nothing',
  'basket.numbers': 'Show the numbers',
  'basket.ofThose': 'What the {{n}} who bought have brought',
  'basket.orderMeans': 'What each order is worth',
  'basket.paying': '{{n}} brought something ({{share}})',
  'basket.per': 'Whose basket',
  'basket.perClientMonth': 'Per client and month',
  'basket.perCustomer': 'Per customer',
  'basket.perLead': 'Per lead',
  'basket.perOrder': 'Per order',
  'basket.pulled':
    'A few large baskets pull the mean up: without the smallest and the largest 10% it is {{trimmed}}.',
  'basket.quarters': 'Middle half',
  'basket.room': 'Figures',
  'basket.rooms': 'Basket pages',
  'basket.sentence': 'The average basket is {{mean}}; half of all baskets are below {{median}}.',
  'basket.shareBelow': 'Share of baskets below',
  'basket.shareUpTo': 'Up to here',
  'basket.spread': 'How baskets are spread',
  'basket.trimmed': 'Trimmed mean',
  'basket.trimmedMeans': 'without the smallest and the largest 10%',
  'basketWhy.after': 'Basket after ({{n}} orders)',
  'basketWhy.article': 'Articles told apart by',
  'basketWhy.articles': 'The articles that did most',
  'basketWhy.before': 'Basket before ({{n}} orders)',
  'basketWhy.byCategory': 'By category',
  'basketWhy.byPrice': 'by its price',
  'basketWhy.byProduct': 'By product',
  'basketWhy.byQuantity': 'by quantity',
  'basketWhy.byWeight': 'by its weight',
  'basketWhy.channels': 'Where the orders came from',
  'basketWhy.comparedBefore': 'Compared with the period before, as no other comparison is chosen.',
  'basketWhy.discount': 'Discounts',
  'basketWhy.effect': 'Effect',
  'basketWhy.hint': 'Choose a shorter period or another comparison.',
  'basketWhy.interval': '{{low}} to {{high}} by the scatter of the baskets of {{n}} customers alone (95%)',
  'basketWhy.method':
    'Each effect is counted at the means of both periods, and the sum is right to the cent. Prices before discounts; an article or channel that is new counts as mix.',
  'basketWhy.mixBy': 'Mix by {{name}}',
  'basketWhy.mixLabel': 'Dimension whose mix is looked at',
  'basketWhy.mixOf': 'Mix: {{name}}',
  'basketWhy.nobody': 'Nothing moved here.',
  'basketWhy.noLines':
    'No order line names its product: all articles count as one, and “price” means amount per article. ' +
    'Import the lines with their product (order number, product, quantity, amount) to tell prices from mix.',
  'basketWhy.noSeason':
    'The season cannot be taken out: {{found}} months in a row with ten orders, {{needed}} are needed.',
  'basketWhy.other': 'Shipping and other',
  'basketWhy.part': 'Part',
  'basketWhy.parts': 'What made the average basket move',
  'basketWhy.perOrder': 'Per order',
  'basketWhy.price': 'Prices, before discounts',
  'basketWhy.productMix': 'Mix of articles',
  'basketWhy.quantity': 'Units per order',
  'basketWhy.refund': 'Refunds',
  'basketWhy.room': 'Why',
  'basketWhy.season':
    'The season explains {{effect}} of this change; without it, {{rest}} is left (from {{months}} months).',
  'basketWhy.specialists':
    'Bennet’s symmetric decomposition (1920). Interval of the change: Welch’s test (1947) with customers for the sample. Season: least squares on the logarithms of monthly means.',
  'gaps.alike': 'all orders are worth the same',
  'gaps.also': 'also {{names}}',
  'gaps.butRest': 'all but {{names}}',
  'gaps.basket': 'Average basket',
  'gaps.by': 'Dimensions compared',
  'gaps.cac': 'CAC',
  'gaps.chance': 'Risk of chance',
  'gaps.cpl': 'CPL',
  'gaps.few': 'not enough orders ({{found}} of {{needed}})',
  'gaps.fewCustomers': 'not enough customers ({{found}} of {{needed}})',
  'gaps.fewNew_one': 'not enough data ({{count}} new customer)',
  'gaps.fewNew_other': 'not enough data ({{count}} new customers)',
  'gaps.first':
    'The largest sure gap, {{name}} “{{segment}}”: {{basket}} against {{rest}} elsewhere, which is {{worth}} a month.',
  'gaps.found_one': '{{count}} of {{compared}} gaps is more than chance.',
  'gaps.found_other': '{{count}} of {{compared}} gaps are more than chance.',
  'gaps.gap': 'Gap to the others',
  'gaps.none':
    'None of these columns has two values in this period: ' +
    'channel, campaign, store, region, segment, age band, promotion code. ' +
    'Import them with the orders, or choose other dimensions.',
  'gaps.noneCompared':
    'Nothing can be compared yet: it takes two groups of 30 orders of 30 customers at least.',
  'gaps.notes':
    'Each segment is held against the other orders of which the same is known ' +
    '(age bands against each other); “no …” against all others. ' +
    'In bold, what is more than chance: one in twenty of them is false at most, on average. ' +
    'Worth: the gap × the orders of a month. A gap is no proof of a cause.',
  'gaps.nothing': 'None of the {{compared}} gaps compared is more than chance.',
  'gaps.orders': 'Orders',
  'gaps.perhaps': 'perhaps chance',
  'gaps.real': 'more than chance',
  'gaps.rest': 'Basket of the others',
  'gaps.room': 'Gaps',
  'gaps.segment': 'Segment',
  'gaps.specialists':
    'Welch’s test (1947) with customers for the sample: ' +
    'orders of one customer resemble each other, and an order of nobody known counts as a customer. ' +
    'Risk corrected for the number of comparisons by Benjamini and Hochberg (1995), at 5%. ' +
    'Groups that are the same orders count as one comparison.',
  'gaps.title': 'The average basket of each segment against that of the others',
  'gaps.usual': 'the usual dimensions',
  'gaps.without': 'no {{name}}',
  'gaps.worth': 'Worth a month',
} as const;
