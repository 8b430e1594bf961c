import type { Language } from '../words/language.ts';
import { fillIn } from './fill-in.ts';

/** What can be wrong with one field: [reason, advice] in both languages, with `{name}` places. */
const faults = {
  needed: {
    en: ['a value is needed', 'Give it a value.'],
    fr: ['il manque une valeur', 'Donnez-lui une valeur.'],
  },
  text_expected: {
    en: ['a text is expected', 'Write it between quotation marks.'],
    fr: ['un texte est attendu', 'Écrivez-le entre guillemets.'],
  },
  number_expected: {
    en: ['a number is expected', 'Write it without quotation marks, with a point for decimals.'],
    fr: ['un nombre est attendu', 'Écrivez-le sans guillemets, avec un point pour les décimales.'],
  },
  whole_expected: {
    en: ['a whole number is expected', 'Write it without decimals.'],
    fr: ['un nombre entier est attendu', 'Écrivez-le sans décimales.'],
  },
  boolean_expected: {
    en: ['true or false is expected', 'Write true or false, without quotation marks.'],
    fr: ['true ou false est attendu', 'Écrivez true ou false, sans guillemets.'],
  },
  list_expected: {
    en: ['a list is expected', 'Write it between [ and ].'],
    fr: ['une liste est attendue', 'Écrivez-la entre [ et ].'],
  },
  object_expected: {
    en: ['an object is expected', 'Write it between { and }.'],
    fr: ['un objet est attendu', 'Écrivez-le entre { et }.'],
  },
  too_short: {
    en: ['it is too short: at least {least}', 'Write {least} characters or more.'],
    fr: ['trop court : {least} au moins', 'Écrivez {least} caractères ou plus.'],
  },
  too_long: {
    en: ['it is too long: at most {most}', 'Write {most} characters or fewer.'],
    fr: ['trop long : {most} au plus', 'Écrivez {most} caractères ou moins.'],
  },
  too_low: {
    en: ['it is too small: at least {least}', 'Give {least} or more.'],
    fr: ['trop petit : {least} au moins', 'Donnez {least} ou plus.'],
  },
  too_high: {
    en: ['it is too large: at most {most}', 'Give {most} or less.'],
    fr: ['trop grand : {most} au plus', 'Donnez {most} ou moins.'],
  },
  too_few: {
    en: ['there are too few: at least {least}', 'Give {least} or more.'],
    fr: ['pas assez d’éléments : {least} au moins', 'Donnez-en {least} ou plus.'],
  },
  too_many: {
    en: ['there are too many: at most {most}', 'Give {most} or fewer, in several calls if needed.'],
    fr: ['trop d’éléments : {most} au plus', 'Donnez-en {most} ou moins, en plusieurs appels si besoin.'],
  },
  not_a_day: {
    en: ['"{value}" is not a day', 'Write it as 2026-01-31.'],
    fr: ['« {value} » n’est pas un jour', 'Écrivez-le ainsi : 2026-01-31.'],
  },
  not_a_month: {
    en: ['"{value}" is not a month', 'Write it as 2026-01.'],
    fr: ['« {value} » n’est pas un mois', 'Écrivez-le ainsi : 2026-01.'],
  },
  not_an_origin: {
    en: ['"{value}" is not the address of a site', 'Write it as https://www.example.com, without a path.'],
    fr: [
      '« {value} » n’est pas l’adresse d’un site',
      'Écrivez-la ainsi : https://www.exemple.fr, sans chemin.',
    ],
  },
  not_a_time: {
    en: ['"{value}" is not a time', 'Write it as 2026-01-31T09:30:00Z, with Z or an offset such as +01:00.'],
    fr: [
      '« {value} » n’est pas un instant',
      'Écrivez-le ainsi : 2026-01-31T09:30:00Z, avec Z ou un décalage comme +01:00.',
    ],
  },
  not_an_amount: {
    en: ['"{value}" is no amount', 'Write it in {currency} as 1234.56, without thousands separators.'],
    fr: [
      '« {value} » n’est pas un montant',
      'Écrivez-le en {currency} ainsi : 1234.56, sans séparateur de milliers.',
    ],
  },
  too_many_decimals: {
    en: ['"{value}" has more decimals than {currency} has ({decimals})', 'Round it.'],
    fr: ['« {value} » a plus de décimales que la devise {currency} n’en a ({decimals})', 'Arrondissez.'],
  },
  not_a_count: {
    en: ['"{value}" is not a whole number', 'Write it without decimals or separators, as 1200.'],
    fr: ['« {value} » n’est pas un nombre entier', 'Écrivez-le sans décimales ni séparateur, ainsi : 1200.'],
  },
  not_a_number: {
    en: ['"{value}" is not a number', 'Write it as 1234.5, with four decimals at most.'],
    fr: ['« {value} » n’est pas un nombre', 'Écrivez-le ainsi : 1234.5, avec quatre décimales au plus.'],
  },
  not_a_boolean: {
    en: ['"{value}" is neither true nor false', 'Write true or false.'],
    fr: ['« {value} » n’est ni true ni false', 'Écrivez true ou false.'],
  },
  not_a_currency: {
    en: ['"{value}" is not a currency code', 'Write its three letters, such as EUR.'],
    fr: ['« {value} » n’est pas un code de devise', 'Écrivez ses trois lettres, par exemple EUR.'],
  },
  not_an_email: {
    en: ['"{value}" is not an e-mail address', 'Write it as name@example.com.'],
    fr: ['« {value} » n’est pas une adresse e-mail', 'Écrivez-la ainsi : nom@example.com.'],
  },
  not_a_phone: {
    en: ['"{value}" is not a phone number', 'Write it with its country, such as +33 6 12 34 56 78.'],
    fr: [
      '« {value} » n’est pas un numéro de téléphone',
      'Écrivez-le avec son pays, par exemple +33 6 12 34 56 78.',
    ],
  },
  not_a_zone: {
    en: ['there is no time zone "{value}"', 'Write it as Europe/Paris.'],
    fr: ['le fuseau horaire « {value} » n’existe pas', 'Écrivez-le ainsi : Europe/Paris.'],
  },
  not_a_choice: {
    en: ['"{value}" is not accepted', 'Choose one of {choices}.'],
    fr: ['« {value} » n’est pas accepté', 'Choisissez parmi {choices}.'],
  },
  unknown_name: {
    en: ['"{value}" does not exist', 'Nearest: {nearest}.'],
    fr: ['« {value} » n’existe pas', 'Le plus proche : {nearest}.'],
  },
  unknown_field: {
    en: ['there is no such field', 'Leave it out. Fields: {fields}.'],
    fr: ['ce champ n’existe pas', 'Retirez-le. Champs : {fields}.'],
  },
  misspelt_field: {
    en: ['there is no such field', 'Nearest: {nearest}.'],
    fr: ['ce champ n’existe pas', 'Le plus proche : {nearest}.'],
  },
  not_expected: {
    en: ['there is no such field', 'Leave it out.'],
    fr: ['ce champ n’existe pas', 'Retirez-le.'],
  },
  wrong_form: {
    en: ['"{value}" does not have the form expected', 'It has to match {pattern}.'],
    fr: ['« {value} » n’a pas la forme attendue', 'Elle doit correspondre à {pattern}.'],
  },
  not_a_cursor: {
    en: ['it is not a cursor of this list', 'Take nextCursor of the answer before, or leave it out.'],
    fr: ['ce n’est pas un curseur de cette liste', 'Prenez nextCursor de la réponse d’avant, ou retirez-le.'],
  },
  no_such_cell: {
    en: ['the answer has no row {value}', 'Take the values of a row of the answer.'],
    fr: ['la réponse n’a pas de ligne {value}', 'Prenez les valeurs d’une ligne de la réponse.'],
  },
  is_a_time: {
    en: ['{value} is a time: its values are not listed', 'Ask for another dimension.'],
    fr: ['{value} est un temps : ses valeurs ne se listent pas', 'Demandez une autre dimension.'],
  },
  not_json: {
    en: ['it is not JSON that can be read', 'Check quotation marks, commas and brackets.'],
    fr: ['ce n’est pas du JSON lisible', 'Vérifiez guillemets, virgules et crochets.'],
  },
  not_json_type: {
    en: ['its type is not application/json', 'Send the header content-type: application/json.'],
    fr: ['son type n’est pas application/json', 'Envoyez l’en-tête content-type: application/json.'],
  },
  not_a_form: {
    en: ['a file is uploaded as a form', 'Send it as multipart/form-data, in the field file.'],
    fr: ['un fichier se dépose par un formulaire', 'Envoyez-le en multipart/form-data, dans le champ file.'],
  },
  not_form_data: {
    en: ['it is no form', 'Send it as application/x-www-form-urlencoded or multipart/form-data.'],
    fr: [
      'ce n’est pas un formulaire',
      'Envoyez-le en application/x-www-form-urlencoded ou multipart/form-data.',
    ],
  },
  not_yet: {
    en: ['{value} has not come yet', 'Give a time in the past.'],
    fr: ['{value} n’est pas encore arrivé', 'Donnez un instant passé.'],
  },
  discount_too_high: {
    en: ['the discount of a line is larger than its price', 'Lower the discount.'],
    fr: ['la remise d’une ligne dépasse son prix', 'Baissez la remise.'],
  },
  file_missing: {
    en: ['no file came with it', 'Send the file in the field file of the form.'],
    fr: ['aucun fichier n’est joint', 'Envoyez le fichier dans le champ file du formulaire.'],
  },
  named_twice: {
    en: ['"{value}" stands there twice', 'Give each one a name of its own.'],
    fr: ['« {value} » y figure deux fois', 'Donnez à chacun son propre nom.'],
  },
  blocks_overlap: {
    en: ['the hours overlap or end before they begin', 'Give each block of hours its own time, in order.'],
    fr: [
      'des plages horaires se chevauchent ou finissent avant de commencer',
      'Séparez les plages, dans l’ordre.',
    ],
  },
  ends_before: {
    en: ['it ends ({to}) before it begins ({from})', 'Swap the two days.'],
    fr: ['la fin ({to}) précède le début ({from})', 'Inversez les deux jours.'],
  },
  not_valid: {
    en: ['it is not valid', 'See the description at /api/openapi.json.'],
    fr: ['ce n’est pas valable', 'Voir la description à l’adresse /api/openapi.json.'],
  },
} as const satisfies Record<string, Readonly<Record<Language, readonly [reason: string, advice: string]>>>;

export type FaultCode = keyof typeof faults;

/** What is wrong with one field of a request; `field` is its path, as `where[0].values` or `rows[3].email`. */
export interface FieldFault {
  readonly field: string;
  readonly fault: FaultCode;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A fault in words: the reason as a part of a sentence, and what to do as one of its own. */
export interface FaultText {
  readonly field: string;
  readonly reason: string;
  readonly advice: string;
}

/** The words of a fault in a language. */
export function explainFault({ field, fault, values = {} }: FieldFault, language: Language): FaultText {
  const [reason, advice] = faults[fault][language];
  return { field, reason: fillIn(reason, values, language), advice: fillIn(advice, values, language) };
}
