import type { ColumnWord } from '../../core/import/report.ts';
import type { Session } from '../engine/engine.ts';
import { type FactQueryOptions, rowFilter } from './fact-query.ts';
import { limits } from './limits.ts';
import type { PlannedFact, PlannedField } from './plan-fields.ts';
import { query } from './staging-query.ts';
import { type Columns, foldedText } from './text-expression.ts';
import { typedField } from './typed-field.ts';

/**
 * The words in columns that fill a field of certain words (such as an order's status), once however they are written,
 * most frequent first, with what the mapping makes of each. Needs the view `file_cells`.
 */
export async function columnWords(
  session: Session,
  planned: readonly PlannedFact[],
  options: Pick<FactQueryOptions, 'columns' | 'skip'>,
): Promise<readonly ColumnWord[]> {
  const found: ColumnWord[] = [];
  for (const fact of planned)
    for (const field of fact.fields) {
      const cell = translatedCell(field, options.columns);
      if (!cell) continue;
      const rows = await query(
        session,
        `SELECT min(word) AS word, any_value(meaning) AS meaning, count(*) AS rows FROM (
            SELECT ${cell} AS word, CASE WHEN ${field.text} IS NULL THEN ''
              ELSE ${typedField(field, field.text, null, '1', []).value} END AS meaning
            FROM file_cells f WHERE ${rowFilter(fact, options)})
          WHERE word IS NOT NULL GROUP BY ${foldedText('word')} ORDER BY rows DESC, word LIMIT ${limits.columnWords}`,
      );
      for (const row of rows)
        found.push({
          fact: fact.mapping.fact,
          field: field.field.id,
          column: field.label,
          word: String(row.word).slice(0, 200),
          rows: Number(row.rows),
          meaning: row.meaning === null ? null : String(row.meaning),
          choices: field.field.values ?? [],
        });
    }
  return found;
}

/** SQL of the cell that a field of certain words is translated from; null for constants and what is put together. */
function translatedCell({ reading, source }: PlannedField, columns: Columns): string | null {
  const [piece] = source.from;
  if (reading !== 'choice' || source.from.length !== 1 || piece?.kind !== 'column' || source.split)
    return null;
  return columns.cell(piece.name);
}
