import { fold } from '../../core/import/fold.ts';
import type { Piece, Source } from '../../core/import/mapping.ts';
import { literal } from '../sql/text.ts';

/** How names of the file become SQL. */
export interface Columns {
  /** SQL of a column's cell as text, trimmed, NULL where empty. */
  cell(name: string): string;
  /** SQL of the cell as it stands in the file. */
  raw(name: string): string;
  /** The local day of the import, `YYYY-MM-DD`. */
  readonly today: string;
  /** Some of the texts that the file has for an SQL text without its translation, each with `foldedText` of it. */
  written(text: string): readonly (readonly [written: string, folded: string])[];
  /** SQL of the year of a date text that names none, in a file that begins in `first`. */
  year(text: string, first: number): string;
}

/** SQL of a text folded as `fold` does. */
export function foldedText(text: string): string {
  return `lower(strip_accents(replace(${text}, '’', '''')))`;
}

/** SQL of what a source gives, as text; NULL where it gives nothing. */
export function textExpression(source: Source, columns: Columns): string {
  const text = textAsWritten(source, columns);
  return source.firstYear === null ? text : `(${text} || ' ' || ${columns.year(text, source.firstYear)})`;
}

/** The same without the year that `firstYear` adds. */
export function textAsWritten(source: Source, columns: Pick<Columns, 'cell' | 'today' | 'written'>): string {
  const item = untranslated(source, columns);
  return source.values ? translated(item, source, columns.written(item)) : item;
}

/** SQL of what a source gives before its words are translated. */
export function untranslated(source: Source, columns: Pick<Columns, 'cell' | 'today'>): string {
  const pieces = source.from.map((piece) => pieceExpression(piece, columns));
  const first = pieces.length === 1 ? (pieces[0] ?? 'NULL') : `coalesce(${pieces.join(', ')})`;
  return source.split ? `nullif(trim(split_part(${first}, ${literal(source.split)}, 1)), '')` : first;
}

function pieceExpression(piece: Piece, columns: Pick<Columns, 'cell' | 'today'>): string {
  switch (piece.kind) {
    case 'column':
      return columns.cell(piece.name);
    case 'template': {
      const names = piece.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.column]));
      const text = piece.parts.map((part) =>
        typeof part === 'string' ? literal(part) : `coalesce(${columns.cell(part.column)}, '')`,
      );
      const any = names.map((name) => columns.cell(name)).join(', ');
      return `CASE WHEN coalesce(${any}) IS NOT NULL THEN trim(${text.join(' || ')}) END`;
    }
    case 'constant':
      return literal(piece.text);
    case 'today':
      return literal(columns.today);
    case 'line':
      return 'CAST(f.line AS VARCHAR)';
    case 'name_part':
      return 'NULL';
  }
}

function translated(text: string, source: Source, texts: ReturnType<Columns['written']>): string {
  const values = new Map<string, string>();
  for (const [from, to] of Object.entries(source.values ?? {})) {
    const folded = fold(from);
    if (!values.has(folded)) values.set(folded, to === '' ? 'NULL' : literal(to));
  }
  const otherwise =
    source.otherwise === undefined ? text : source.otherwise === null ? 'NULL' : literal(source.otherwise);
  if (values.size === 0) return otherwise;
  const when = (from: string, to: string): string => `WHEN ${literal(from)} THEN ${to}`;
  const cases = [...values].map(([from, to]) => when(from, to));
  const folded = `CASE ${foldedText(text)} ${cases.join(' ')} ELSE ${otherwise} END`;
  // As the file writes it first: folding takes longer than all the rest of a row's text.
  const known = texts.flatMap(([written, form]) => {
    const value = values.get(form);
    return value === undefined ? [] : [when(written, value)];
  });
  const result = known.length > 0 ? `CASE ${text} ${known.join(' ')} ELSE ${folded} END` : folded;
  return source.otherwise === undefined ? result : `CASE WHEN ${text} IS NOT NULL THEN ${result} END`;
}
