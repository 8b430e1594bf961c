import { fillIn } from '../errors/fill-in.ts';
import type { Language } from '../words/language.ts';

/** Why a value of a captured lead was not taken as it came, in both languages. `{name}` places are filled. */
const problems = {
  not_an_email: [
    '"{value}" is not an e-mail address; it is kept among the lead’s details',
    '« {value} » n’est pas une adresse e-mail ; elle est gardée dans les détails du lead',
  ],
  not_a_phone: [
    '"{value}" is not a phone number; it is kept among the lead’s details',
    '« {value} » n’est pas un numéro de téléphone ; il est gardé dans les détails du lead',
  ],
  not_a_company_number: [
    '"{value}" is neither a SIREN nor a SIRET; it is kept among the lead’s details',
    '« {value} » n’est ni un SIREN ni un SIRET ; il est gardé dans les détails du lead',
  ],
  not_a_time: [
    '"{value}" is not a time; the moment of arrival is used',
    '« {value} » n’est pas une date ; l’heure d’arrivée est utilisée',
  ],
  in_the_future: [
    '"{value}" lies in the future; the moment of arrival is used',
    '« {value} » est dans l’avenir ; l’heure d’arrivée est utilisée',
  ],
  unknown_field: [
    'a lead has no field "{name}"; it is kept among the lead’s details',
    'un lead n’a pas de champ « {name} » ; il est gardé dans les détails du lead',
  ],
  cut: [
    'it was longer than {limit} characters; the rest is left out',
    'plus de {limit} caractères ; la suite est laissée de côté',
  ],
  too_many_details: [
    'more than {limit} details; the others are left out',
    'plus de {limit} détails ; les autres sont laissés de côté',
  ],
  not_a_channel: [
    '"{value}" is no channel of a permission; write one of {choices}',
    '« {value} » n’est pas un canal d’autorisation ; écrivez l’un de {choices}',
  ],
  nobody: [
    'nothing says who it is: an e-mail address, a phone number, a name or a company is needed',
    'rien ne dit qui c’est : il faut une adresse e-mail, un téléphone, un nom ou une société',
  ],
} as const satisfies Record<string, readonly [en: string, fr: string]>;

export type CaptureProblemCode = keyof typeof problems;

export interface CaptureProblem {
  readonly field: string;
  readonly code: CaptureProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A problem with its values; a quoted value is shortened to 60 characters. */
export function captureProblem(
  field: string,
  code: CaptureProblemCode,
  values: Readonly<Record<string, string | number>> = {},
): CaptureProblem {
  const short = Object.entries(values).map(([id, value]) => [
    id,
    typeof value === 'string' ? [...value].slice(0, 60).join('') : value,
  ]);
  return { field, code, values: Object.fromEntries(short) };
}

/** The problem's words in a language. */
export function explainProblem({ code, values }: CaptureProblem, language: Language): string {
  return fillIn(problems[code][language === 'fr' ? 1 : 0], values, language);
}
