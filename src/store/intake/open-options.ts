import type { DateOrder } from '../../core/import/times.ts';
import type { Language } from '../../core/words/language.ts';

/** A mapping that the workspace keeps. */
export interface SavedMapping {
  readonly name: string;
  readonly yaml: string;
}

/** What may be told about a file; without it, it is found out. */
export interface FileOptions {
  /** YAML of a mapping; wins over `kind`. */
  readonly mapping?: string | undefined;
  /** Id of a known kind, or name of a saved mapping. */
  readonly kind?: string | undefined;
  readonly dates?: DateOrder | undefined;
  /** A workbook's sheet; else its first one with cells. */
  readonly sheet?: string | undefined;
  /** Prefix of ids instead of the mapping's own. */
  readonly system?: string | undefined;
  readonly saved?: readonly SavedMapping[] | undefined;
  readonly language: Language;
}
