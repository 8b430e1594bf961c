import { type ErrorEntry, entry } from './entry.ts';

/** Errors of scores, learned and by rules. */
export const scoreErrors = {
  score_not_found: entry(
    'missing',
    ['There is no score {score}.', 'Run "filon score" for the list.'],
    ['Le score {score} n’existe pas.', '« filon score » donne la liste.'],
  ),
  rules_not_found: entry(
    'missing',
    [
      'There are no saved rules {rules}.',
      'Run "filon score rules" for the list, or name a file with rules, such as rules.yaml.',
    ],
    [
      'Il n’y a pas de règles enregistrées {rules}.',
      '« filon score rules » donne la liste ; ou nommez un fichier de règles, comme regles.yaml.',
    ],
  ),
  score_missing: entry(
    'state',
    ['No score is in use yet.', 'Learn one from your sales: filon score learn'],
    ['Aucun score n’est encore en service.', 'Apprenez-en un de vos ventes : filon score learn'],
  ),
  score_running: entry(
    'state',
    ['A score is being learned or leads are being scored.', 'Wait until it has ended.'],
    ['Un score est en cours d’apprentissage ou de calcul.', 'Attendez qu’il ait fini.'],
  ),
} as const satisfies Record<string, ErrorEntry>;
