import { frenchSpaces } from '../words/french-spaces.ts';
import type { Language } from '../words/language.ts';

const words = {
  needed: ['Please fill this in.', 'Veuillez remplir ce champ.'],
  not_an_email: [
    'This is not an e-mail address; write it as name@example.com.',
    'Ce n’est pas une adresse e-mail ; écrivez-la ainsi : nom@exemple.fr.',
  ],
  not_a_phone: [
    'This is not a phone number; write it as 06 12 34 56 78 or +33 6 12 34 56 78.',
    'Ce n’est pas un numéro de téléphone ; écrivez-le ainsi : 06 12 34 56 78 ou +33 6 12 34 56 78.',
  ],
  not_a_choice: ['Please choose one of the list.', 'Veuillez choisir dans la liste.'],
  consent: ['Please tick this box to go on.', 'Veuillez cocher cette case pour continuer.'],
  no_way_to_answer: [
    'Please give an e-mail address or a phone number, so that we can answer.',
    'Veuillez donner une adresse e-mail ou un téléphone, pour que nous puissions répondre.',
  ],
} as const satisfies Record<string, readonly [en: string, fr: string]>;

/** What the visitor must put right before the form can be taken. */
export interface FormFault {
  /** Name of the field in the HTML. */
  readonly field: string;
  readonly code: keyof typeof words;
}

/** The fault in words for the visitor. */
export function explainFormFault({ code }: FormFault, language: Language): string {
  return language === 'fr' ? frenchSpaces(words[code][1]) : words[code][0];
}
