import type { Language } from '../../core/errors/filon-error.ts';
import type { Receipt } from '../store.ts';

/** What an import did besides its facts. */
export interface Noticed {
  readonly receipt: Receipt;
  /** Lines that got the day of the import as their date. */
  readonly undated: number;
  /** Columns that a guess makes nothing of. */
  readonly leftOut: readonly string[];
}

/** Sentences worth knowing after an import, in a language. */
export function importNotices({ receipt, undated, leftOut }: Noticed, language: Language): readonly string[] {
  const french = language === 'fr';
  const notices: string[] = [];
  if (receipt.currencyAdopted)
    notices.push(
      french
        ? `L’espace compte désormais en ${receipt.currencyAdopted}, la devise de ce premier fichier.`
        : `The workspace now counts in ${receipt.currencyAdopted}, the currency of this first file.`,
    );
  for (const missing of receipt.ratesMissing.slice(0, 5))
    notices.push(
      french
        ? `Aucun taux de change pour ${missing.currency} le ${missing.day} (${missing.rows} lignes) : importez les taux.`
        : `No exchange rate for ${missing.currency} on ${missing.day} (${missing.rows} rows): import the rates.`,
    );
  if (undated > 0)
    notices.push(
      french
        ? `Lignes sans date\u202f: ${undated}. Elles comptent au jour de l’import\u202f; celles déjà connues gardent leur date.`
        : `Rows without a date: ${undated}. They count on the day of the import; those known already keep their date.`,
    );
  if (leftOut.length > 0)
    notices.push(
      french
        ? `Colonnes non reprises\u202f: ${leftOut.join(', ')}. Ajoutez-les à la correspondance si elles comptent.`
        : `Columns not taken: ${leftOut.join(', ')}. Add them to the mapping if they matter.`,
    );
  return notices;
}
