import classes from '../baskets.module.css';

interface IntervalBarProps {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What the whole width stands for. */
  readonly from: number;
  readonly to: number;
}

/** An interval as a line with its value as a mark, on the same scale in all rows; the numbers stand beside it. */
export function IntervalBar({ value, low, high, from, to }: IntervalBarProps) {
  const place = (at: number) => `${Math.min(100, Math.max(0, ((at - from) / (to - from || 1)) * 100))}%`;
  const width = `${(Math.max(0, Math.min(to, high) - Math.max(from, low)) / (to - from || 1)) * 100}%`;
  return (
    <span className={classes.scale} aria-hidden="true">
      {from < 0 && to > 0 && <span className={classes.zero} style={{ left: place(0) }} />}
      <span className={classes.range} style={{ left: place(low), width }} />
      <span className={classes.mark} style={{ left: place(value) }} />
    </span>
  );
}
