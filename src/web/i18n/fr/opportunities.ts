/** Words of the page of opportunities in French. */
export const opportunities = {
  'opportunity.aMonth': '{{amount}}/mois',
  'opportunity.alike':
    'Chez vous, les clients qui se ressemblent n’achètent pas davantage la même chose\u00a0: la part de tous les clients est prise. En cachant un service à {{clients}} clients, elle le nomme en premier dans {{popular}} des cas.',
  'opportunity.atOnce': '{{amount}} une fois',
  'opportunity.choices': 'Services proposés',
  'opportunity.client': 'Client',
  'opportunity.fewClients': 'pas assez de données\u00a0: {{found}} clients à comparer, il en faut {{needed}}',
  'opportunity.fewHolders': 'pas assez de données\u00a0: clients qui l’ont {{found}}, il en faut {{needed}}',
  'opportunity.fewSimilar':
    'pas assez de données\u00a0: clients semblables équivalant à {{found}}, il en faut {{needed}}',
  'opportunity.had': 'l’a arrêté\u00a0: pas proposé',
  'opportunity.hadShort': 'arrêté',
  'opportunity.has': 'l’a, {{amount}}',
  'opportunity.hasIt': 'l’a',
  'opportunity.hasShort': '✓ {{amount}}',
  'opportunity.import': 'Importer des abonnements',
  'opportunity.leftOut_one': '{{n}} service de peu de clients n’y figure pas.',
  'opportunity.leftOut_other': '{{n}} services de peu de clients n’y figurent pas.',
  'opportunity.legend':
    '✓\u00a0: le client l’a, et ce qu’il paie. Sans signe\u00a0: le potentiel, plus foncé quand il est plus grand. Une case montre pourquoi.',
  'opportunity.means':
    'Potentiel = propension × prix médian chez les clients semblables. Classé sur douze mois\u00a0: 12 × par mois + une fois.',
  'opportunity.mrr': 'MRR {{mrr}}',
  'opportunity.next': 'À proposer',
  'opportunity.none': 'Aucun client n’a encore de revenu récurrent.',
  'opportunity.noneHow':
    'Importez vos abonnements ou vos forfaits\u00a0: la carte montre alors ce que chaque client a, ce qui lui manque, et ce que ses semblables ont de plus.',
  'opportunity.notTested':
    'Pas encore essayé en cachant un service\u00a0: {{found}} clients à deux services ou plus, il en faut {{needed}}.',
  'opportunity.nothing': 'Pas assez de données pour proposer un service à vos {{clients}} clients.',
  'opportunity.once': 'une fois',
  'opportunity.open': 'propension {{share}}, prix habituel {{price}}, potentiel {{space}}',
  'opportunity.perMonth': 'par mois',
  'opportunity.price': 'Prix',
  'opportunity.propose': '{{name}}\u00a0: proposer {{service}}',
  'opportunity.proposeNone': '{{name}}\u00a0: rien à proposer',
  'opportunity.reasons': 'Services du client et pourquoi',
  'opportunity.service': 'Service',
  'opportunity.space': 'Potentiel',
  'opportunity.spaceMonth': 'Potentiel par mois',
  'opportunity.spaceOnce': 'Potentiel une fois',
  'opportunity.stands':
    'Vos {{clients}} clients pourraient prendre pour {{month}} par mois et {{once}} une fois de plus, au {{day}}, si chacun suivait ses semblables.',
  'opportunity.state': 'Propension',
  'opportunity.table': 'Ce que chaque client a, et ce qu’il pourrait prendre',
  'opportunity.tested':
    'Essayé en cachant un service à {{clients}} clients\u00a0: nommé en premier dans {{similar}} des cas, contre {{popular}} d’après ce que la plupart ont (écart {{gain}})\u202f; parmi les trois premiers, {{similarThree}} contre {{popularThree}}.',
  'opportunity.title': 'Opportunités',
  'opportunity.why': 'Pourquoi',
  'opportunity.without': 'Ne pas proposer…',
} as const;
