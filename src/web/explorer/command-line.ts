import { commandFilter } from '../address/filter-text.ts';
import type { Scope } from '../address/scope.ts';
import type { ExplorerState } from './explorer-state.ts';

/** Quotes for a shell what a shell would take apart. */
function quoted(text: string): string {
  return /^[\w.,:=/@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The question as a command; null if a filter's value cannot be written on the command line. */
export function commandLine(scope: Scope, { metrics, by }: ExplorerState): string | null {
  const filters = scope.where.map(commandFilter);
  if (filters.includes(null)) return null;
  const { compare } = scope;
  const words = ['filon query', `--metrics ${metrics.join(',')}`];
  if (by.length > 0) words.push(`--by ${by.join(',')}`);
  words.push(`--from ${scope.from}`, `--to ${scope.to}`);
  if (scope.basis === 'cohort') words.push('--basis cohort');
  if (compare) {
    words.push(`--compare ${compare.kind === 'period' ? `${compare.from}..${compare.to}` : compare.kind}`);
  }
  for (const filter of filters) words.push(`--where ${quoted(filter ?? '')}`);
  if (scope.asOf) words.push(`--as-of ${quoted(scope.asOf)}`);
  return words.join(' ');
}
