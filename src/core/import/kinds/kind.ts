/** A file that a known tool exports. `mapping` is in the form people write (docs/mappings.md). */
export interface Kind {
  readonly id: string;
  readonly name: { readonly fr: string; readonly en: string };
  /**
   * Sets of column titles; a file with all titles of one set (folded, `*` = anything, `a | b` = either) is of
   * this kind.
   */
  readonly signatures: readonly (readonly string[])[];
  /** Titles of which any one shows that the tool speaks French, so writes days before months. */
  readonly french: readonly string[];
  readonly mapping: Readonly<Record<string, unknown>>;
  /** How to have the tool write one row per day, where the mapping's day is in none of the file's columns. */
  readonly daysAdvice?: { readonly fr: string; readonly en: string };
}
