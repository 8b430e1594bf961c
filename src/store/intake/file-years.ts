import type { Source } from '../../core/import/mapping.ts';
import { monthByName } from '../../core/import/times.ts';
import type { Session } from '../engine/engine.ts';
import { literal } from '../sql/text.ts';
import { query } from './staging-query.ts';
import { type Columns, foldedText, textAsWritten } from './text-expression.ts';

/**
 * Works out the years of dates that name none: the file is in the order of its dates, and a new year begins where the
 * month goes back. Puts them into the view `file_cells` as y0 …, and returns how to name them. Without such dates the
 * view stays as it is.
 */
export async function makeFileYears(
  session: Session,
  dates: readonly Source[],
  columns: Pick<Columns, 'cell' | 'today' | 'written'>,
): Promise<Columns['year']> {
  const wanted = new Map<string, { readonly text: string; readonly first: number; readonly name: string }>();
  for (const source of dates) {
    if (source.firstYear === null) continue;
    const text = textAsWritten(source, columns);
    const key = `${source.firstYear} ${text}`;
    if (!wanted.has(key)) wanted.set(key, { text, first: source.firstYear, name: `y${wanted.size}` });
  }
  if (wanted.size > 0) {
    const all = [...wanted.values()];
    const months = all.map(({ text, name }) => `${monthOf(text)} AS m_${name}`).join(', ');
    const before = all
      .map(({ name }) => `m_${name}, lag(m_${name} IGNORE NULLS) OVER (ORDER BY position) AS b_${name}`)
      .join(', ');
    const years = all
      .map(
        ({ name, first }) =>
          `CAST(${first} + sum(CASE WHEN m_${name} < b_${name} THEN 1 ELSE 0 END) OVER (ORDER BY position) AS VARCHAR) AS ${name}`,
      )
      .join(', ');
    await query(
      session,
      `CREATE OR REPLACE TEMPORARY TABLE file_years AS SELECT position, ${years} FROM (
        SELECT position, ${before} FROM (SELECT f.position, ${months} FROM file_cells f) AS named) AS stepped`,
    );
    await query(session, 'ALTER VIEW file_cells RENAME TO yearless_cells');
    await query(
      session,
      `CREATE TEMPORARY VIEW file_cells AS SELECT f.*, ${all.map(({ name }) => `y.${name}`).join(', ')}
        FROM yearless_cells f JOIN file_years y ON y.position = f.position`,
    );
  }
  return (text, first) => {
    const found = wanted.get(`${first} ${text}`);
    if (!found) throw new Error('the year of a date was not worked out');
    return `f.${found.name}`;
  };
}

/** SQL of the month, 1 to 12, that a text names; NULL where it names none. */
function monthOf(text: string): string {
  const cases = [...monthByName].map(([name, month]) => `WHEN ${literal(name)} THEN ${month}`).join(' ');
  return `CASE regexp_extract(${foldedText(text)}, '[a-z]{3,}') ${cases} END`;
}
