import type { Kind } from './kind.ts';

const won = ['Closed Won', 'closedwon', 'Fermé gagné', 'Fermée gagnée', 'Conclue', 'Gagné', 'Gagnée', 'Won'];
const lost = ['Closed Lost', 'closedlost', 'Fermé perdu', 'Fermée perdue', 'Perdu', 'Perdue', 'Lost'];

const id = ['Record ID', "ID d'enregistrement", "ID de l'enregistrement", 'ID de fiche d’informations'];
const stage = 'Deal Stage | Phase de la transaction | Étape de la transaction';
const owner = ['Deal owner?', 'Propriétaire de la transaction?'];
const amount = ['Amount', 'Montant'];
const currency = ['Currency?', 'Devise?'];
/** The contact is the lead; a deal without contact stands for its own lead. */
const leadRef = {
  column: [
    'Associated Contact IDs?',
    'ID des contacts associés?',
    'Identifiants des contacts associés?',
    'deal-{Record ID}',
    "deal-{ID d'enregistrement}",
    "deal-{ID de l'enregistrement}",
  ],
  split: ';',
};
const closed = [
  'Close Date?',
  'Date de fermeture?',
  'Date de clôture?',
  'Last Modified Date?',
  'Create Date?',
  'Date de création?',
  '= today',
];
const moved = [
  'Last Modified Date?',
  'Date de la dernière modification?',
  'Create Date?',
  'Date de création?',
  '= today',
];

/** Deals: the win, loss or stage of their contact's lead; a won deal is an order too. */
export const hubspotDeals: Kind = {
  id: 'hubspot_deals',
  name: { fr: 'HubSpot, transactions', en: 'HubSpot, deals' },
  signatures: [
    ['Record ID', 'Deal Name', 'Deal Stage'],
    ["ID d'enregistrement", 'Nom de la transaction', 'Phase de la transaction'],
    ["ID d'enregistrement", 'Nom de la transaction', 'Étape de la transaction'],
    ["ID de l'enregistrement", 'Nom de la transaction', 'Phase de la transaction'],
  ],
  french: ['Nom de la transaction'],
  mapping: {
    name: 'hubspot_deals',
    system: 'hubspot',
    facts: {
      lead_events: [
        {
          when: { [stage]: won },
          lead_ref: leadRef,
          at_time: closed,
          type: '= won',
          owner,
          amount,
          currency,
        },
        {
          when: { [stage]: lost },
          lead_ref: leadRef,
          at_time: closed,
          type: '= lost',
          reason: ['Closed Lost Reason?', 'Raison de la perte?', 'Motif de la perte?'],
          owner,
          amount,
          currency,
        },
        {
          when: { [stage]: { not: [...won, ...lost, ''] } },
          lead_ref: leadRef,
          at_time: moved,
          type: '= stage',
          stage: ['Deal Stage', 'Phase de la transaction', 'Étape de la transaction'],
          owner,
          amount,
          currency,
        },
      ],
      orders: {
        when: { [stage]: won },
        id,
        ordered_at: closed,
        lead_ref: leadRef,
        net: amount,
        currency,
        company: ['Associated Company?', 'Entreprise associée?'],
        owner,
      },
    },
  },
};
