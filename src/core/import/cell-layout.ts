/** What may part the cells of a line. */
export const cellPartings = ['spaces', 'comma', 'semicolon', 'tab', 'pipe'] as const;
export type CellParting = (typeof cellPartings)[number];

/** How a text is laid out that is no table with titles: told by a mapping, since it cannot be found out. */
export interface TextLayout {
  /** What parts the cells of a line; spaces may be several, and stand before the first cell. */
  readonly cells: CellParting;
  /** Titles, for a text without a line of them; empty where its first line has them. */
  readonly columns: readonly string[];
  /** Lines are lists of any length: each cell becomes a row of `line`, `place` and `cell`. */
  readonly rowPerCell: boolean;
}
