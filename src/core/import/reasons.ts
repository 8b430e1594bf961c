import { frenchSpaces } from '../words/french-spaces.ts';
import type { Language } from '../words/language.ts';

/** Reasons that complete an error's sentence, in both languages. `{name}` places are filled by `because`. */
const reasons = {
  not_a_table: ['it is not a list of settings', 'ce n’est pas une liste de réglages'],
  yaml_place: ['line {line}, column {column}', 'ligne {line}, colonne {column}'],
  yaml_whole: ['the whole', 'l’ensemble'],
  yaml_alias: [
    'a word after * refers to nothing; put text that begins with * between quotation marks',
    'un mot après * ne renvoie à rien ; mettez entre guillemets un texte qui commence par *',
  ],
  yaml_colon: [
    'there are two colons in one line; put a text with a colon between quotation marks',
    'il y a deux deux-points sur une ligne ; mettez entre guillemets un texte qui en contient',
  ],
  yaml_documents: [
    'a second document begins here; leave the line --- out',
    'un second document commence ici ; retirez la ligne ---',
  ],
  yaml_escape: [
    'after a backslash only some letters may follow; use single quotation marks',
    'après une barre oblique inverse, seules certaines lettres sont permises ; employez des apostrophes droites',
  ],
  yaml_indent: [
    'the line is set in too little or too far, or a bracket before it is not closed',
    'la ligne est trop ou trop peu décalée, ou un crochet n’est pas fermé avant elle',
  ],
  yaml_no_colon: [
    'a name without a colon after it, or a line set in further than the one above',
    'un nom sans deux-points après lui, ou une ligne plus décalée que celle du dessus',
  ],
  yaml_open: [
    'a quotation mark or bracket is opened and not closed',
    'un guillemet ou un crochet est ouvert et n’est pas fermé',
  ],
  yaml_start: [
    'a text cannot begin with this sign; put it between quotation marks',
    'un texte ne peut pas commencer par ce signe ; mettez-le entre guillemets',
  ],
  yaml_tab: [
    'lines are set in with spaces, not with tabs',
    'on décale avec des espaces, pas des tabulations',
  ],
  yaml_twice: ['this name stands here twice', 'ce nom figure ici deux fois'],
  yaml_unexpected: [
    'something stands here that does not belong here',
    'quelque chose se trouve ici qui n’a pas sa place',
  ],
  unknown_setting: ['unknown setting; nearest: {nearest}', 'réglage inconnu ; le plus proche : {nearest}'],
  unknown_field: [
    '{fact} has no such field; nearest: {nearest}',
    '{fact} n’a pas ce champ ; le plus proche : {nearest}',
  ],
  unknown_fact: ['no such fact; nearest: {nearest}', 'ce fait n’existe pas ; le plus proche : {nearest}'],
  unknown_test: [
    'write filled, empty, nonzero, a value, a list of values, or not: [values]',
    'écrivez filled, empty, nonzero, une valeur, une liste de valeurs ou not: [valeurs]',
  ],
  unknown_choice: ['choose one of {choices}', 'choisissez parmi {choices}'],
  text_expected: ['a text is expected', 'un texte est attendu'],
  year_expected: ['a year such as 2024 is expected', 'une année est attendue, par exemple 2024'],
  list_expected: ['a list is expected', 'une liste est attendue'],
  name_form: [
    'small letters, digits and hyphens, 60 at most',
    'minuscules, chiffres et traits d’union, 60 au plus',
  ],
  field_needed: ['{fact} needs {field}', '{fact} a besoin de {field}'],
  no_fact: ['it makes no fact: add facts:', 'elle ne produit aucun fait : ajoutez facts:'],
  system_form: ['small letters, digits, _ and -, 40 at most', 'minuscules, chiffres, _ et -, 40 au plus'],
  zone_unknown: ['no such time zone', 'ce fuseau horaire n’existe pas'],
  quote_open: ['a quotation mark opened here is never closed', 'un guillemet ouvert ici n’est jamais fermé'],
  binary: ['it holds binary data', 'il contient des données binaires'],
  old_excel: [
    'it is an old Excel file (.xls); save it as .xlsx',
    'c’est un ancien fichier Excel (.xls) ; enregistrez-le en .xlsx',
  ],
  encrypted: ['it is protected by a password', 'il est protégé par un mot de passe'],
  not_a_workbook: ['it is a ZIP archive without a workbook', 'c’est une archive ZIP sans classeur'],
  broken_workbook: ['the workbook is damaged', 'le classeur est abîmé'],
  no_such_sheet: ['it has no sheet "{sheet}"', 'il n’a pas de feuille « {sheet} »'],
  no_header: ['no line looks like column titles', 'aucune ligne ne ressemble à des titres de colonnes'],
  broken_text: ['bytes that are no text', 'des octets qui ne sont pas du texte'],
  line_length: ['the length of line {line}', 'la longueur de la ligne {line}'],
  columns: ['the number of columns', 'le nombre de colonnes'],
  unpacked_size: ['its size once unpacked', 'sa taille une fois décompressé'],
  cells: ['the number of cells', 'le nombre de cellules'],
  entries: ['the number of parts in the archive', 'le nombre d’éléments de l’archive'],
} as const satisfies Record<string, readonly [string, string]>;

export type ReasonCode = keyof typeof reasons;

/** The reason's words in a language. */
export function because(
  code: ReasonCode,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const [en, fr] = reasons[code];
  const pattern = language === 'fr' ? frenchSpaces(fr) : en;
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? name));
}
