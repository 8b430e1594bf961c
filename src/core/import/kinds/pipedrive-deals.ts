import type { Kind } from './kind.ts';

const status = 'Deal - Status | Affaire - Statut';
const won = ['won', 'gagné', 'gagnée'];
const lost = ['lost', 'perdu', 'perdue'];
const deleted = ['deleted', 'supprimé', 'supprimée'];

/** Pipedrive writes an id only when asked for; else title, organisation and person name the deal. */
const id = [
  'Deal - ID?',
  'Affaire - ID?',
  '{Deal - Title}/{Deal - Organization}/{Deal - Contact person}',
  '{Affaire - Titre}/{Affaire - Organisation}/{Affaire - Personne à contacter}',
  'Deal - Title',
  'Affaire - Titre',
];
const owner = ['Deal - Owner?', 'Affaire - Propriétaire?'];
const amount = ['Deal - Value?', 'Affaire - Valeur?'];
const currency = [
  'Deal - Currency of Value?',
  'Deal - Currency?',
  'Affaire - Devise de Valeur?',
  'Affaire - Devise?',
];
const created = [
  'Deal - Deal created?',
  'Deal - Deal created on?',
  'Affaire - Affaire créée?',
  'Affaire - Affaire créée le?',
  '= today',
];
const wonTime = [
  'Deal - Won time?',
  'Deal - Deal closed on?',
  'Affaire - Date de gain?',
  'Affaire - Affaire conclue le?',
  '= today',
];
const lostTime = [
  'Deal - Lost time?',
  'Deal - Deal closed on?',
  "Affaire - Heure de l'échec?",
  'Affaire - Date de perte?',
  'Affaire - Affaire conclue le?',
  '= today',
];
const moved = [
  'Deal - Last stage change?',
  'Deal - Update time?',
  'Affaire - Dernier changement d’étape?',
  ...created,
];

/** Deals as leads with their stage; a won deal is an order too. */
export const pipedriveDeals: Kind = {
  id: 'pipedrive_deals',
  name: { fr: 'Pipedrive, affaires', en: 'Pipedrive, deals' },
  signatures: [
    ['Deal - Title', 'Deal - Status'],
    ['Deal - Title', 'Deal - Stage'],
    ['Affaire - Titre', 'Affaire - Statut'],
    ['Affaire - Titre', 'Affaire - Étape'],
  ],
  french: ['Affaire - Titre'],
  mapping: {
    name: 'pipedrive_deals',
    system: 'pipedrive',
    skip: [{ [`${status}?`]: deleted }],
    facts: {
      leads: {
        id,
        created_at: created,
        title: ['Deal - Title', 'Affaire - Titre'],
        full_name: [
          'Deal - Contact person?',
          'Affaire - Personne à contacter?',
          'Person - Name?',
          'Personne - Nom?',
        ],
        email: [
          'Person - Email (Work)?',
          'Person - Email?',
          'Person - Email (Home)?',
          'Personne - E-mail?',
          'Personne - E-mail (Bureau)?',
        ],
        phone: [
          'Person - Phone?',
          'Person - Phone (Work)?',
          'Personne - Téléphone?',
          'Personne - Téléphone (Bureau)?',
        ],
        company: [
          'Deal - Organization?',
          'Organization - Name?',
          'Affaire - Organisation?',
          'Organisation - Nom?',
        ],
        owner,
        channel: ['Deal - Source channel?', 'Deal - Channel?', 'Affaire - Canal source?'],
      },
      lead_events: [
        {
          when: { [`${status}?`]: { not: [...won, ...lost] } },
          lead_ref: id,
          at_time: moved,
          type: '= stage',
          stage: ['Deal - Stage', 'Affaire - Étape'],
          owner,
          amount,
          currency,
        },
        {
          when: { [`${status}?`]: won },
          lead_ref: id,
          at_time: wonTime,
          type: '= won',
          owner,
          amount,
          currency,
        },
        {
          when: { [`${status}?`]: lost },
          lead_ref: id,
          at_time: lostTime,
          type: '= lost',
          reason: ['Deal - Lost reason?', 'Affaire - Raison de la perte?', 'Affaire - Raison de perte?'],
          owner,
          amount,
          currency,
        },
      ],
      orders: {
        when: { [`${status}?`]: won },
        id,
        ordered_at: wonTime,
        lead_ref: id,
        net: amount,
        currency,
        product: ['Deal - Product name?', 'Affaire - Nom du produit?'],
        owner,
      },
    },
  },
};
