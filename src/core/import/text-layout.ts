import { cellPartings, type TextLayout } from './cell-layout.ts';
import { invalidMapping } from './invalid-mapping.ts';
import { nearest } from './nearest.ts';
import { isTable, parseText } from './parse-source.ts';
import { type Place, within } from './place.ts';

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
