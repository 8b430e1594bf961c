import { UsageError } from './usage-error.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * The one of an id or a name. Of nothing that is there, what was given is taken for an id, so that the server says so.
 * Errors: UsageError if several bear the name, said by `several`.
 */
export function namedOne(
  all: readonly Named[],
  named: string,
  several: (named: string, ids: string) => string,
): Named {
  const byId = all.find(({ id }) => id === named);
  if (byId) return byId;
  const [found, other] = all.filter(({ name }) => name === named);
  if (found && other) {
    const ids = all.filter(({ name }) => name === named).map(({ id }) => id);
    throw new UsageError(several(named, ids.join(', ')));
  }
  return found ?? { id: named, name: named };
}
