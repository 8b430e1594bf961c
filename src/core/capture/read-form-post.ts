import { emailPattern } from '../import/email-pattern.ts';
import type { Language } from '../words/language.ts';
import { campaignParameters, clicks } from './attribution.ts';
import type { GivenLead } from './captured-lead.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import type { FormField, FormSettings } from './form.ts';
import { formNames } from './form.ts';
import type { FormFault } from './form-faults.ts';

export interface FormPost {
  readonly given: GivenLead;
  /** What the visitor must put right first; empty when the post can be taken. */
  readonly faults: readonly FormFault[];
  /** Something was entered where people see no field. */
  readonly trapped: boolean;
  readonly shown: string;
  readonly redirect: string;
}

export interface FormPlace {
  readonly name: string;
  readonly language: Language;
  /** Page on which the form was seen, if it is known. */
  readonly page: string;
  readonly phoneOf: (text: string) => string | null;
}

const wholeEmail = new RegExp(`^${emailPattern}$`, 'u');
const carried = [
  'landing_page',
  'referrer',
  ...campaignParameters,
  ...clicks.map(({ parameter }) => parameter),
];

/** What a visitor entered in a form, from the names and texts of its post. */
export function readFormPost(
  settings: FormSettings,
  posted: ReadonlyMap<string, string>,
  place: FormPlace,
): FormPost {
  const values = new Map<string, string>();
  const details = new Map<string, string>();
  const faults: FormFault[] = [];
  for (const name of carried) if (posted.has(name)) values.set(name, cleanLine(posted.get(name) ?? ''));
  if ((values.get('landing_page') ?? '') === '' && place.page !== '') values.set('landing_page', place.page);
  for (const field of settings.fields) {
    const text = cleanText(posted.get(field.id) ?? '');
    const fault = faultOf(field, text, place);
    if (fault) faults.push(fault);
    if (text === '') continue;
    const value = field.type === 'checkbox' ? 'true' : text;
    if (field.to === null) details.set(field.id, value);
    else values.set(field.to, value);
  }
  const agreed = cleanText(posted.get(formNames.consent) ?? '') !== '';
  if (settings.consent?.required && !agreed) faults.push({ field: formNames.consent, code: 'consent' });
  const reachable = settings.fields.filter(({ to }) => to === 'email' || to === 'phone');
  const reached = reachable.some(({ to, id }) => isReadable(to, cleanText(posted.get(id) ?? ''), place));
  if (faults.length === 0 && reachable[0] && !reached) {
    faults.push({ field: reachable[0].id, code: 'no_way_to_answer' });
  }
  return {
    given: { id: '', values, details, permissions: agreed ? permissionsOf(settings, place) : [] },
    faults,
    trapped: cleanText(posted.get(formNames.trap) ?? '') !== '',
    shown: posted.get(formNames.shown) ?? '',
    redirect: posted.get(formNames.redirect) ?? '',
  };
}

function faultOf(field: FormField, text: string, place: FormPlace): FormFault | null {
  const { id, to, type, required, options } = field;
  if (text === '') return required ? { field: id, code: 'needed' } : null;
  if (type === 'select' && options.every(({ value }) => value !== text))
    return { field: id, code: 'not_a_choice' };
  // One that need not be given is kept as it is written.
  if (required && to === 'email' && !isReadable(to, text, place)) return { field: id, code: 'not_an_email' };
  if (required && to === 'phone' && !isReadable(to, text, place)) return { field: id, code: 'not_a_phone' };
  return null;
}

function isReadable(to: string | null, text: string, { phoneOf }: FormPlace): boolean {
  if (to === 'email') return wholeEmail.test(text);
  return to === 'phone' && phoneOf(text) !== null;
}

function permissionsOf({ consent }: FormSettings, { name, language }: FormPlace): GivenLead['permissions'] {
  return (consent?.channels ?? []).map((channel) => ({
    channel,
    given: true,
    wording: consent?.wording[language] ?? '',
    source: name,
    expiresAt: '',
  }));
}
