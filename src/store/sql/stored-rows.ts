import { type SettledColumn, type SettledId, settledTable } from '../../core/facts/settled.ts';

/**
 * FROM text of a settled table as it stands today, for all workspaces. The rows of `settled_lines` are those stored
 * and, for each order without lines, the order as a whole: what it says stands in `settled_orders` already.
 */
export function storedRows(table: SettledId): string {
  if (table !== 'settled_lines') return table;
  const { columns, carries } = settledTable(table);
  const ids = ['workspace_id', 'key', ...columns.map(({ id }: SettledColumn) => id), ...carries];
  const ofOrder: Readonly<Record<string, string>> = {
    key: `"key" || '#rest'`,
    order_key: '"key"',
    remainder: 'TRUE',
  };
  const list = (value: (id: string) => string): string =>
    ids.map((id) => `${value(id)} AS "${id}"`).join(', ');
  return `(SELECT ${list((id) => `"${id}"`)} FROM settled_lines
    UNION ALL SELECT ${list((id) => ofOrder[id] ?? `"${id}"`)} FROM settled_orders WHERE NOT lined)`;
}
