import { decimalFromMinor } from '../money/currencies.ts';
import { writtenMoney } from '../money/written-money.ts';
import { csvCell } from '../query/query-csv.ts';
import { counted } from '../words/counted.ts';
import { frenchSpaces } from '../words/french-spaces.ts';
import type { Language } from '../words/language.ts';
import { writtenMonth } from '../words/written-day.ts';
import type { CheckedInvoice, CheckedLine } from './invoice.ts';
import { kindName, lineSentence, ofMonth } from './invoice-words.ts';

/** What an invoice is called. */
export interface InvoiceName {
  readonly vendor: string;
  /** `2026-10`. */
  readonly month: string;
  readonly currency: string;
}

const heads: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'ligne',
    'référence',
    'e-mail',
    'téléphone',
    'date',
    'produit',
    'lead',
    'constat',
    'facturé',
    'dû',
    'écart',
    'raison',
  ],
  en: [
    'line',
    'reference',
    'e-mail',
    'phone',
    'date',
    'product',
    'lead',
    'finding',
    'billed',
    'owed',
    'difference',
    'reason',
  ],
};

const missing: Readonly<Record<Language, Readonly<Record<'unbilled' | 'uncredited', string>>>> = {
  fr: { unbilled: 'non facturé', uncredited: 'avoir manquant' },
  en: { unbilled: 'not billed', uncredited: 'credit missing' },
};

/** The invoice line by line as CSV, then the leads it should name and does not. No cell is ever a formula. */
export function invoiceCsv(checked: CheckedInvoice, { currency }: InvoiceName, language: Language): string {
  const money = (minor: number): string => {
    const decimal = decimalFromMinor(BigInt(minor), currency);
    return language === 'fr' ? decimal.replace('.', ',') : decimal;
  };
  const line = (
    cells: readonly (string | null)[],
    amounts: readonly string[],
    reason: string | null,
  ): string =>
    [...cells.map((cell) => csvCell(cell, language)), ...amounts, csvCell(reason, language)].join(
      language === 'fr' ? ';' : ',',
    );
  const rows = [
    line(heads[language], [], null).replace(/[;,]$/u, ''),
    ...checked.lines.map((one) =>
      line(
        [
          String(one.line),
          one.ref,
          one.email,
          one.phone,
          one.day,
          one.product,
          one.lead,
          kindName(one.kind, language),
        ],
        [one.amountMinor, one.owedMinor, one.amountMinor - one.owedMinor].map(money),
        lineSentence(one, currency, language),
      ),
    ),
    ...(['unbilled', 'uncredited'] as const).flatMap((kind) =>
      checked[kind].map(({ lead, day, priceMinor }) => {
        const owed = (kind === 'unbilled' ? 1 : -1) * (priceMinor ?? 0);
        const cells = [null, null, null, null, day, null, lead, missing[language][kind]];
        return line(cells, [0, owed, -owed].map(money), null);
      }),
    ),
  ];
  return `${rows.join('\r\n')}\r\n`;
}

/** A letter to the vendor that claims what was billed wrongly; null where there is nothing to claim. */
export function claimText(
  checked: CheckedInvoice,
  { vendor, month, currency }: InvoiceName,
  language: Language,
): string | null {
  const wrong = checked.lines.filter(
    ({ kind, amountMinor, owedMinor }) => kind !== 'credit' && amountMinor > owedMinor,
  );
  if (wrong.length === 0 && checked.uncredited.length === 0) return null;
  const money = (minor: number): string => writtenMoney(minor, currency, language);
  const tooMuch = wrong.reduce((sum, { amountMinor, owedMinor }) => sum + amountMinor - owedMinor, 0);
  const settled = checked.lines
    .filter(({ kind }) => kind === 'credit')
    .reduce((sum, { amountMinor, owedMinor }) => sum + owedMinor - amountMinor, 0);
  const claimed = tooMuch - settled + checked.uncreditedMinor;
  const points = wrong.map((line) => `- ${point(line, currency, language)}`);
  const credits = checked.uncredited.map(({ lead, priceMinor }) =>
    language === 'fr'
      ? frenchSpaces(`- Lead ${lead}, repris et déjà facturé : avoir de ${money(priceMinor ?? 0)} manquant`)
      : `- Lead ${lead}, taken back after it was billed: credit of ${money(priceMinor ?? 0)} missing`,
  );
  const body = [...points, ...credits].join('\n');
  if (language === 'fr') {
    const lines = counted(
      wrong.length + checked.uncredited.length,
      { one: 'point', other: 'points' },
      language,
    );
    const already = settled > 0 ? ` (déduction faite de ${money(settled)} d’avoirs)` : '';
    return frenchSpaces(
      `Bonjour,\n\nNous avons contrôlé la facture ${vendor} ${ofMonth(month)}, d’un montant de ${money(checked.billedMinor)} HT. ${lines} à corriger :\n\n${body}\n\nNous vous demandons un avoir de ${money(claimed)} HT${already}.\n\nCordialement`,
    );
  }
  const lines = counted(
    wrong.length + checked.uncredited.length,
    { one: 'point', other: 'points' },
    language,
  );
  const already = settled > 0 ? ` (${money(settled)} of credits deducted)` : '';
  return `Hello,\n\nWe have checked the invoice of ${vendor} for ${writtenMonth(month, language)}, ${money(checked.billedMinor)} without tax. ${lines} to correct:\n\n${body}\n\nWe ask for a credit of ${money(claimed)} without tax${already}.\n\nKind regards`;
}

function point(line: CheckedLine, currency: string, language: Language): string {
  const who = line.ref ?? line.email ?? line.phone ?? '';
  const amount = writtenMoney(line.amountMinor, currency, language);
  const reason = lineSentence(line, currency, language) ?? '';
  return language === 'fr'
    ? frenchSpaces(`Ligne ${line.line}, ${who}, ${amount} : ${reason}`)
    : `Line ${line.line}, ${who}, ${amount}: ${reason}`;
}
