import { entry } from './entry.ts';

/** Promotions and simulators. */
export const promotionErrors = {
  promotion_not_found: entry(
    'missing',
    ['There is no promotion "{name}".', 'Known ones: {nearest}. filon promotions lists them all.'],
    [
      'Il n’y a pas de promotion « {name} ».',
      'Promotions connues : {nearest}. filon promotions les donne toutes.',
    ],
  ),
  bundle_too_small: entry(
    'input',
    ['A bundle has at least two products.', 'Name two or more, each as orders write it.'],
    ['Un lot compte au moins deux produits.', 'Nommez-en deux ou plus, comme les commandes les écrivent.'],
  ),
} as const;
