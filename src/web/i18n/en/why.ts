/** Words of what moved a figure in English. */
export const why = {
  'why.both': 'Together',
  'why.label': 'Part of each segment in the change, by {{name}}',
  'why.mix': 'Mix',
  'why.mixText': 'The segment weighs more or less in the whole.',
  'why.mixWords': 'change of weight × mean distance from the whole',
  'why.open': '{{name}}, {{what}}: {{amount}}. Show the calculation',
  'why.others_one': '{{count}} other',
  'why.others_other': '{{count}} others',
  'why.rate': 'Rate',
  'why.rateText': 'The segment itself has changed.',
  'why.rateWords': 'mean weight × change of the segment',
  'why.shared': 'These facts count in several segments: their part belongs to none of them alone.',
  'why.sum': 'Sum = change',
  'why.weight': 'Weight',
  'why.weightOf': 'weight of {{name}}',
  'why.whole': 'Whole',
} as const;
