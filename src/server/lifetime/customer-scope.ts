import { parseFilter } from '../../core/query/parse-filter.ts';
import { defined } from '../handlers/defined.ts';

/** Whose customers and until when, as a question about customers writes it. Errors: `bad_filter`. */
export function customerScope(search: {
  readonly where?: readonly string[] | undefined;
  readonly until?: string | undefined;
  readonly asOf?: string | undefined;
}) {
  const { where = [], until, asOf } = search;
  return { ...defined({ until, asOf }), where: where.map(parseFilter) };
}
