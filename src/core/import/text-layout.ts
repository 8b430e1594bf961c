import { invalidMapping } from './invalid-mapping.ts';
import { nearest } from './nearest.ts';
import { isTable, type Place, parseText, within } from './parse-source.ts';

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

/** Titles of the rows that cells become. */
export const cellColumns = ['line', 'place', 'cell'] as const;

const keys = ['cells', 'columns', 'row_per_cell'];

/** The layout that a mapping's `layout` describes; null without one. Throws `mapping_invalid`. */
export function parseTextLayout(raw: unknown, place: Place): TextLayout | null {
  if (raw === undefined || raw === null) return null;
  if (!isTable(raw)) throw invalidMapping(place, 'not_a_table');
  for (const key of Object.keys(raw)) {
    if (!keys.includes(key))
      throw invalidMapping(within(place, key), 'unknown_setting', { nearest: nearest(key, keys) });
  }
  const cells = cellPartings.find((parting) => parting === raw.cells);
  if (!cells)
    throw invalidMapping(within(place, 'cells'), 'unknown_choice', { choices: cellPartings.join(', ') });
  if (raw.columns !== undefined && !Array.isArray(raw.columns))
    throw invalidMapping(within(place, 'columns'), 'list_expected');
  const columns: readonly unknown[] = raw.columns ?? [];
  return {
    cells,
    columns: columns.map((name) => parseText(name, within(place, 'columns'))),
    rowPerCell: raw.row_per_cell === true,
  };
}

/** The layout as people write it; `parseTextLayout` reads it back. */
export function writeTextLayout(layout: TextLayout): Readonly<Record<string, unknown>> {
  return {
    cells: layout.cells,
    ...(layout.columns.length > 0 && { columns: layout.columns }),
    ...(layout.rowPerCell && { row_per_cell: true }),
  };
}
