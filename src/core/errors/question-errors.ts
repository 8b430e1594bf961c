import { type ErrorEntry, entry } from './entry.ts';

/** Errors about what was asked or sent. */
export const questionErrors = {
  unknown_metric: entry(
    'input',
    ['There is no metric "{metric}".', 'Run "filon metrics" for the list. Nearest: {nearest}.'],
    ['La mesure « {metric} » n’existe pas.', '« filon metrics » donne la liste. La plus proche : {nearest}.'],
  ),
  unknown_dimension: entry(
    'input',
    ['There is no dimension "{dimension}".', 'Nearest: {nearest}.'],
    ['La dimension « {dimension} » n’existe pas.', 'La plus proche : {nearest}.'],
  ),
  dimension_not_carried: entry(
    'input',
    ['None of the metrics asked for can be split by {dimension}.', 'Metrics that can: {metrics}.'],
    ['Aucune des mesures demandées ne se répartit par {dimension}.', 'Mesures possibles : {metrics}.'],
  ),
  whole_orders_only: entry(
    'input',
    [
      'An order can hold several values of {dimension}: whole orders can be neither compared nor filtered by it.',
      'Ask by channel, store or another dimension of the order.',
    ],
    [
      'Une commande peut réunir plusieurs valeurs de {dimension} : des commandes entières ne se comparent ni ne se filtrent ainsi.',
      'Demandez par canal, magasin ou une autre dimension de la commande.',
    ],
  ),
  bad_day: entry(
    'input',
    ['"{value}" is not a day ({field}).', 'Write it as 2026-01-31.'],
    ['« {value} » n’est pas un jour ({field}).', 'Écrivez-le ainsi : 2026-01-31.'],
  ),
  bad_period: entry(
    'input',
    ['The period ends ({to}) before it begins ({from}).', 'Swap the two days.'],
    ['La période finit ({to}) avant de commencer ({from}).', 'Inversez les deux jours.'],
  ),
  bad_filter: entry(
    'input',
    [
      'The filter "{filter}" cannot be read.',
      'Write channel=email, channel!=email, campaign~roof, channel=a|b or postcode=01000..01999; a value with | or .. between double quotes: campaign="Brand | FR".',
    ],
    [
      'Le filtre « {filter} » est illisible.',
      'Écrivez channel=email, channel!=email, campaign~toit, channel=a|b ou postcode=01000..01999 ; une valeur avec | ou .. entre guillemets droits : campaign="Marque | FR".',
    ],
  ),
  bad_request: entry(
    'input',
    ['The request is not valid: {faults}.', '{repair}'],
    ['La demande n’est pas valable : {faults}.', '{repair}'],
  ),
  not_a_ratio: entry(
    'input',
    [
      '{metric} is not a ratio, so it has no mix and rate parts.',
      'Ask "why" of a ratio such as cost_per_lead.',
    ],
    [
      '{metric} n’est pas un ratio : ni part de mix ni part de taux.',
      'Demandez le « pourquoi » d’un ratio, par exemple cost_per_lead.',
    ],
  ),
  not_a_count: entry(
    'input',
    [
      '{metric} is not a plain count, so there is no share of it.',
      'Use counts such as leads or qualified_leads for "metric" and "per".',
    ],
    [
      '{metric} n’est pas un simple décompte : il n’y a pas de part à en prendre.',
      'Donnez des décomptes à « metric » et « per », par exemple leads ou qualified_leads.',
    ],
  ),
  comparison_needed: entry(
    'input',
    [
      'This needs a second period to compare with.',
      'Add a comparison, e.g. previous_period or previous_year.',
    ],
    [
      'Il faut une seconde période à comparer.',
      'Ajoutez une comparaison, par exemple previous_period ou previous_year.',
    ],
  ),
  rate_missing: entry(
    'state',
    [
      'No exchange rate from {currency} to {target} on {day} (rows concerned: {rows}).',
      'Import the rates: filon import rates.csv --kind rates (layout of the European Central Bank).',
    ],
    [
      'Aucun taux de change de {currency} vers {target} le {day} (lignes concernées : {rows}).',
      'Importez les taux : filon import taux.csv --kind rates (format de la Banque centrale européenne).',
    ],
  ),
  unknown_fact: entry(
    'input',
    ['There is no fact "{fact}".', 'Facts: {facts}.'],
    ['Le fait « {fact} » n’existe pas.', 'Faits : {facts}.'],
  ),
} as const satisfies Record<string, ErrorEntry>;
