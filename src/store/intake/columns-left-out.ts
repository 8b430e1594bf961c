import type { Piece, Source } from '../../core/import/mapping.ts';
import type { ChosenMapping } from './choose-mapping.ts';
import { isAddedColumn } from './problems-csv.ts';

/** Columns that a guessed mapping makes nothing of; none where a person or a known kind chose them. */
export function columnsLeftOut(chosen: ChosenMapping, headers: readonly string[]): readonly string[] {
  if (chosen.source !== 'guessed') return [];
  const used = new Set(
    chosen.mapping.facts.flatMap((fact) => Object.values<Source>(fact.fields)).flatMap(columnsOf),
  );
  return headers.filter((header) => !used.has(header) && !isAddedColumn(header));
}

function columnsOf(source: Source): readonly string[] {
  return source.from.flatMap((piece: Piece) => {
    if (piece.kind === 'column') return [piece.name];
    if (piece.kind !== 'template') return [];
    return piece.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.column]));
  });
}
