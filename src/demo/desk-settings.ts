import { type FormSettings, standardForm } from '../core/capture/form.ts';
import type { Sequence } from '../core/sequences/sequence.ts';

/** The form that the invented company shows on its page, with two questions about the project. */
export const demoForm: { readonly name: string; readonly settings: FormSettings } = {
  name: 'Devis gratuit',
  settings: {
    ...standardForm,
    title: { fr: 'Votre devis gratuit', en: 'Your free quote' },
    intro: { fr: 'Un conseiller vous rappelle dans la journée.', en: 'An adviser calls you back today.' },
    fields: [
      ...standardForm.fields.filter(({ id }) => id !== 'message'),
      choice('Nombre d’ouvertures', 'Number of openings', ['1 ou 2', '3 à 5', '6 à 9', '10 et plus']),
      choice('Délai souhaité', 'How soon', ['Moins d’un mois', '1 à 3 mois', '3 à 6 mois', 'Plus de 6 mois']),
    ],
    consent: {
      wording: {
        fr: 'J’accepte d’être rappelé au sujet de mon projet.',
        en: 'I agree to be called about my project.',
      },
      channels: ['phone'],
      required: false,
    },
  },
};

/** A sequence to look at; it is off, so nothing is sent. */
export const demoSequence: Sequence = {
  name: 'Relance après devis',
  enter: {
    automatic: true,
    newOnly: true,
    stages: ['quote'],
    channels: [],
    scoreBands: [],
    temperatures: [],
    products: [],
    owners: [],
    silentDays: 3,
  },
  steps: [
    {
      id: 'devis-recu',
      kind: 'email',
      subject: 'Avez-vous bien reçu votre devis ?',
      body: 'Bonjour {{first_name|Madame, Monsieur}},\n\nVous avez reçu notre devis il y a quelques jours. Avez-vous des questions ? Il suffit de répondre à ce message.\n\n{{owner|L’équipe}}',
    },
    { id: 'attendre', kind: 'wait', amount: 4, unit: 'days' },
    { id: 'rappeler', kind: 'task', title: 'Rappeler au sujet du devis', type: 'call' },
  ],
  stopOnStageChange: true,
  consent: 'not_refused',
};

function choice(fr: string, en: string, answers: readonly string[]): FormSettings['fields'][number] {
  return {
    id: fr.normalize('NFD').replace(/\p{M}/gu, '').replace(/\W+/gu, '_').toLowerCase(),
    type: 'select',
    label: { fr, en },
    required: false,
    options: answers.map((value) => ({ value, label: { fr: value, en: value } })),
    to: null,
  };
}
