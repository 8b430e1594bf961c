/** Words of the pages about customers in English. */
export const customers = {
  'customers.rooms': 'Pages about customers',
  'nav.customers': 'Customers',
  'value.article': 'Basket × lifetime',
  'value.articleMeans':
    'what a customer brings in a month × the months it stays, not discounted; too high where the first order is the largest',
  'value.basket': 'A month',
  'value.basketBelow': 'a month does not cover the CAC',
  'value.basketBelowOf': 'On average, a month brings in less than a customer costs to win: {{groups}}.',
  'value.below': 'LTV below CAC',
  'value.between': '{{low}} to {{high}}',
  'value.by': 'What customers are worth by {{name}}',
  'value.byLabel': 'Split by the first order’s',
  'value.cac': 'CAC',
  'value.choices': 'Customers looked at, horizon and discount',
  'value.contractMeans':
    'the revenue of a month × the share of subscribers that the model sees stay, discounted; alone in looking beyond what has been seen',
  'value.counted': 'From {{customers}} customers.',
  'value.customers': 'Customers',
  'value.decimal': '.',
  'value.discount': 'Discount a year',
  'value.fewBuyers':
    'Not enough data: {{count}} customers came back for a known amount; it takes {{needed}}.',
  'value.fewLeavers': 'Not enough data: {{count}} customers left; it takes {{needed}}.',
  'value.fewRepeaters': 'Not enough data: {{count}} customers came back; it takes {{needed}}.',
  'value.horizon': 'Horizon',
  'value.horizonUnit': ' months',
  'value.import': 'Import orders',
  'value.lifetime': 'Lifetime',
  'value.ltvBelowOf': 'A customer brings in less than it costs to win: {{groups}}.',
  'value.marginKnown':
    'Margin is known for {{share}} of the orders; the others count as purchases without value.',
  'value.model': 'Model',
  'value.modelMeans':
    'purchases expected of a new customer, each at its mean value, discounted; alone in looking beyond what has been seen',
  'value.money': 'What is counted',
  'value.noCac':
    'No acquisition cost is given for subscribers: those who order as well were won by their first order.',
  'value.noGroups': 'No group has 30 customers yet.',
  'value.noMargin': 'No order tells its margin: value is given on revenue only.',
  'value.noPeak':
    'No value: among {{count}} customers (it takes {{needed}}), no parameters fit better than the others.',
  'value.none_one': '{{count}} customer has ordered. It takes 30 to tell what a customer is worth.',
  'value.none_other': '{{count}} customers have ordered. It takes 30 to tell what a customer is worth.',
  'value.noneHow':
    'Import your orders with the customer’s e-mail, phone or reference: lifetime, value and payback follow.',
  'value.noneSubscribed_one':
    '{{count}} client has a subscription. It takes 30 to tell what a client is worth.',
  'value.noneSubscribed_other':
    '{{count}} clients have a subscription. It takes 30 to tell what a client is worth.',
  'value.noneSubscribedHow':
    'Import your subscriptions with their start, monthly amount and end: lifetime and value follow.',
  'value.ofOrders': 'Who order',
  'value.ofSubscriptions': 'Subscribers',
  'value.onMargin': 'On margin',
  'value.onRevenue': 'On revenue',
  'value.payback': 'Paid back in',
  'value.percent': '%',
  'value.ratio': 'LTV ÷ CAC',
  'value.seen': 'Seen so far: {{months}}, after which {{share}} are still there.',
  'value.shortBuyers': '{{count}} known repeats, {{needed}} needed',
  'value.shortLeavers': '{{count}} left, {{needed}} needed',
  'value.shortNoPeak': 'the model does not fit',
  'value.shortRepeaters': '{{count}} came back, {{needed}} needed',
  'value.silence': 'A customer counts as gone after {{days}} without an order.',
  'value.survival': 'Survival',
  'value.survivalMeans':
    'the share still there each month × what those bring in that month, discounted; this one is held against CAC',
  'value.threeWays': 'What a customer is worth, three ways',
  'value.title': 'Value',
  'value.tooSmall': 'Fewer than 30 customers, without a value of their own: {{list}}.',
  'value.way': 'How it is counted',
  'value.who': 'Customers looked at',
  'value.worth': 'A customer brings in {{value}} of revenue in {{months}} ({{interval}}).',
  'value.worthMargin': 'A customer brings in {{value}} of margin in {{months}} ({{interval}}).',
  'value.worthPayback': 'That cost is back in {{months}}.',
  'value.worthRatio': 'That is {{ratio}} times what it costs to win.',
} as const;
