import type { Language } from '../words/language.ts';

/** `error`: the row stays out; `warning`: it goes in without that value. */
export type ProblemLevel = 'error' | 'warning';

interface ProblemEntry {
  readonly level: ProblemLevel;
  /** [reason, advice] */
  readonly en: readonly [string, string];
  readonly fr: readonly [string, string];
}

/** Every problem a row can have. */
export const problems = {
  number_unreadable: {
    level: 'error',
    en: ['This is not a number.', 'Write it as 1234.56 or 1 234,56.'],
    fr: ['Ce n’est pas un nombre.', 'Écrivez-le ainsi : 1 234,56.'],
  },
  count_not_whole: {
    level: 'error',
    en: ['This is not a whole number.', 'Write it without decimals.'],
    fr: ['Ce n’est pas un nombre entier.', 'Écrivez-le sans décimales.'],
  },
  date_unreadable: {
    level: 'error',
    en: ['This is not a date.', 'Write it as 2026-12-31 or 31/12/2026.'],
    fr: ['Ce n’est pas une date.', 'Écrivez-la ainsi : 31/12/2026.'],
  },
  boolean_unreadable: {
    level: 'error',
    en: ['This is neither yes nor no.', 'Write yes or no.'],
    fr: ['Ce n’est ni oui ni non.', 'Écrivez oui ou non.'],
  },
  value_not_allowed: {
    level: 'error',
    en: ['This value has no meaning here.', 'Translate it under values: in the mapping, or correct it.'],
    fr: [
      'Cette valeur n’a pas de sens ici.',
      'Traduisez-la sous values: dans la correspondance, ou corrigez-la.',
    ],
  },
  value_missing: {
    level: 'error',
    en: ['A value is missing here.', 'Fill in the cell, or leave the row out with skip: in the mapping.'],
    fr: [
      'Il manque une valeur ici.',
      'Remplissez la cellule, ou écartez la ligne avec skip: dans la correspondance.',
    ],
  },
  lead_missing: {
    level: 'error',
    en: [
      'Nothing says which lead this belongs to.',
      'Fill in the lead’s identifier, e-mail, phone or click identifier.',
    ],
    fr: [
      'Rien ne dit à quel lead cela se rapporte.',
      'Remplissez l’identifiant, l’e-mail, le téléphone ou l’identifiant de clic du lead.',
    ],
  },
  currency_unknown: {
    level: 'error',
    en: ['This is not a currency code.', 'Write three letters, such as EUR.'],
    fr: ['Ce n’est pas un code de devise.', 'Écrivez trois lettres, par exemple EUR.'],
  },
  currency_contradicted: {
    level: 'error',
    en: [
      'The amount is written in another currency than the row is said to be in.',
      'Correct the cell, or say the right currency: in the mapping.',
    ],
    fr: [
      'Le montant est écrit dans une autre devise que celle de la ligne.',
      'Corrigez la cellule, ou indiquez la bonne devise sous currency: dans la correspondance.',
    ],
  },
  covers_days: {
    level: 'warning',
    en: [
      'The row covers several days; all of it counts on the first.',
      'Export again with a breakdown by day.',
    ],
    fr: [
      'La ligne couvre plusieurs jours ; tout est compté le premier.',
      'Exportez de nouveau avec une répartition par jour.',
    ],
  },
  too_many_cells: {
    level: 'error',
    en: [
      'The line has more cells than there are columns.',
      'Put text that holds separators in quotation marks.',
    ],
    fr: [
      'La ligne a plus de cellules que de colonnes.',
      'Mettez entre guillemets les textes qui contiennent le séparateur.',
    ],
  },
  score_off_scale: {
    level: 'error',
    en: [
      'This score lies off its scale.',
      'NPS goes from 0 to 10, CSAT and ratings from 1 to 5; correct the cell, or say the right kind: in the mapping.',
    ],
    fr: [
      'Cette note sort de son échelle.',
      'Le NPS va de 0 à 10, le CSAT et les avis de 1 à 5 ; corrigez la cellule, ou le genre sous kind: dans la correspondance.',
    ],
  },
  email_unreadable: {
    level: 'warning',
    en: ['This is not an e-mail address; the row goes in without it.', 'Correct the address.'],
    fr: ['Ce n’est pas une adresse e-mail ; la ligne est reprise sans elle.', 'Corrigez l’adresse.'],
  },
  phone_unreadable: {
    level: 'warning',
    en: [
      'This is not a phone number; the row goes in without it.',
      'Write it with its country, such as +33 6 12 34 56 78.',
    ],
    fr: [
      'Ce n’est pas un numéro de téléphone ; la ligne est reprise sans lui.',
      'Écrivez-le avec son pays, par exemple +33 6 12 34 56 78.',
    ],
  },
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof problems;

/** What is wrong and what to do, in a language. */
export function explainProblem(
  code: ProblemCode,
  language: Language,
): { readonly reason: string; readonly advice: string } {
  const [reason, advice] = problems[code][language];
  return { reason, advice };
}
