import { FilonError } from '../../core/errors/filon-error.ts';
import { dimensionNamed } from '../../core/query/parse-filter.ts';
import { metricNamed } from '../../core/query/resolve.ts';

const metricPath = /^\/(metrics\/\d+|metric|curve)$/;
const dimensionPath = /^\/(by(\/\d+)?|where\/\d+\/dimension)$/;

/** The error that names the nearest metrics or dimensions, if what is wrong at that place is such a name. */
export function misspeltName(path: string, body: unknown): FilonError | null {
  const name = path
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), body);
  if (typeof name !== 'string') return null;
  try {
    if (metricPath.test(path)) metricNamed(name);
    else if (dimensionPath.test(path)) dimensionNamed(name);
    return null;
  } catch (error) {
    return error instanceof FilonError ? error : null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
