import { campaignParameters, clicks } from '../../core/capture/attribution.ts';
import { type FormField, type FormSettings, formNames } from '../../core/capture/form.ts';
import { explainFormFault, type FormFault } from '../../core/capture/form-faults.ts';
import { escapeMarkup } from '../../core/words/escape-markup.ts';
import type { Language } from '../../core/words/language.ts';

export interface FormFieldsPlace {
  readonly language: Language;
  readonly values: ReadonlyMap<string, string>;
  readonly faults: readonly FormFault[];
}

/** Names of what a form carries unseen besides its fields: where the visitor comes from. */
export const carriedNames: readonly string[] = [
  'landing_page',
  'referrer',
  ...campaignParameters,
  ...clicks.map(({ parameter }) => parameter),
];

const autocomplete: Readonly<Record<string, string>> = {
  full_name: 'name',
  first_name: 'given-name',
  last_name: 'family-name',
  email: 'email',
  phone: 'tel',
  company: 'organization',
  postcode: 'postal-code',
  city: 'address-level2',
  address: 'street-address',
};

const words = {
  optional: { fr: 'facultatif', en: 'optional' },
  choose: { fr: 'Choisir…', en: 'Choose…' },
  trap: { fr: 'Laissez ce champ vide', en: 'Leave this field empty' },
  privacy: { fr: 'Comment vos données sont traitées', en: 'How your data are treated' },
} as const;

/** The fields of a form as HTML, with what was entered and what must be put right. */
export function formFields(settings: FormSettings, place: FormFieldsPlace): string {
  const { language } = place;
  const privacy = settings.privacyUrl
    ? `<p class="small"><a href="${escapeMarkup(settings.privacyUrl)}">${words.privacy[language]}</a></p>`
    : '';
  return `${settings.fields.map((field) => fieldHtml(field, place)).join('\n')}
${settings.consent ? consentHtml(settings.consent.wording[language], settings.consent.required, place) : ''}${privacy}
<div class="unseen" style="position:absolute;left:-10000px" aria-hidden="true"><label>${words.trap[language]}
<input name="${formNames.trap}" tabindex="-1" autocomplete="off"></label></div>`;
}

/** Unseen inputs of these names and texts; empty ones are left out. */
export function hiddenInputs(values: Iterable<readonly [string, string]>): string {
  return [...values]
    .filter(([, value]) => value !== '')
    .map(
      ([name, value]) => `<input type="hidden" name="${escapeMarkup(name)}" value="${escapeMarkup(value)}">`,
    )
    .join('\n');
}

function fieldHtml(field: FormField, place: FormFieldsPlace): string {
  const { language, values } = place;
  const value = values.get(field.id) ?? '';
  if (field.type === 'hidden') return hiddenInputs([[field.id, value]]);
  const label = escapeMarkup(field.label[language]);
  const optional = field.required ? '' : ` <span class="small">(${words.optional[language]})</span>`;
  const { attributes, message } = faultParts(field.id, place);
  const common = `id="f-${escapeMarkup(field.id)}" name="${escapeMarkup(field.id)}"${field.required ? ' required' : ''}${attributes}`;
  if (field.type === 'checkbox') {
    return `<div class="field tick"><input type="checkbox" value="1"${value === '' ? '' : ' checked'} ${common}>
<label for="f-${escapeMarkup(field.id)}">${label}</label>${message}</div>`;
  }
  return `<div class="field"><label for="f-${escapeMarkup(field.id)}">${label}${optional}</label>
${inputHtml(field, value, common, language)}${message}</div>`;
}

function inputHtml(field: FormField, value: string, common: string, language: Language): string {
  const fill = field.to === null ? undefined : autocomplete[field.to];
  const known = fill ? ` autocomplete="${fill}"` : '';
  if (field.type === 'textarea') {
    return `<textarea rows="5" maxlength="20000" ${common}>${escapeMarkup(value)}</textarea>`;
  }
  if (field.type === 'select') {
    const options = field.options.map(
      (option) =>
        `<option value="${escapeMarkup(option.value)}"${option.value === value ? ' selected' : ''}>${escapeMarkup(option.label[language])}</option>`,
    );
    return `<select ${common}><option value="">${words.choose[language]}</option>${options.join('')}</select>`;
  }
  return `<input type="${field.type}" maxlength="500" value="${escapeMarkup(value)}"${known} ${common}>`;
}

function consentHtml(wording: string, required: boolean, place: FormFieldsPlace): string {
  const { attributes, message } = faultParts(formNames.consent, place);
  const checked = (place.values.get(formNames.consent) ?? '') === '' ? '' : ' checked';
  return `<div class="field tick"><input type="checkbox" value="1" id="f-consent" name="${formNames.consent}"${required ? ' required' : ''}${checked}${attributes}>
<label for="f-consent">${escapeMarkup(wording)}</label>${message}</div>`;
}

function faultParts(id: string, { faults, language }: FormFieldsPlace) {
  const fault = faults.find(({ field }) => field === id);
  if (!fault) return { attributes: '', message: '' };
  return {
    attributes: ` aria-invalid="true" aria-describedby="e-${escapeMarkup(id)}"`,
    message: `<p class="fault" id="e-${escapeMarkup(id)}">${escapeMarkup(explainFormFault(fault, language))}</p>`,
  };
}
