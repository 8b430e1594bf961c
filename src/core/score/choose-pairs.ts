/** A feature's bins, lead by lead, and how many there are. */
export interface PairPart {
  readonly bins: Uint8Array;
  readonly size: number;
}

/** Two features, and for each lead the cell that its bins meet in: bin of one × size of the other + bin of the other. */
export interface ChosenPair {
  readonly one: number;
  readonly other: number;
  readonly cells: Uint16Array;
  readonly size: number;
  readonly columns: number;
}

const mostPairs = 15;

/**
 * The pairs of features that would lower the loss most, at most fifteen: Σ G² / (H + λ) over their cells, with G the sum of
 * residuals and H of curvatures, less what chance alone would give, Σ H / (H + λ) (the gain of a Newton step: T. Chen,
 * C. Guestrin, "XGBoost", KDD 2016, equation 6). Pairs that gain no more than chance are left out.
 */
export function choosePairs(
  parts: readonly PairPart[],
  { residual, curvature }: { readonly residual: Float64Array; readonly curvature: Float64Array },
  ridge: number,
): readonly ChosenPair[] {
  const gains: { readonly one: number; readonly other: number; readonly gain: number }[] = [];
  for (let one = 0; one < parts.length; one++) {
    for (let other = one + 1; other < parts.length; other++) {
      const [first, second] = [parts[one] as PairPart, parts[other] as PairPart];
      const sums = new Float64Array(first.size * second.size);
      const weights = new Float64Array(first.size * second.size);
      for (let row = 0; row < residual.length; row++) {
        const cell = (first.bins[row] as number) * second.size + (second.bins[row] as number);
        sums[cell] = (sums[cell] as number) + (residual[row] as number);
        weights[cell] = (weights[cell] as number) + (curvature[row] as number);
      }
      let gain = 0;
      for (let cell = 0; cell < sums.length; cell++) {
        const weight = weights[cell] as number;
        gain += ((sums[cell] as number) ** 2 - weight) / (weight + ridge);
      }
      if (gain > 0) gains.push({ one, other, gain });
    }
  }
  return gains
    .sort((a, b) => b.gain - a.gain)
    .slice(0, mostPairs)
    .map(({ one, other }) => {
      const [first, second] = [parts[one] as PairPart, parts[other] as PairPart];
      const cells = Uint16Array.from(
        first.bins,
        (bin, row) => bin * second.size + (second.bins[row] as number),
      );
      return { one, other, cells, size: first.size * second.size, columns: second.size };
    });
}
