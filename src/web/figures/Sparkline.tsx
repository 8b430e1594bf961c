import classes from './figures.module.css';

const width = 120;
const height = 28;

interface SparklineProps {
  readonly values: readonly (number | null)[];
}

/** The course of a figure without axes. The table behind the main curve holds its numbers. */
export function Sparkline({ values }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <svg className={classes.sparkline} aria-hidden="true" />;
  const low = Math.min(...known, 0);
  const high = Math.max(...known);
  const span = high - low || 1;
  const x = (index: number) => (index / (values.length - 1)) * (width - 4) + 2;
  const y = (value: number) => height - 3 - ((value - low) / span) * (height - 6);
  let path = '';
  let last: readonly [number, number] | null = null;
  let lifted = true;
  values.forEach((value, index) => {
    if (value === null) {
      lifted = true;
      return;
    }
    path += `${lifted ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    // A value between two gaps is a dot.
    if (lifted) path += 'h0.01';
    last = [x(index), y(value)];
    lifted = false;
  });
  const end: readonly [number, number] | null = last;
  return (
    <svg
      className={classes.sparkline}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={path} vectorEffect="non-scaling-stroke" />
      {end && (
        <path
          d={`M${end[0]} ${end[1]}h0.01`}
          className={classes.sparkEnd}
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}
