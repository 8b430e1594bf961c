import type { accessEn } from './access-en.ts';
import type { Spoken } from './en.ts';

/** The same in French. */
export const accessFr: Spoken<typeof accessEn> = {
  owner: {
    about: 'créer le compte propriétaire, ou lui donner un nouveau mot de passe',
    email: 'adresse e-mail',
    ask: 'Mot de passe (12 caractères au moins)',
    none: 'Aucun mot de passe donné.',
    done: (email) => `${email} est propriétaire.`,
  },
  keys: {
    about: 'lister les clés d’API',
    create: 'créer une clé ; son secret n’est montré qu’une fois',
    name: 'à quoi sert la clé',
    scopes: 'droits, séparés par des virgules : read, recommend, capture, write, admin',
    origins: 'sites dont les pages peuvent l’utiliser, séparés par des virgules : https://www.exemple.fr',
    revoke: 'révoquer une clé',
    id: 'clé',
    none: 'Il n’y a pas de clé.',
    secret: 'Le secret n’est montré que maintenant ; gardez-le bien :',
    revoked: (name) => `La clé « ${name} » est révoquée.`,
    scopesHead: 'droits',
    createdAt: 'créée',
    lastUsedAt: 'dernier usage',
    never: 'jamais',
    state: 'état',
    isRevoked: 'révoquée',
    valid: 'valable',
  },
  settings: {
    about: 'montrer les réglages de l’espace',
    set: 'changer des réglages : currency=EUR zone=Europe/Paris tax=excluded…',
    pairs: 'nom=valeur ; listes et horaires en JSON',
    badPair: (pair) => `${pair} : écrivez nom=valeur.`,
  },
};
