import { type ErrorEntry, entry } from './entry.ts';

/** The customer book: filters, customers, segments somebody defined. */
export const customerErrors = {
  unknown_customer_field: entry(
    'input',
    [
      'Customers have no field "{field}".',
      'Nearest names: {nearest}. All of them are in the documentation of customers.',
    ],
    [
      'Les clients n’ont pas de champ « {field} ».',
      'Noms les plus proches : {nearest}. La documentation des clients les donne tous.',
    ],
  ),
  bad_customer_filter: entry(
    'input',
    [
      'The filter on customers "{filter}" cannot be read.',
      'Write orders>=2, revenue<500, alive>=50%, channel=email|ads, category~roof, last_day>=2026-01-01, nps= (empty) or subscribed=yes.',
    ],
    [
      'Le filtre sur les clients « {filter} » est illisible.',
      'Écrivez orders>=2, revenue<500, alive>=50%, channel=email|ads, category~toit, last_day>=2026-01-01, nps= (vide) ou subscribed=oui.',
    ],
  ),
  customer_not_found: entry(
    'missing',
    [
      'There is no customer "{customer}".',
      'Look for the name, e-mail or reference in the list; an order or subscription of theirs must be known.',
    ],
    [
      'Le client « {customer} » n’existe pas.',
      'Cherchez le nom, l’e-mail ou la référence dans la liste ; il faut une commande ou un abonnement connus de ce client.',
    ],
  ),
  client_not_found: entry(
    'missing',
    [
      'No client is called "{client}", or several have that in their name.',
      'Nearest: {nearest}. Write one of them in full.',
    ],
    [
      'Aucun client ne s’appelle « {client} », ou plusieurs ont ce mot dans leur nom.',
      'Les plus proches : {nearest}. Écrivez l’un d’eux en entier.',
    ],
  ),
  segment_not_found: entry(
    'missing',
    ['There is no segment "{segment}".', 'List them with `filon segments`.'],
    ['Le segment « {segment} » n’existe pas.', 'Listez-les avec `filon segments`.'],
  ),
  segment_name_taken: entry(
    'state',
    ['A segment is named "{segment}" already.', 'Choose another name, or change that segment.'],
    ['Un segment s’appelle déjà « {segment} ».', 'Choisissez un autre nom, ou modifiez ce segment.'],
  ),
} as const satisfies Record<string, ErrorEntry>;
