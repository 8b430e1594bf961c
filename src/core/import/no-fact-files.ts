import type { Language } from '../words/language.ts';
import { columnFinder } from './fit-mapping.ts';

/** An export that says nothing that happened: no cost, lead, order or the like. */
export interface NoFactFile {
  readonly name: Readonly<Record<Language, string>>;
  /** As of `Kind`. */
  readonly signatures: readonly (readonly string[])[];
  /** What to export instead. */
  readonly instead: Readonly<Record<Language, string>>;
}

const dealsInstead: NoFactFile['instead'] = {
  fr: 'Exportez les affaires de Pipedrive, avec les colonnes de la personne (e-mail, téléphone).',
  en: 'Export the deals of Pipedrive, with the columns of the person (e-mail, phone).',
};

/** Lists of persons that tools export. Filon knows persons by the leads and orders that name them. */
const noFactFiles: readonly NoFactFile[] = [
  {
    name: { fr: 'la liste des clients de Shopify', en: 'the list of Shopify’s customers' },
    signatures: [
      ['First Name', 'Last Name', 'Email', 'Total Spent', 'Total Orders'],
      ['First Name', 'Last Name', 'Accepts Email Marketing', 'Tax Exempt'],
    ],
    instead: {
      fr: 'Exportez les commandes de Shopify\u202f: elles portent leurs clients.',
      en: 'Export the orders of Shopify: they carry their customers.',
    },
  },
  {
    name: { fr: 'la liste des entreprises de HubSpot', en: 'the list of HubSpot’s companies' },
    signatures: [
      ['Record ID', 'Company name', 'Company owner'],
      ["ID d'enregistrement", "Nom de l'entreprise", "Propriétaire de l'entreprise"],
    ],
    instead: {
      fr: 'Exportez les contacts et les transactions de HubSpot\u202f: ils portent leur entreprise.',
      en: 'Export the contacts and the deals of HubSpot: they carry their company.',
    },
  },
  {
    name: { fr: 'la liste des clients de Stripe', en: 'the list of Stripe’s customers' },
    signatures: [['id', 'Email', 'Name', 'Created (UTC)', 'Delinquent']],
    instead: {
      fr: 'Exportez les paiements de Stripe\u202f: ils portent leurs clients.',
      en: 'Export the payments of Stripe: they carry their customers.',
    },
  },
  {
    name: { fr: 'la liste des abonnements de Stripe', en: 'the list of Stripe’s subscriptions' },
    signatures: [['id', 'Customer ID', 'Status', 'Current Period End (UTC)']],
    instead: {
      fr: 'Ce tableau ne dit pas tout ce qu’un abonnement rapporte par mois. Importez les abonnements tels que l’API de Stripe les donne, en JSON.',
      en: 'This table does not say all that a subscription brings in a month. Import the subscriptions as Stripe’s API gives them, in JSON.',
    },
  },
  {
    name: { fr: 'la liste des personnes de Pipedrive', en: 'the list of Pipedrive’s persons' },
    signatures: [['Person - Name'], ['Personne - Nom']],
    instead: dealsInstead,
  },
  {
    name: { fr: 'la liste des organisations de Pipedrive', en: 'the list of Pipedrive’s organizations' },
    signatures: [['Organization - Name'], ['Organisation - Nom']],
    instead: dealsInstead,
  },
];

/** The known export without facts whose titles the file has; null if none. Ask only for files of no known kind. */
export function recogniseNoFacts(headers: readonly string[]): NoFactFile | null {
  if (headers.some((header) => /^(?:Deal|Affaire) - /u.test(header))) return null;
  // Pipedrive's own sample marks needed columns with a star.
  const find = columnFinder(headers.map((header) => header.replace(/\*$/u, '')));
  return (
    noFactFiles.find((file) =>
      file.signatures.some((titles) => titles.every((title) => find(title) !== null)),
    ) ?? null
  );
}
