import { isProblemFile } from './problems-csv.ts';

/** The select list of a file's cells c0, c1 … as `file_rows` has them. */
export function cellsOf(headers: readonly string[]): string {
  // A problem file guards formulas with an apostrophe: taken off again when it comes back repaired.
  const guarded = isProblemFile(headers);
  const cells = headers.map((_, index) =>
    guarded ? `regexp_replace(c${index}, '^''([=+@-])', '\\1') AS c${index}` : `c${index}`,
  );
  return cells.join(', ');
}

/** False for rows of uneven width, at which DuckDB stops and which the careful way reports; other errors go on. */
export function refusedRows(cause: unknown): false {
  if (cause instanceof Error && /CSV Error|Invalid Input/u.test(cause.message)) return false;
  throw cause;
}
