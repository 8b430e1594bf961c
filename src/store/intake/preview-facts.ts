import type { FactId } from '../../core/facts/fact.ts';
import type { FactPreview } from '../../core/import/report.ts';
import { decimalFromMinor } from '../../core/money/currencies.ts';
import type { Row, Session } from '../engine/engine.ts';
import { incomingColumns } from '../schema/incoming.ts';
import { limits } from './limits.ts';
import { query } from './staging-query.ts';

/** The first rows of each incoming table, with the fields that any of them fills. */
export async function previewFacts(
  session: Session,
  facts: readonly FactId[],
  currency: string,
): Promise<readonly FactPreview[]> {
  const previews: FactPreview[] = [];
  for (const fact of facts) {
    const rows = await query(
      session,
      `SELECT * FROM incoming_${fact} ORDER BY line LIMIT ${limits.previewRows}`,
    );
    const shown = incomingColumns(fact).filter(
      (column) =>
        column.id === 'line' || (column.id !== 'undated' && rows.some((row) => row[column.id] !== null)),
    );
    previews.push({
      fact,
      rows: rows.map((row) =>
        Object.fromEntries(
          shown.map((column) => [column.id, shownValue(row, column.id, column.type, currency)]),
        ),
      ),
    });
  }
  return previews;
}

function shownValue(row: Row, id: string, type: string, currency: string): string | number | boolean | null {
  const value = row[id];
  if (value === null || value === undefined) return null;
  if (type === 'money')
    return Number(decimalFromMinor(BigInt(value as bigint), String(row.currency ?? currency)));
  if (typeof value === 'bigint') return Number(value);
  return type === 'number' ? Number(value) : value;
}
