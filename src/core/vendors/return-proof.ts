import { fold } from '../import/fold.ts';
import { daysBetween } from '../periods/days.ts';
import { areaMatch, type ReturnReason, type VendorContract } from './contract.ts';

/** A call with a lead, as far as it shows whether the number is right. */
export interface CallMade {
  /** ISO instant. */
  readonly at: string;
  /** Local day. */
  readonly day: string;
  readonly inbound: boolean;
  readonly answered: boolean | null;
  readonly subject: string | null;
}

/** An earlier lead of the same person. */
export interface EarlierLead {
  readonly lead: string;
  readonly at: string;
  readonly day: string;
  readonly source: string | null;
}

/** What speaks for sending a lead back. */
export type ReturnProof =
  | { readonly kind: 'duplicate'; readonly earlier: EarlierLead }
  | { readonly kind: 'wrong_number'; readonly calls: readonly CallMade[]; readonly said: string | null }
  | { readonly kind: 'no_number' }
  | { readonly kind: 'out_of_area'; readonly postcode: string; readonly area: readonly string[] }
  /** In somebody's own words, or as a file has it. */
  | { readonly kind: 'said'; readonly text: string };

/** What is known of a lead that a proof may come from. */
export interface ProofFacts {
  readonly day: string;
  readonly postcode: string | null;
  readonly phone: string | null;
  readonly calls: readonly CallMade[];
  readonly earlier: readonly EarlierLead[];
}

/** So many calls in vain, on at least two days, show that nobody can be reached. */
export const callsInVain = 3;

/** What is written about a call to a number that is not its owner's; folded. */
export const wrongNumberWords: readonly string[] = [
  'faux numero',
  'mauvais numero',
  'numero invalide',
  'numero non attribue',
  'numero errone',
  'wrong number',
  'invalid number',
  'not in service',
];

/** The proofs that the facts hold, by the reason they speak for. */
export function proofsOf(
  contract: Pick<VendorContract, 'area' | 'duplicateDays'> | null,
  facts: ProofFacts,
): Readonly<Partial<Record<ReturnReason, ReturnProof>>> {
  const proofs: Partial<Record<ReturnReason, ReturnProof>> = {};
  const within = contract?.duplicateDays ?? null;
  const [latest] = facts.earlier
    .filter(({ day }) => within === null || daysBetween(day, facts.day) <= within)
    .toSorted((a, b) => b.at.localeCompare(a.at));
  if (latest) proofs.duplicate = { kind: 'duplicate', earlier: latest };
  const number = numberProof(facts);
  if (number) proofs.wrong_number = number;
  const area = contract?.area ?? [];
  if (area.length > 0 && facts.postcode !== null && areaMatch(area, facts.postcode) === null) {
    proofs.out_of_area = { kind: 'out_of_area', postcode: facts.postcode, area };
  }
  return proofs;
}

function numberProof({ phone, calls }: ProofFacts): ReturnProof | null {
  // Who called or answered once can be reached, whatever is written about another call.
  if (calls.some(({ inbound, answered }) => inbound || answered === true)) return null;
  const said = calls.find(({ subject }) =>
    wrongNumberWords.some((words) => fold(subject ?? '').includes(words)),
  );
  if (said) return { kind: 'wrong_number', calls, said: said.subject };
  const inVain = calls.filter(({ answered }) => answered === false);
  const days = new Set(inVain.map(({ day }) => day));
  if (inVain.length >= callsInVain && days.size >= 2)
    return { kind: 'wrong_number', calls: inVain, said: null };
  return phone === null ? { kind: 'no_number' } : null;
}

/** A proof as the ledger keeps it. */
export function writeProof(proof: ReturnProof): string {
  return proof.kind === 'said' ? proof.text : JSON.stringify(proof);
}

/** A proof that was kept; what Filon did not write itself, as a file's, is somebody's words. null for none. */
export function readProof(text: string | null): ReturnProof | null {
  if (text === null || text.trim() === '') return null;
  if (!text.startsWith('{"kind":')) return { kind: 'said', text };
  try {
    const read: unknown = JSON.parse(text);
    return isProof(read) ? read : { kind: 'said', text };
  } catch {
    return { kind: 'said', text };
  }
}

function isProof(read: unknown): read is ReturnProof {
  if (typeof read !== 'object' || read === null) return false;
  const given = read as Readonly<Record<string, unknown>>;
  const isText = (value: unknown): boolean => typeof value === 'string';
  switch (given.kind) {
    case 'no_number':
      return true;
    case 'out_of_area':
      return isText(given.postcode) && Array.isArray(given.area) && given.area.every(isText);
    case 'wrong_number':
      return Array.isArray(given.calls) && given.calls.every(isCall) && isTextOrNull(given.said);
    case 'duplicate':
      return hasTexts(given.earlier, ['lead', 'at', 'day']);
    default:
      return false;
  }
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isCall(value: unknown): boolean {
  return hasTexts(value, ['at', 'day']);
}

function hasTexts(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const given = value as Readonly<Record<string, unknown>>;
  return names.every((name) => typeof given[name] === 'string');
}
