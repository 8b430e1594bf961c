import { entry } from './entry.ts';

/** Questions to customers, and what they answered. */
export const satisfactionErrors = {
  survey_not_found: entry(
    'missing',
    ['There is no question {survey}.', 'Check its address; the links to a question end when it is removed.'],
    [
      'La question {survey} n’existe pas.',
      'Vérifiez son adresse ; les liens vers une question finissent quand elle est retirée.',
    ],
  ),
  survey_link_invalid: entry(
    'missing',
    ['This link is not whole.', 'Open it as it was sent, up to its last character.'],
    ['Ce lien n’est pas entier.', 'Ouvrez-le tel qu’il a été envoyé, jusqu’à son dernier caractère.'],
  ),
  order_not_found: entry(
    'missing',
    ['There is no order {order}.', 'Name it as its source does; import it first.'],
    ['La commande {order} n’existe pas.', 'Nommez-la comme sa source ; importez-la d’abord.'],
  ),
  answer_not_found: entry(
    'missing',
    ['There is no answer {answer}.', 'It may have been taken back with its import.'],
    ['La réponse {answer} n’existe pas.', 'Elle a peut-être été annulée avec son import.'],
  ),
} as const;
