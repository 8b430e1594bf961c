import type { ChosenPair } from './choose-pairs.ts';

const sweeps = 20;

/**
 * A pair's effects as rows of columns, with what belongs to one feature alone moved into that feature's own effects, so
 * that each row and column averages to 0 over its leads (B. Lengerich et al., "Purifying interaction effects with the
 * functional ANOVA", AISTATS 2020). `one` and `other` are changed. Cells without a lead get 0.
 */
export function purify(
  { cells, size, columns }: ChosenPair,
  effects: Float64Array,
  one: Float64Array | undefined,
  other: Float64Array | undefined,
): readonly (readonly number[])[] {
  const leads = new Float64Array(size);
  for (const cell of cells) leads[cell] = (leads[cell] ?? 0) + 1;
  const rows = size / columns;
  const pure = effects.slice();
  const move = (line: readonly number[], into: Float64Array | undefined, place: number): void => {
    let [sum, weight] = [0, 0];
    for (const cell of line) {
      sum += (leads[cell] ?? 0) * (pure[cell] ?? 0);
      weight += leads[cell] ?? 0;
    }
    if (weight === 0) return;
    const mean = sum / weight;
    for (const cell of line) pure[cell] = (pure[cell] ?? 0) - mean;
    if (into) into[place] = (into[place] ?? 0) + mean;
  };
  const rowOf = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => row * columns + column),
  );
  const columnOf = Array.from({ length: columns }, (_, column) =>
    Array.from({ length: rows }, (__, row) => row * columns + column),
  );
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const [row, line] of rowOf.entries()) move(line, one, row);
    for (const [column, line] of columnOf.entries()) move(line, other, column);
  }
  return rowOf.map((line) =>
    line.map((cell) => (leads[cell] ? Math.round((pure[cell] ?? 0) * 1e6) / 1e6 : 0)),
  );
}
