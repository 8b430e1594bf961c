import { FilonError } from '../../core/errors/filon-error.ts';
import { dimensionNamed } from '../../core/query/parse-filter.ts';
import { metricNamed } from '../../core/query/resolve.ts';
import { type Issue, valueAt } from './request-faults.ts';

const metricPath = /^(metrics\/\d+|metric|curve)$/;
const dimensionPath = /^(by(\/\d+)?|where\/\d+\/dimension)$/;

/** The error that names the nearest metrics or dimensions, if what is wrong at that place is such a name. */
export function misspeltName(path: Issue['path'], body: unknown): FilonError | null {
  const name = valueAt(path, body);
  if (typeof name !== 'string') return null;
  const written = path.join('/');
  try {
    if (metricPath.test(written)) metricNamed(name);
    else if (dimensionPath.test(written)) dimensionNamed(name);
    return null;
  } catch (error) {
    return error instanceof FilonError ? error : null;
  }
}
