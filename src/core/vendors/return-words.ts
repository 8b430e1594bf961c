import { counted } from '../words/counted.ts';
import { frenchSpaces } from '../words/french-spaces.ts';
import type { Language } from '../words/language.ts';
import { writtenDay, writtenDays } from '../words/written-day.ts';
import { type ReturnReason, returnReasons } from './contract.ts';
import type { ReturnProof } from './return-proof.ts';

const reasons: Readonly<Record<Language, Readonly<Record<ReturnReason, string>>>> = {
  fr: {
    duplicate: 'doublon',
    wrong_number: 'faux numéro',
    out_of_area: 'hors zone',
    not_interested: 'pas intéressé',
    other: 'autre motif',
  },
  en: {
    duplicate: 'duplicate',
    wrong_number: 'wrong number',
    out_of_area: 'out of area',
    not_interested: 'not interested',
    other: 'other reason',
  },
};

const calls = {
  fr: { one: 'appel', other: 'appels' },
  en: { one: 'call', other: 'calls' },
} as const;

/** A reason of a return in words; what a file gave as one stays as it is. */
export function reasonName(reason: string, language: Language): string {
  const known = returnReasons.find((one) => one === reason);
  return known ? reasons[language][known] : reason;
}

/** A proof as one sentence for the vendor. */
export function proofSentence(proof: ReturnProof, language: Language): string {
  const french = language === 'fr';
  switch (proof.kind) {
    case 'said':
      return proof.text;
    case 'no_number':
      return french
        ? 'Le lead est arrivé sans numéro de téléphone.'
        : 'The lead came without a phone number.';
    case 'duplicate': {
      const { day, source, lead } = proof.earlier;
      const from = source === null ? '' : french ? `, par ${source}` : `, from ${source}`;
      return french
        ? `Déjà reçu le ${writtenDay(day, language)}${from} (lead ${lead}).`
        : `Already known since ${writtenDay(day, language)}${from} (lead ${lead}).`;
    }
    case 'out_of_area': {
      const area = proof.area.join(', ');
      return french
        ? frenchSpaces(`Code postal ${proof.postcode} : hors de la zone commandée (${area}).`)
        : `Postcode ${proof.postcode} is outside the area ordered (${area}).`;
    }
    case 'wrong_number': {
      const days = writtenDays([...new Set(proof.calls.map(({ day }) => day))], language);
      const made = counted(proof.calls.length, calls[language], language);
      const said = proof.said === null ? '' : french ? ` : « ${proof.said} »` : `: "${proof.said}"`;
      return french
        ? frenchSpaces(`${made} sans joindre personne (${days})${said}.`)
        : `${made} without reaching anybody (${days})${said}.`;
    }
  }
}
