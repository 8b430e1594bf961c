import type { Dialect } from '../engine/dialect.ts';
import { searchableText } from '../sql/desk/searchable-text.ts';

/** Tables of the lead desk that are no facts. */
export const deskStateTables: readonly string[] = ['desk_views'];

/** Saved views of the lead list, and in the vault the text that a search looks in. */
export function deskStateSteps(dialect: Dialect): readonly string[] {
  const { text, key, time, boolean } = dialect.types;
  return [
    `ALTER TABLE persons ADD COLUMN search ${key}`,
    `UPDATE persons SET search = ${searchableText(dialect, (field) => field)}`,
    `CREATE TABLE desk_views (workspace_id ${text} NOT NULL, id ${text} NOT NULL, name ${text} NOT NULL,
      owner ${text}, shared ${boolean} NOT NULL, definition ${text} NOT NULL, saved_at ${time} NOT NULL)`,
  ];
}
