/**
 * Adjusted p-values: taking those up to q for real, at most the share q of them is expected to be chance, where the tests
 * do not work against each other. In the order given.
 * Source: Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate", JRSS B 57 (1995).
 */
export function falseDiscoveryRates(chances: readonly number[]): readonly number[] {
  const order = Uint32Array.from(chances, (_, index) => index).sort(
    (one, other) => (chances[one] ?? 0) - (chances[other] ?? 0),
  );
  const rates = new Array<number>(chances.length);
  let least = 1;
  for (let rank = chances.length; rank > 0; rank -= 1) {
    const place = order[rank - 1] ?? 0;
    least = Math.min(least, ((chances[place] ?? 0) * chances.length) / rank);
    rates[place] = least;
  }
  return rates;
}
