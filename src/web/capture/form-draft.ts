import { formNames, standardForm } from '../../core/capture/form.ts';
import { fold } from '../../core/import/fold.ts';
import { originIn } from '../parts/origin-in.ts';
import type { Form, FormSettings } from './capture-questions.ts';

type Field = FormSettings['fields'][number];
export type FieldRow = Field & {
  /** Stays with a line of the form while its texts and place change. */
  readonly row: number;
  /** Not saved yet: its name in the HTML follows from its label. */
  readonly fresh: boolean;
};

/** A form while it is being written. */
export interface FormDraft {
  readonly name: string;
  readonly settings: Omit<FormSettings, 'fields'>;
  readonly fields: readonly FieldRow[];
}

export type DraftLanguage = 'fr' | 'en';

/** A saved form as a draft, or the standard form for a new one. */
export function draftOf(form: Form | null): FormDraft {
  const { fields, ...settings } = form?.settings ?? structuredClone(standardForm);
  return {
    name: form?.name ?? '',
    settings: settings as FormDraft['settings'],
    fields: (fields as readonly Field[]).map((field, row) => ({ ...field, row, fresh: false })),
  };
}

/** A line for one more question. */
export function newField(fields: readonly FieldRow[]): FieldRow {
  const row = Math.max(0, ...fields.map((field) => field.row)) + 1;
  const label = { fr: '', en: '' };
  return { id: '', type: 'text', label, required: false, options: [], to: null, row, fresh: true };
}

/**
 * The draft as the API takes it: what is written in one language only stands for both, new questions get a name from
 * their label, and the page after a post counts as allowed.
 */
export function settingsOf({ settings, fields }: FormDraft): FormSettings {
  const taken = new Set<string>(Object.values(formNames));
  for (const { id, fresh } of fields) if (!fresh) taken.add(id);
  const origin = originIn(settings.redirect ?? '');
  const origins = new Set([...settings.allowedOrigins, ...(origin === null ? [] : [origin])]);
  return {
    ...settings,
    title: both(settings.title),
    intro: both(settings.intro),
    button: both(settings.button),
    thanks: both(settings.thanks),
    consent: settings.consent && { ...settings.consent, wording: both(settings.consent.wording) },
    allowedOrigins: [...origins],
    fields: fields.map(({ row: _, fresh, ...field }) => {
      const label = both(field.label);
      const id = fresh ? freeName(label.fr, taken) : field.id;
      taken.add(id);
      const options = field.options.filter(({ label: one }) => both(one).fr !== '');
      return { ...field, id, label, options: field.type === 'select' ? options.map(optionOf) : [] };
    }),
  };
}

function optionOf({ value, label }: Field['options'][number]): Field['options'][number] {
  const texts = both(label);
  return { value: value || texts.fr, label: texts };
}

function both({ fr, en }: { readonly fr: string; readonly en: string }) {
  return { fr: fr.trim() || en.trim(), en: en.trim() || fr.trim() };
}

function freeName(label: string, taken: ReadonlySet<string>): string {
  const plain = fold(label)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);
  const name = plain || 'question';
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name}_${n}`;
    if (!taken.has(tried)) return tried;
  }
}
