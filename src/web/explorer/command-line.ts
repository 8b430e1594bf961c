import { writeFilter } from '../../core/query/parse-filter.ts';
import { shellWord } from '../../core/shell-word.ts';
import type { Scope } from '../address/scope.ts';
import type { ExplorerState } from './explorer-state.ts';

/** The question as a command. */
export function commandLine(scope: Scope, { metrics, by }: ExplorerState): string {
  const { compare } = scope;
  const words = ['filon query', `--metrics ${metrics.join(',')}`];
  if (by.length > 0) words.push(`--by ${by.join(',')}`);
  words.push(`--from ${scope.from}`, `--to ${scope.to}`);
  if (scope.basis === 'cohort') words.push('--basis cohort');
  if (compare) {
    words.push(`--compare ${compare.kind === 'period' ? `${compare.from}..${compare.to}` : compare.kind}`);
  }
  for (const filter of scope.where) words.push(`--where ${shellWord(writeFilter(filter))}`);
  if (scope.asOf) words.push(`--as-of ${shellWord(scope.asOf)}`);
  return words.join(' ');
}
