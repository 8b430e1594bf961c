import type { Language } from '../../../core/words/language.ts';

/** What the tables of a client's page are headed, in the language that the page is written in, not the reader's. */
interface MonthLabels {
  readonly services: string;
  readonly service: string;
  readonly monthly: string;
  readonly change: string;
  readonly unnamed: string;
  readonly total: string;
  readonly work: string;
  readonly amount: string;
  readonly unnamedWork: string;
  readonly invoices: string;
  readonly invoice: string;
  readonly day: string;
  readonly withoutTax: string;
  readonly unknown: string;
  readonly sums: string;
  readonly thisMonth: string;
  readonly year: string;
  readonly yearBefore: string;
  readonly recurring: string;
  readonly oneOff: string;
  readonly hours: string;
  readonly hoursCost: string;
  readonly expenses: string;
  readonly margin: string;
}

export const monthLabels: Readonly<Record<Language, MonthLabels>> = {
  fr: {
    services: 'Services en cours',
    service: 'Service',
    monthly: 'Par mois',
    change: 'Depuis la fin du mois précédent',
    unnamed: 'sans nom',
    total: 'Total',
    work: 'Travaux ponctuels',
    amount: 'Montant',
    unnamedWork: 'autres travaux',
    invoices: 'Factures',
    invoice: 'Facture',
    day: 'Date',
    withoutTax: 'Hors taxes',
    unknown: 'taux de change manquant',
    sums: 'Le mois et l’année',
    thisMonth: 'Ce mois',
    year: 'Depuis le 1ᵉʳ janvier',
    yearBefore: 'Mêmes jours de l’an dernier',
    recurring: 'Récurrent',
    oneOff: 'Ponctuel',
    hours: 'Heures',
    hoursCost: 'Coût des heures',
    expenses: 'Autres frais',
    margin: 'Marge après heures',
  },
  en: {
    services: 'Current services',
    service: 'Service',
    monthly: 'A month',
    change: 'Since the end of the month before',
    unnamed: 'unnamed',
    total: 'Total',
    work: 'One-off work',
    amount: 'Amount',
    unnamedWork: 'other work',
    invoices: 'Invoices',
    invoice: 'Invoice',
    day: 'Day',
    withoutTax: 'Without tax',
    unknown: 'exchange rate missing',
    sums: 'The month and the year',
    thisMonth: 'This month',
    year: 'Since 1 January',
    yearBefore: 'Same days of last year',
    recurring: 'Recurring',
    oneOff: 'One-off',
    hours: 'Hours',
    hoursCost: 'Cost of hours',
    expenses: 'Other costs',
    margin: 'Margin after hours',
  },
};
