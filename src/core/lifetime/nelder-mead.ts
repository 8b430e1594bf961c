type Point = readonly number[];
interface Vertex {
  readonly at: Point;
  readonly value: number;
}

/**
 * A point near the least value of a function without its slope: the downhill simplex. It needs no good start, but ends
 * slowly; `maximise` takes over from there.
 * Source: J. A. Nelder, R. Mead, "A simplex method for function minimization", The Computer Journal 7 (1965).
 */
export function nelderMead(value: (at: Point) => number, start: Point, rounds: number, step = 0.5): Point {
  const vertex = (at: Point): Vertex => {
    const found = value(at);
    return { at, value: Number.isNaN(found) ? Number.POSITIVE_INFINITY : found };
  };
  let simplex = [start, ...start.map((_, moved) => start.map((x, i) => (i === moved ? x + step : x)))].map(
    vertex,
  );
  for (let round = 0; round < rounds; round += 1) {
    simplex.sort((one, other) => one.value - other.value);
    const [best, worst, nextWorst] = [simplex[0], simplex.at(-1), simplex.at(-2)];
    if (!best || !worst || !nextWorst) return start;
    if (Math.abs(worst.value - best.value) <= 1e-10 * (1 + Math.abs(best.value))) return best.at;
    const others = simplex.slice(0, -1);
    const middle = start.map((_, i) => others.reduce((sum, { at }) => sum + (at[i] ?? 0), 0) / others.length);
    const along = (times: number): Vertex =>
      vertex(middle.map((x, i) => x + times * ((worst.at[i] ?? 0) - x)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      simplex = [...others, expanded.value < reflected.value ? expanded : reflected];
      continue;
    }
    if (reflected.value < nextWorst.value) {
      simplex = [...others, reflected];
      continue;
    }
    const contracted = reflected.value < worst.value ? along(-0.5) : along(0.5);
    if (contracted.value < Math.min(reflected.value, worst.value)) {
      simplex = [...others, contracted];
      continue;
    }
    simplex = simplex.map((one) =>
      one === best ? one : vertex(one.at.map((x, i) => ((best.at[i] ?? 0) + x) / 2)),
    );
  }
  simplex.sort((one, other) => one.value - other.value);
  return simplex[0]?.at ?? start;
}
