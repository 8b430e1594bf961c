import type { Language } from '../../core/errors/filon-error.ts';
import type { Mapping } from '../../core/import/mapping.ts';
import type { Receipt } from '../store.ts';

/** Sentences worth knowing after an import, in a language. */
export function importNotices(receipt: Receipt, mapping: Mapping, language: Language): readonly string[] {
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
  if (usesToday(mapping))
    notices.push(
      french
        ? 'Ce fichier n’a pas toutes les dates : celles qui manquent sont remplacées par le jour de l’import.'
        : 'This file does not have all dates: the day of the import stands in for those that are missing.',
    );
  return notices;
}

function usesToday(mapping: Mapping): boolean {
  return mapping.facts.some((fact) =>
    Object.values(fact.fields).some((source) => source.from.length === 1 && source.from[0]?.kind === 'today'),
  );
}
