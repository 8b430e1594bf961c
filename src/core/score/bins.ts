/** A part of a feature's values. Every feature has a first bin for what is not known. */
export type Bin =
  | { readonly kind: 'missing' }
  /** Values that were too rare to learn from, and those never seen. */
  | { readonly kind: 'other' }
  /** from ≤ value < to; null is no bound. */
  | { readonly kind: 'range'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'levels'; readonly levels: readonly string[] };

/** How a feature's values fall into bins. Numbers that cannot be read count as not known. */
export interface BinnedFeature {
  readonly name: string;
  readonly kind: 'number' | 'category';
  readonly bins: readonly Bin[];
}

/** What texts are numbers: the same rule stands in SQL. */
export const numberPattern = '^-?[0-9]{1,12}([.,][0-9]{1,6})?$';
const numberShape = new RegExp(numberPattern, 'u');

/** The number that a text shows, null if it shows none. */
export function numberOf(text: string): number | null {
  return numberShape.test(text) ? Number(text.replace(',', '.')) : null;
}

/** The bin of a value, as its place; 0 where nothing is known. */
export function binOf(feature: BinnedFeature, value: string | null): number {
  if (value === null || value === '') return 0;
  if (feature.kind === 'number') {
    const number = numberOf(value);
    return number === null ? 0 : binOfNumber(feature, number);
  }
  const place = feature.bins.findIndex((bin) => bin.kind === 'levels' && bin.levels.includes(value));
  return place < 0 ? feature.bins.findIndex((bin) => bin.kind === 'other') : place;
}

function binOfNumber(feature: BinnedFeature, number: number): number {
  const place = feature.bins.findIndex(
    (bin) =>
      bin.kind === 'range' &&
      (bin.from === null || number >= bin.from) &&
      (bin.to === null || number < bin.to),
  );
  return Math.max(place, 0);
}

/** The bins of a column's codes. Fewer values than leads are looked up. */
export function binsOfColumn(
  feature: BinnedFeature,
  levels: readonly string[],
  codes: Int32Array,
): Uint8Array {
  const ofLevel = Uint8Array.from(levels, (level) => binOf(feature, level));
  const bins = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code >= 0) bins[row] = ofLevel[code] as number;
  }
  return bins;
}
