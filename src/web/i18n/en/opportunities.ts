/** Words of the page of opportunities in English. */
export const opportunities = {
  'opportunity.aMonth': '{{amount}}/month',
  'opportunity.alike':
    'Your clients who are alike do not buy the same more often: the share of all clients is taken. With a service taken away from {{clients}} clients, it is named first {{popular}} of the time.',
  'opportunity.atOnce': '{{amount}} once',
  'opportunity.choices': 'Services proposed',
  'opportunity.client': 'Client',
  'opportunity.fewClients': 'not enough data: {{found}} clients to compare with; it takes {{needed}}',
  'opportunity.fewHolders': 'not enough data: clients who have it {{found}}; it takes {{needed}}',
  'opportunity.fewSimilar': 'not enough data: similar clients worth {{found}}; it takes {{needed}}',
  'opportunity.had': 'gave it up: not proposed',
  'opportunity.hadShort': 'given up',
  'opportunity.has': 'has it, {{amount}}',
  'opportunity.hasIt': 'has it',
  'opportunity.hasShort': '✓ {{amount}}',
  'opportunity.import': 'Import subscriptions',
  'opportunity.leftOut_one': '{{n}} service of few clients is not shown.',
  'opportunity.leftOut_other': '{{n}} services of few clients are not shown.',
  'opportunity.legend':
    '✓: the client has it, and what it pays. Without a sign: the white space, darker where there is more. A cell shows why.',
  'opportunity.means':
    'White space = propensity × median price among similar clients. Ordered by twelve months: 12 × a month + once.',
  'opportunity.mrr': 'MRR {{mrr}}',
  'opportunity.next': 'Propose',
  'opportunity.none': 'No client has recurring revenue yet.',
  'opportunity.noneHow':
    'Import your subscriptions or retainers: the map then shows what each client has, what it lacks, and what clients like it have besides.',
  'opportunity.notTested':
    'Not yet tried on services taken away: {{found}} clients with two or more services, it takes {{needed}}.',
  'opportunity.nothing': 'Not enough data to propose a service to your {{clients}} clients.',
  'opportunity.once': 'once',
  'opportunity.open': 'propensity {{share}}, usual price {{price}}, white space {{space}}',
  'opportunity.perMonth': 'a month',
  'opportunity.price': 'Price',
  'opportunity.propose': '{{name}}: propose {{service}}',
  'opportunity.proposeNone': '{{name}}: nothing to propose',
  'opportunity.reasons': 'The client’s services and why',
  'opportunity.service': 'Service',
  'opportunity.space': 'White space',
  'opportunity.spaceMonth': 'White space a month',
  'opportunity.spaceOnce': 'White space once',
  'opportunity.stands':
    'Your {{clients}} clients could take {{month}} a month and {{once}} once more, on {{day}}, if each followed clients like it.',
  'opportunity.state': 'Propensity',
  'opportunity.table': 'What each client has, and what it could take',
  'opportunity.tested':
    'Tried on {{clients}} clients with a service taken away: named first {{similar}} of the time, by what most have {{popular}} (difference {{gain}}); among the first three, {{similarThree}} against {{popularThree}}.',
  'opportunity.title': 'Opportunities',
  'opportunity.why': 'Why',
  'opportunity.without': 'Do not propose…',
} as const;
