import { type ErrorEntry, entry } from './entry.ts';

/** Articles of the catalogue. */
export const articleErrors = {
  unknown_article: entry(
    'input',
    ['No order has an article "{article}".', 'Nearest: {nearest}. "filon articles" lists them.'],
    [
      'Aucune commande ne contient l’article « {article} ».',
      'Les plus proches : {nearest}. « filon articles » en donne la liste.',
    ],
  ),
} as const satisfies Record<string, ErrorEntry>;
