import { counted } from '../../core/words/counted.ts';
import type { Language } from '../../core/words/language.ts';
import { writtenDay } from '../../core/words/written-day.ts';
import type { Receipt } from '../store.ts';

const rowForms = { fr: { one: 'ligne', other: 'lignes' }, en: { one: 'row', other: 'rows' } } as const;

/** What an import did besides its facts. */
export interface Noticed {
  /** Nothing was kept: what an import would do. */
  readonly dryRun: boolean;
  readonly receipt: Receipt;
  /** Lines that got the day of the import as their date. */
  readonly undated: number;
  /** Refused rows of a mapping that makes several facts of a row. */
  readonly refusedWhole: number;
  /** Rows without identifier that went in without a value: see `FileProblems`. */
  readonly notAgain: number;
  /** Columns that a guess makes nothing of. */
  readonly leftOut: readonly string[];
}

/** Sentences worth knowing after an import, in a language. */
export function importNotices(noticed: Noticed, language: Language): readonly string[] {
  const { receipt, dryRun, undated, refusedWhole, notAgain, leftOut } = noticed;
  const french = language === 'fr';
  const notices: string[] = [];
  if (receipt.currencyAdopted) notices.push(currencyNotice(receipt.currencyAdopted, dryRun, french));
  for (const missing of receipt.ratesMissing.slice(0, 5))
    notices.push(
      french
        ? `Aucun taux de change pour ${missing.currency} le ${writtenDay(missing.day, 'fr')} (${counted(missing.rows, rowForms.fr, 'fr')})\u202f: importez les taux.`
        : `No exchange rate for ${missing.currency} on ${writtenDay(missing.day, 'en')} (${counted(missing.rows, rowForms.en, 'en')}): import the rates.`,
    );
  if (undated > 0)
    notices.push(
      french
        ? `Lignes sans date\u202f: ${undated}. Elles comptent au jour de l’import\u202f; celles déjà connues gardent leur date.`
        : `Rows without a date: ${undated}. They count on the day of the import; those known already keep their date.`,
    );
  if (refusedWhole > 0)
    notices.push(
      french
        ? [
            `Lignes refusées en entier\u202f: ${refusedWhole}.`,
            'Ce fichier donne plusieurs faits par ligne\u202f; une seule cellule illisible les retient tous,',
            'pour que la ligne réparée revienne entière, sans doublon.',
          ].join(' ')
        : [
            `Rows refused as a whole: ${refusedWhole}.`,
            'This file gives several facts per row; one unreadable cell holds all of them back,',
            'so that the repaired row comes in whole, and once.',
          ].join(' '),
    );
  if (notAgain > 0)
    notices.push(
      french
        ? [
            `Lignes reprises sans leur valeur illisible\u202f: ${notAgain}.`,
            'Sans identifiant, elles compteraient double si elles revenaient corrigées\u202f:',
            'elles ne sont pas dans le fichier à réparer.',
            'Corrigez-les dans le fichier d’origine avant l’import, ou annulez l’import et réimportez-le.',
          ].join(' ')
        : [
            `Rows taken without their unreadable value: ${notAgain}.`,
            'Without an identifier they would count twice if they came again corrected,',
            'so they are not in the file to repair.',
            'Correct them in the file itself before the import, or undo the import and import it again.',
          ].join(' '),
    );
  if (leftOut.length > 0)
    notices.push(
      french
        ? `Colonnes non reprises\u202f: ${leftOut.join(', ')}. Ajoutez-les à la correspondance si elles comptent.`
        : `Columns not taken: ${leftOut.join(', ')}. Add them to the mapping if they matter.`,
    );
  return notices;
}

function currencyNotice(currency: string, dryRun: boolean, french: boolean): string {
  if (dryRun)
    return french
      ? `À l’import, l’espace se mettrait à compter en ${currency}, la devise de ce premier fichier.`
      : `When imported, the workspace would begin to count in ${currency}, the currency of this first file.`;
  return french
    ? `L’espace compte désormais en ${currency}, la devise de ce premier fichier.`
    : `The workspace now counts in ${currency}, the currency of this first file.`;
}
