/** Words of segments and of the ideal customer in English. */
export const segments = {
  'ideal.above': 'more than {{money}}',
  'ideal.alsoUncertain': 'Show what may be chance, too',
  'ideal.amongBest': 'Among the best',
  'ideal.bestByRatio':
    'The best {{best}} of {{customers}} customers, by value over what it cost to win them, year of arrival by year of arrival.',
  'ideal.bestByValue':
    'The best {{best}} of {{customers}} customers, by value, year of arrival by year of arrival.',
  'ideal.by': 'Choose the best by',
  'ideal.byCost': 'partly by its cost',
  'ideal.byCostMeans':
    'Partly by its cost: value is taken over what the channel costs for each customer won, ' +
    'so a cheap channel ranks its customers higher, and its vendors and ways of capture with it. ' +
    '“Value” leaves that out.',
  'ideal.byRatio': 'Value ÷ acquisition cost',
  'ideal.byValue': 'Value',
  'ideal.choices': 'What makes the best',
  'ideal.fewCameBack_one':
    'First basket: not enough data. It is part of the value, so it is judged by what came after it; {{n}} customer came back, {{needed}} are needed.',
  'ideal.fewCameBack_other':
    'First basket: not enough data. It is part of the value, so it is judged by what came after it; {{n}} customers came back, {{needed}} are needed.',
  'ideal.few':
    'Not enough data: {{found}} customers with an order; {{needed}} are needed to say what sets the best apart.',
  'ideal.interval': '95% interval',
  'ideal.later': 'by what came after',
  'ideal.laterMeans':
    'First basket, by what came after: it is part of the value, ' +
    'so the best are here a tenth by what customers brought after their first day of buying and should bring ' +
    'in 12 months.',
  'ideal.lead': 'Lead',
  'ideal.leads': 'Open leads like them',
  'ideal.lift': 'Times as often',
  'ideal.likeMeans':
    'In the order of their certain traits; traits that often come together count each, so this is no probability.',
  'ideal.meanwhile':
    'Until then, the list of customers says what each has brought and what is expected of them.',
  'ideal.method':
    'Empirical Bayes: what is little known is drawn to 1, the more so the less the values of a trait differ ' +
    '(Kleinman 1973). The interval is the middle 95% of what is still possible. ' +
    'Values of fewer than 20 customers are not listed.',
  'ideal.noLeads': 'No open lead has what sets them apart.',
  'ideal.nothingCertain': 'Nothing sets the best apart for certain',
  'ideal.onMargin': 'Value: margin so far and expected within 12 months.',
  'ideal.onRevenue': 'Value: revenue so far and expected within 12 months.',
  'ideal.onlyCertain': 'Only what is certain',
  'ideal.reasons': 'Because of',
  'ideal.sentence':
    'What marks the ideal customer most: {{trait}} {{value}}, {{lift}} times as often among the best.',
  'ideal.since': 'Since',
  'ideal.title': 'Ideal customer',
  'ideal.toBook': 'Open the list of customers',
  'ideal.trait': 'Trait',
  'ideal.traits': 'What sets the best apart',
  'ideal.upTo': 'up to {{money}}',
  'ideal.value': 'Value',
  'ideal.withoutCost': 'Left out, as nothing is known of what winning them cost: {{customers}}.',
  'segment.absolute':
    'Limits are fixed, because {{customers}} customers are too few to be parted in five (quintiles): 100 are needed.',
  'segment.by': 'Group customers',
  'segment.byMonth': 'Month by month',
  'segment.byScores': 'Buying segments',
  'segment.came': 'Came',
  'segment.change': 'Change',
  'segment.choices': 'Segments to show',
  'segment.drop': 'Remove the segment {{name}}',
  'segment.dropped': 'The segment “{{name}}” is removed.',
  'segment.byDefinition': 'by definition',
  'segment.few': '{{found}} customers of {{needed}} needed',
  'segment.frequency': 'Orders',
  'segment.fromTo': 'From (rows) to (columns)',
  'segment.intervals':
    'Intervals at 95%: Wilson for shares, Student for means; for the basket, the variance of a ratio of sums (Cochran 1977).',
  'segment.limits': 'The limits of each score',
  'segment.marginEach': 'Margin per customer',
  'segment.money': 'Money brought',
  'segment.month': 'Period',
  'segment.moreThan': 'over {{value}}',
  'segment.movedShare': 'Share that moved',
  'segment.moves': 'Moves between segments',
  'segment.movesTitle': '{{share}} of customers changed segment from {{from}} to {{to}}',
  'segment.noOwn': 'Filter the list of customers, then save the conditions as a segment.',
  'segment.own': 'Defined segments',
  'segment.quintiles':
    'Quintiles of {{customers}} customers: each score holds a fifth of the customers, ' +
    'and equal values have equal scores. ' +
    'A fifth in which many are alike is therefore larger, the next one smaller or empty.',
  'segment.recency': 'Days since the last order',
  'segment.recencyByWeight': 'Last order × orders and money',
  'segment.repeat': 'Two orders or more',
  'segment.repeatMeans':
    'Two orders or more: ever. The repeat rate of the cockpit counts the chosen period only.',
  'segment.retention': 'Retention',
  'segment.retentionMeans':
    'Retention: of customers with orders in the 365 days before, those who ordered in the last 365. Intervals at 95%.',
  'segment.retentionOfSegment':
    'Retention: of customers who were in this segment 365 days ago, those who have ordered since. Intervals at 95%.',
  'segment.rules': 'How scores make segments',
  'segment.scores': 'Score',
  'segment.sentence': '{{name}}: {{share}} of customers, {{money}} of revenue ({{revenue}}).',
  'segment.share': 'Share',
  'segment.table': 'What each segment brings',
  'segment.title': 'Segments',
  'segment.toList': 'Open the list',
  'segment.unknown': '(unknown)',
  'segment.upTo': 'up to {{value}}',
  'segment.weightMeans':
    'A score from 1 to 5 for the last order (rows), one for the number of orders and the money, their mean rounded up (columns). A customer with one recent order is New.',
} as const;
