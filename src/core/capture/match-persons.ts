import { fold } from '../import/fold.ts';
import { frenchSpaces } from '../words/french-spaces.ts';
import type { Language } from '../words/language.ts';
import { sirenOf } from './company-number.ts';
import { jaroWinkler } from './jaro-winkler.ts';

/** What is known of a person that tells it apart. */
export interface MatchSide {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly company: string | null;
  readonly companyNumber: string | null;
  readonly postcode: string | null;
}

export const matchReasons = [
  'same_name',
  'alike_name',
  'same_postcode',
  'same_company_number',
  'same_company',
  'alike_email',
] as const;

export interface MatchReason {
  readonly code: (typeof matchReasons)[number];
  /** What the two have in common, or the likeness in percent. */
  readonly value: string;
}

export interface PersonMatch {
  /** Likeness of the names, 0 to 1. */
  readonly likeness: number;
  /** Same company number and same name: joined without asking. */
  readonly sure: boolean;
  readonly reasons: readonly MatchReason[];
}

/**
 * Names from this likeness on are close enough beside the same postcode or company number. 0.92 is the usual upper
 * step for names in record linkage (Splink's comparison of names, for one): one letter more, less or other in a name
 * of ten stays above it, another first name falls below.
 */
export const likeEnough = 0.92;

/** How alike two names are, 0 to 1, whatever the order of their words; 0 if one of them is empty. */
export function likeness(one: string, other: string): number {
  const [first, second] = [nameKey(one), nameKey(other)];
  if (first === '' || second === '') return 0;
  return first === second ? 1 : jaroWinkler(first, second);
}

/** What makes two persons one, or null if it is not enough to ask about. */
export function matchPersons(one: MatchSide, other: MatchSide): PersonMatch | null {
  const alike = likeness(one.name, other.name);
  if (alike < likeEnough) return null;
  const reasons: MatchReason[] = [];
  if (alike === 1) reasons.push({ code: 'same_name', value: other.name });
  else reasons.push({ code: 'alike_name', value: String(Math.floor(alike * 100)) });
  const postcode = shared(one.postcode, other.postcode);
  const number = shared(sirenOf(one.companyNumber ?? ''), sirenOf(other.companyNumber ?? ''));
  if (postcode === null && number === null) return null;
  if (postcode !== null) reasons.push({ code: 'same_postcode', value: postcode });
  if (number !== null) reasons.push({ code: 'same_company_number', value: number });
  if (one.company && shared(fold(one.company), fold(other.company ?? ''))) {
    reasons.push({ code: 'same_company', value: one.company });
  }
  const [mailbox, otherMailbox] = [mailName(one.email), mailName(other.email)];
  if (mailbox.length >= 4 && mailbox === otherMailbox) reasons.push({ code: 'alike_email', value: mailbox });
  return { likeness: alike, sure: alike === 1 && number !== null, reasons };
}

const words: Readonly<Record<MatchReason['code'], readonly [en: string, fr: string]>> = {
  same_name: ['same name: {value}', 'même nom : {value}'],
  alike_name: ['names {value} % alike', 'noms semblables à {value} %'],
  same_postcode: ['same postcode: {value}', 'même code postal : {value}'],
  same_company_number: ['same company number: {value}', 'même numéro d’entreprise : {value}'],
  same_company: ['same company: {value}', 'même société : {value}'],
  alike_email: ['same name before the @: {value}', 'même début d’adresse e-mail : {value}'],
};

/** The reason in words. */
export function explainMatch({ code, value }: MatchReason, language: Language): string {
  const pattern = language === 'fr' ? frenchSpaces(words[code][1]) : words[code][0].replace(' %', '%');
  return pattern.replace('{value}', value);
}

/** A name without case, accents, marks and order of its words: "DUPONT, Jean-Paul" is "dupont jean paul". */
export function nameKey(name: string): string {
  const plain = fold(name).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return plain
    .split(' ')
    .filter((word) => word !== '' && !titles.has(word))
    .sort()
    .join(' ');
}

const titles: ReadonlySet<string> = new Set([
  'm',
  'mr',
  'mme',
  'mlle',
  'mrs',
  'ms',
  'dr',
  'me',
  'monsieur',
  'madame',
]);

function mailName(email: string | null): string {
  return (
    (email ?? '')
      .split('@')[0]
      ?.replace(/[._+-]/gu, '')
      .toLowerCase() ?? ''
  );
}

function shared(one: string | null, other: string | null): string | null {
  return one !== null && one !== '' && one === other ? one : null;
}
