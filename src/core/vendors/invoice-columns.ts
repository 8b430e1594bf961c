import { fold } from '../import/fold.ts';

/** What a column of an invoice can be. */
export const invoiceFields = ['ref', 'email', 'phone', 'day', 'product', 'amount'] as const;

export type InvoiceField = (typeof invoiceFields)[number];

/** The column of each field, by its title. */
export type InvoiceColumns = Readonly<Partial<Record<InvoiceField, string>>>;

/** Words of titles, folded; the more particular first. */
const words: Readonly<Record<InvoiceField, readonly string[]>> = {
  ref: [
    'lead id',
    'id lead',
    'numero de lead',
    'n lead',
    'no lead',
    'ref lead',
    'reference lead',
    'lead ref',
    'lead',
    'reference',
    'ref',
    'id',
  ],
  email: ['adresse e-mail', 'adresse mail', 'e-mail', 'email', 'courriel', 'mail'],
  phone: ['telephone', 'mobile', 'portable', 'phone', 'tel'],
  day: ['date de livraison', 'date du lead', 'date de transmission', 'delivered', 'date', 'jour', 'day'],
  product: ['produit', 'product', 'prestation', 'categorie', 'type de lead', 'projet'],
  amount: [
    'prix unitaire ht',
    'montant ht',
    'prix ht',
    'total ht',
    'net amount',
    'amount excl',
    'montant',
    'prix unitaire',
    'prix',
    'tarif',
    'amount',
    'price',
    'cost',
    'cout',
    'total',
    'ht',
  ],
};

/** The columns that titles speak for; each title is used once, and a field without a title is left out. */
export function guessInvoiceColumns(titles: readonly string[]): InvoiceColumns {
  const free = new Map(titles.map((title) => [title, plain(title)]));
  const columns: Partial<Record<InvoiceField, string>> = {};
  for (const field of ['email', 'phone', 'amount', 'day', 'product', 'ref'] as const) {
    const title = titleFor(words[field], free);
    if (title === null) continue;
    columns[field] = title;
    free.delete(title);
  }
  return columns;
}

function titleFor(wanted: readonly string[], titles: ReadonlyMap<string, string>): string | null {
  for (const word of wanted) {
    for (const [title, written] of titles) if (written === word) return title;
  }
  for (const word of wanted) {
    for (const [title, written] of titles) if (` ${written} `.includes(` ${word} `)) return title;
  }
  return null;
}

/** Without signs between words: « N° lead » is "n lead", "Prix (HT)" is "prix ht". */
function plain(title: string): string {
  return fold(title)
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();
}
