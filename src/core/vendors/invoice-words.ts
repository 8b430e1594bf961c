import { writtenMoney } from '../money/written-money.ts';
import { frenchSpaces } from '../words/french-spaces.ts';
import type { Language } from '../words/language.ts';
import { writtenMonth } from '../words/written-day.ts';
import type { CheckedLine, InvoiceKind } from './invoice.ts';

const names: Readonly<Record<Language, Readonly<Record<InvoiceKind, string>>>> = {
  fr: {
    ok: 'conforme',
    price: 'prix différent du contrat',
    returned: 'rendu, mais facturé',
    asked: 'retour en attente',
    twice: 'facturé deux fois',
    unknown: 'lead inconnu',
    over_cap: 'au-delà du plafond',
    credit: 'avoir',
  },
  en: {
    ok: 'as agreed',
    price: 'priced otherwise than the contract',
    returned: 'returned, yet billed',
    asked: 'return not decided yet',
    twice: 'billed twice',
    unknown: 'unknown lead',
    over_cap: 'beyond the cap',
    credit: 'credit',
  },
};

/** The kind of a line in words. */
export function kindName(kind: InvoiceKind, language: Language): string {
  return names[language][kind];
}

/** « de mars 2026 », « d’octobre 2026 ». */
export function ofMonth(month: string): string {
  const written = writtenMonth(month, 'fr');
  return /^[aâo]/u.test(written) ? `d’${written}` : `de ${written}`;
}

/** Why a line is disputed, for the vendor; null for one that is not. */
export function lineSentence(line: CheckedLine, currency: string, language: Language): string | null {
  const french = language === 'fr';
  const say = (fr: string, en: string): string => (french ? frenchSpaces(fr) : en);
  switch (line.kind) {
    case 'ok':
    case 'credit':
      return null;
    case 'price': {
      const owed = writtenMoney(line.owedMinor, currency, language);
      return say(`Le contrat prévoit ${owed}.`, `The contract says ${owed}.`);
    }
    case 'returned':
      return say('Vous avez accepté le retour de ce lead.', 'You accepted the return of this lead.');
    case 'asked':
      return say('Le retour de ce lead attend votre réponse.', 'The return of this lead awaits your answer.');
    case 'twice': {
      const month = line.earlierMonth;
      if (month === null)
        return say('Ce lead figure déjà sur cette facture.', 'This lead is on this invoice already.');
      const written = writtenMonth(month, language);
      return say(
        `Ce lead a déjà été facturé : facture ${ofMonth(month)}.`,
        `This lead was billed already, on the invoice of ${written}.`,
      );
    }
    case 'unknown':
      return say('Ce lead ne nous est pas parvenu.', 'This lead never reached us.');
    case 'over_cap':
      return say(
        'Le plafond mensuel convenu était déjà atteint.',
        'The monthly cap agreed had been reached already.',
      );
  }
}
