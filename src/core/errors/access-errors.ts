import { type ErrorEntry, entry } from './entry.ts';

/** Errors about who may do what, and of the program itself. */
export const accessErrors = {
  owner_needed: entry(
    'denied',
    ['Filon does not listen on {host} without an owner account.', 'Create it first: filon owner EMAIL'],
    ['Filon n’écoute pas sur {host} sans compte propriétaire.', 'Créez-le d’abord : filon owner EMAIL'],
  ),
  owner_exists: entry(
    'state',
    ['There is an owner account already.', 'Sign in, or let the owner invite you.'],
    ['Un compte propriétaire existe déjà.', 'Connectez-vous ou faites-vous inviter.'],
  ),
  account_exists: entry(
    'state',
    ['There is an account for {email} already.', 'Choose another address, or remove that account first.'],
    [
      'Il existe déjà un compte pour {email}.',
      'Choisissez une autre adresse ou supprimez d’abord ce compte.',
    ],
  ),
  account_not_found: entry(
    'missing',
    ['There is no such account, or it is the owner’s.', 'The owner’s account cannot be removed.'],
    ['Ce compte n’existe pas, ou c’est celui du propriétaire.', 'Celui du propriétaire ne se supprime pas.'],
  ),
  key_not_found: entry(
    'missing',
    ['There is no key {key}.', 'Run "filon keys" for the list.'],
    ['La clé {key} n’existe pas.', '« filon keys » donne la liste.'],
  ),
  sign_in_needed: entry(
    'denied',
    ['Please sign in.', 'Use your e-mail and password, or an API key.'],
    ['Connectez-vous.', 'Avec votre e-mail et mot de passe, ou une clé d’API.'],
  ),
  sign_in_failed: entry(
    'denied',
    ['E-mail or password is wrong.', 'Try again; after several failures, wait a minute.'],
    ['E-mail ou mot de passe incorrect.', 'Réessayez ; après plusieurs échecs, attendez une minute.'],
  ),
  not_allowed: entry(
    'denied',
    ['This key or account may not do that ({right}).', 'Ask the owner for the right.'],
    ['Cette clé ou ce compte n’en a pas le droit ({right}).', 'Demandez ce droit au propriétaire.'],
  ),
  key_origins: entry(
    'input',
    [
      'Only a key that may do nothing but `recommend` can name sites.',
      'Whoever opens a page can read the key in it: leave out the other rights, or the sites.',
    ],
    [
      'Seule une clé limitée à `recommend` peut nommer des sites.',
      'Qui ouvre une page peut y lire la clé : retirez les autres droits, ou les sites.',
    ],
  ),
  key_origin: entry(
    'denied',
    ['No valid key of that kind names the site {origin}.', 'Make a key that names it under Settings.'],
    [
      'Aucune clé valable de ce type ne nomme le site {origin}.',
      'Créez une clé qui le nomme dans les réglages.',
    ],
  ),
  cross_site: entry(
    'denied',
    ['The request comes from another site.', 'Open Filon at its own address.'],
    ['La demande vient d’un autre site.', 'Ouvrez Filon à son adresse.'],
  ),
  too_many_requests: entry(
    'limit',
    ['Too many requests.', 'Wait {seconds} seconds.'],
    ['Trop de demandes.', 'Attendez {seconds} secondes.'],
  ),
  body_too_large: entry(
    'limit',
    ['The request is larger than {limit}.', 'Send less at once.'],
    ['La demande dépasse {limit}.', 'Envoyez-en moins à la fois.'],
  ),
  not_found: entry(
    'missing',
    ['There is nothing at {path}.', 'Check the address.'],
    ['Il n’y a rien à l’adresse {path}.', 'Vérifiez l’adresse.'],
  ),
  internal: entry(
    'fault',
    ['Filon failed: {reason}.', 'Nothing was half-written. Please report it with the log line {id}.'],
    ['Filon a échoué : {reason}.', 'Rien n’est écrit à moitié. Signalez-le avec la ligne de journal {id}.'],
  ),
  wrong_password: entry(
    'denied',
    [
      'The current password is wrong: nothing was changed.',
      'Type it again; after several failures, wait a minute. Forgotten? The owner’s is set anew on the machine: filon owner.',
    ],
    [
      'Le mot de passe actuel est faux : rien n’a été changé.',
      'Saisissez-le à nouveau ; après plusieurs échecs, attendez une minute. Oublié ? Celui du propriétaire se redonne sur la machine : filon owner.',
    ],
  ),
} as const satisfies Record<string, ErrorEntry>;
