/** Words of repeat purchases in English. */
export const repeat = {
  'repeat.atRisk': 'Customers still followed',
  'repeat.between':
    'Between two purchases: {{median}} in the middle, half from {{quarter}} to {{threeQuarters}}',
  'repeat.betweenMeans':
    'From {{count}} purchases that another one followed. Who has not come back yet is not among them: of recent customers long gaps are missing.',
  'repeat.by': 'Who buys again, by {{name}}',
  'repeat.cameBack': 'Bought again',
  'repeat.choices': 'Customers looked at',
  'repeat.counted':
    'Since their first purchase, {{returned}} customers of {{customers}} have bought again so far. A recent customer is neither left out nor counted as lost.',
  'repeat.curve': 'How long until the second purchase?',
  'repeat.curveMeans':
    'Share of customers who have bought again, by time since their first purchase; the band is the 95% interval.',
  'repeat.day': 'day {{day}}',
  'repeat.few': 'not enough data ({{found}} of {{needed}})',
  'repeat.gaps': 'Gaps between two purchases',
  'repeat.half': 'Half within',
  'repeat.inPeriod': '≥ 2 orders in the period',
  'repeat.method':
    'Kaplan-Meier: a customer who has not bought again yet counts up to the last known day. Intervals at 95% by Greenwood. The repeat rate of the cockpit is another figure: customers with two orders or more in the chosen period.',
  'repeat.noRate': 'No time is long enough yet to tell who buys again.',
  'repeat.notHalf': 'fewer than half',
  'repeat.returned': 'Bought again',
  'repeat.sentence':
    '{{first}} of customers buy again within {{firstDays}}, {{last}} within {{lastDays}} ({{interval}}).',
  'repeat.sinceFirst': 'Since the first purchase',
  'repeat.staying': 'How long do they go on buying?',
  'repeat.stayingMeans':
    'Share still customers month by month. A customer counts as gone at its last purchase once {{days}} days have passed without an order.',
  'repeat.stillBuying': 'Still buying',
  'repeat.title': 'Second purchase',
  'repeat.within': 'Within {{days}}',
  'value.asTable': 'See the numbers',
  'value.colon': ':',
  'value.interval': '95% interval',
} as const;
