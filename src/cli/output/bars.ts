const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;
const steps = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** A bar for a share of 0 to 1, at most that many characters, exact to an eighth of one. */
export function bar(share: number, width: number): string {
  const parts = Math.round(Math.max(0, Math.min(1, share)) * width * 8);
  return '█'.repeat(Math.floor(parts / 8)) + (eighths[parts % 8] ?? '');
}

/** A small curve from zero to the largest value; a gap where there is none. Longer series are thinned by sums of pairs. */
export function sparkline(values: readonly (number | null)[], width: number): string {
  const shown = values.length > width ? groups(values, width) : values;
  const known = shown.filter((value) => value !== null);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  return shown
    .map((value) => {
      if (value === null) return ' ';
      const share = high === low ? 0 : (value - low) / (high - low);
      return steps[Math.round(share * (steps.length - 1))] ?? ' ';
    })
    .join('');
}

/** The mean of each of `count` neighbouring groups. */
function groups(values: readonly (number | null)[], count: number): (number | null)[] {
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * values.length) / count);
    const to = Math.floor(((index + 1) * values.length) / count);
    const part = values.slice(from, to).filter((value) => value !== null);
    return part.length === 0 ? null : part.reduce((sum, value) => sum + value, 0) / part.length;
  });
}
