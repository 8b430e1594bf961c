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
  'ideal.byRatio': 'LTV ÷ CAC',
  'ideal.byValue': 'Value',
  'ideal.choices': 'What makes the best',
  'ideal.few':
    'Not enough data: {{found}} customers with an order; {{needed}} are needed to say what sets the best apart.',
  'ideal.interval': '95% interval',
  'ideal.lead': 'Lead',
  'ideal.leads': 'Open leads like them',
  'ideal.lift': 'Times as often',
  'ideal.likeMeans':
    'In the order of their certain traits; traits that often come together count each, so this is no probability.',
  'ideal.meanwhile':
    'Until then, the list of customers says what each has brought and what is expected of them.',
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
    'Scores come from fixed limits: {{customers}} customers are too few for quintiles (100 are needed).',
  'segment.by': 'Group customers',
  'segment.byMonth': 'Month by month',
  'segment.byScores': 'Recency, frequency, value',
  'segment.came': 'Came',
  'segment.change': 'Change',
  'segment.choices': 'Segments to show',
  'segment.drop': 'Remove the segment {{name}}',
  'segment.dropped': 'The segment “{{name}}” is removed.',
  'segment.few': '{{found}} customers of {{needed}} needed',
  'segment.fromTo': 'From (rows) to (columns)',
  'segment.limits':
    'Recency 5 to 1: last order at most {{days}} days ago, or more. Frequency 1 to 5: at most {{orders}} orders, or more. Value 1 to 5: at most {{value}}, or more.',
  'segment.marginEach': 'Margin per customer',
  'segment.month': 'Period',
  'segment.movedShare': 'Share that moved',
  'segment.moves': 'Moves between segments',
  'segment.movesTitle': '{{share}} of customers changed segment from {{from}} to {{to}}',
  'segment.noOwn': 'Filter the list of customers, then save the conditions as a segment.',
  'segment.own': 'Defined segments',
  'segment.quintiles':
    'Scores come from the quintiles of {{customers}} customers: equal values have equal scores.',
  'segment.recencyByWeight': 'Recency (rows), frequency and value (columns)',
  'segment.repeat': 'Come back',
  'segment.retention': 'Retention',
  'segment.retentionMeans':
    'Retention: of customers with orders in the 365 days before, those who ordered in the last 365. Intervals at 95%.',
  'segment.retentionOfSegment':
    'Retention: of customers who were in this segment 365 days ago, those who have ordered since. Intervals at 95%.',
  'segment.rules': 'How scores make segments',
  'segment.sentence': '{{name}}: {{share}} of customers, {{money}} of revenue ({{revenue}}).',
  'segment.share': 'Share',
  'segment.table': 'What each segment brings',
  'segment.title': 'Segments',
  'segment.toList': 'Open the list',
  'segment.unknown': '(unknown)',
  'segment.weightMeans':
    'Columns are the mean of the scores of frequency and value, rounded up; a customer with one recent order is New.',
} as const;
