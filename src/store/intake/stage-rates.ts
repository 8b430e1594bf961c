import type { Source } from '../../core/import/mapping.ts';
import type { Session } from '../engine/engine.ts';
import { literal } from '../sql/text.ts';
import type { LoadedRows } from './load-rows.ts';
import { readLeftovers, timeText } from './read-leftovers.ts';
import { query } from './staging-query.ts';
import { type Columns, textExpression } from './text-expression.ts';

/**
 * Makes `incoming_rates` (day, currency, per_euro) of a file with one column per currency; cells without a number
 * ("N/A") give no rate. Returns how many lines gave none.
 */
export async function stageRates(
  session: Session,
  day: Source,
  headers: readonly string[],
  loaded: LoadedRows,
  columns: Columns,
  folder: string,
): Promise<number> {
  const text = textExpression(day, columns);
  const found = await readLeftovers(session, 'read_days', text, 'false', timeText('dmy'), folder);
  const parts = headers.flatMap((header, index) => {
    const currency = header.trim();
    if (!/^[A-Z]{3}$/u.test(currency) || !found) return [];
    return [
      `SELECT CAST(CAST(r.a AS TIMESTAMP) AS DATE) AS day, ${literal(currency)} AS currency,
        TRY_CAST(replace(trim(f.c${index}), ',', '.') AS DECIMAL(18,8)) AS per_euro
        FROM file_cells f JOIN read_days r ON r.t = ${text} WHERE r.a <> ''`,
    ];
  });
  const none =
    'SELECT CAST(NULL AS DATE) AS day, CAST(NULL AS VARCHAR) AS currency, CAST(NULL AS DECIMAL(18,8)) AS per_euro';
  await query(
    session,
    `CREATE TEMPORARY TABLE incoming_rates AS SELECT * FROM (${parts.join(' UNION ALL ') || none})
      WHERE per_euro > 0 AND day IS NOT NULL`,
  );
  const [row] = await query(session, 'SELECT count(DISTINCT day) AS days FROM incoming_rates');
  return loaded.rows - Number(row?.days ?? 0);
}
