import type { Kind } from './kind.ts';

const client =
  'Client | Nom du client | Customer | Client name | Customer name | Compte | Account | Société | Company | Entreprise';
const service = 'Service | Prestation | Offre | Produit | Formule | Plan | Product | Package';
const monthly =
  'Montant mensuel | Montant mensuel HT | Mensualité | Mensualité HT | MRR | Forfait mensuel | Prix mensuel | Monthly amount | Monthly fee | Monthly price | Monthly retainer | Retainer';
const amount = 'Montant | Montant HT | Prix | Prix HT | Amount | Price | Fee';
const period =
  'Périodicité | Fréquence | Facturation | Billing period | Frequency | Interval | Billing cycle';
const start =
  'Début | Date de début | Début du contrat | Date début | Depuis | Start | Start date | Contract start | Since';
const end =
  'Fin | Date de fin | Fin du contrat | Date fin | Résilié le | Date de résiliation | End | End date | Contract end | Cancelled on | Canceled on';
const reference = 'Référence | N° de contrat | Numéro de contrat | Reference | Contract number | Contract ID';

/** Each of the titles as a column that the file need not have. */
const any = (titles: string): readonly string[] => titles.split(' | ').map((title) => `${title}?`);

const shared = {
  subscription: [`{${reference}}`, `{${client}}/{${service}}`, `{${client}}`],
  customer_ref: any(client),
  product: any(service),
  currency: any('Devise | Currency'),
  email: any('E-mail | Email | E-mail du client | Client email | Customer email'),
  owner: any('Responsable | Chargé de compte | Owner | Account manager'),
};

/**
 * A plain list of contracts: client, service, amount a month (or for a period that a column names), start, end. A contract
 * without a reference is that of its client, service and start. It earns from its start on, and no more from its end on.
 */
export const subscriptions: Kind = {
  id: 'subscriptions',
  name: { fr: 'Abonnements et forfaits', en: 'Subscriptions and retainers' },
  signatures: [
    [client, monthly, start],
    [client, amount, period, start],
  ],
  french: ['Client', 'Service', 'Début', 'Date de début', 'Montant mensuel', 'Mensualité', 'Périodicité'],
  mapping: {
    name: 'subscriptions',
    facts: {
      subscription_changes: [
        {
          id: [`{${reference}}`, `{${client}}/{${service}}/{${start}}`, `{${client}}/{${start}}`],
          ...shared,
          at_time: any(start),
          mrr: {
            column: [...any(monthly), ...any(amount)],
            per: `${period}?`,
            times: 'Quantité | Quantity?',
          },
        },
        {
          when: { [`${end}?`]: 'filled' },
          id: [`{${reference}}:end`, `{${client}}/{${service}}/{${start}}:end`, `{${client}}/{${start}}:end`],
          ...shared,
          at_time: any(end),
          mrr: '= 0',
        },
      ],
    },
  },
};
