import type { PermissionChannel } from './captured-lead.ts';

/** A text in both languages. */
export interface Wording {
  readonly fr: string;
  readonly en: string;
}

export const formFieldTypes = [
  'text',
  'email',
  'tel',
  'number',
  'textarea',
  'select',
  'checkbox',
  'hidden',
] as const;

export interface FormField {
  /** Name in the HTML. */
  readonly id: string;
  readonly type: (typeof formFieldTypes)[number];
  readonly label: Wording;
  readonly required: boolean;
  /** Of a select. */
  readonly options: readonly { readonly value: string; readonly label: Wording }[];
  /** Field of a lead that it fills; null: a detail under the field's own name. */
  readonly to: string | null;
}

export interface FormConsent {
  /** What the visitor agrees to; it is kept word for word with each permission. */
  readonly wording: Wording;
  readonly channels: readonly PermissionChannel[];
  readonly required: boolean;
}

export interface FormLimits {
  /** Quicker than this nobody fills the form in. */
  readonly secondsToFill: number;
  /** Posts within `minutes` beyond which further ones are held back. */
  readonly perAddress: number;
  readonly perForm: number;
  readonly minutes: number;
}

/** What a company decides about one of its forms. */
export interface FormSettings {
  readonly title: Wording;
  readonly intro: Wording;
  readonly button: Wording;
  readonly thanks: Wording;
  readonly fields: readonly FormField[];
  readonly consent: FormConsent | null;
  /** Where the company says how it treats what is entered; null for no link. */
  readonly privacyUrl: string | null;
  /** Origins of pages that may post it, besides Filon's own: `https://www.example.com`. */
  readonly allowedOrigins: readonly string[];
  /** Page after a post, on an allowed origin; null for Filon's own page of thanks. */
  readonly redirect: string | null;
  /** Fields of its leads that they do not show otherwise, such as `vendor` or `product`. */
  readonly defaults: Readonly<Record<string, string>>;
  readonly limits: FormLimits;
}

/** Names that a form's own fields may not take. */
export const formNames = {
  /** A trap: people do not see it, programs fill it in. */
  trap: '_more',
  /** The signed moment at which the form was shown. */
  shown: '_shown',
  consent: 'consent',
  language: 'lang',
  redirect: '_redirect',
} as const;

const field = (
  id: string,
  type: FormField['type'],
  fr: string,
  en: string,
  more: Partial<FormField> = {},
): FormField => ({ id, type, label: { fr, en }, required: false, options: [], to: id, ...more });

/** A form as it is made when nothing else is said: enough to be called back. */
export const standardForm: FormSettings = {
  title: { fr: 'Parlez-nous de votre projet', en: 'Tell us about your project' },
  intro: { fr: 'Nous vous répondons au plus vite.', en: 'We answer as soon as we can.' },
  button: { fr: 'Envoyer', en: 'Send' },
  thanks: {
    fr: 'Merci ! Votre demande est bien arrivée, nous revenons vers vous rapidement.',
    en: 'Thank you! Your request has arrived; we will be in touch shortly.',
  },
  fields: [
    field('full_name', 'text', 'Nom', 'Name', { required: true }),
    field('email', 'email', 'Adresse e-mail', 'E-mail address', { required: true }),
    field('phone', 'tel', 'Téléphone', 'Phone'),
    field('postcode', 'text', 'Code postal', 'Postcode'),
    field('message', 'textarea', 'Votre demande', 'Your request', { to: null }),
  ],
  consent: null,
  privacyUrl: null,
  allowedOrigins: [],
  redirect: null,
  defaults: {},
  limits: { secondsToFill: 3, perAddress: 5, perForm: 60, minutes: 10 },
};
