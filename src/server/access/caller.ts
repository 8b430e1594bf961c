import type { Right } from '../../api/endpoint.ts';
import type { Account } from '../../store/records/accounts.ts';
import type { Scope } from '../../store/records/api-keys.ts';

/** Who makes a request, and what they may do. */
export interface Caller {
  /** `machine`: the command line beside the database; `local`: a browser on the same machine, without sign-in. */
  readonly kind: 'machine' | 'local' | 'account' | 'key' | 'nobody';
  readonly rights: readonly Right[];
  /** Written with what they import: e-mail or name of the key; null on the machine itself. */
  readonly author: string | null;
  readonly account: Account | null;
  /** Digest of the session's token, for those who signed in with a browser. */
  readonly session: string | null;
}

const plain = { author: null, account: null, session: null };

export const nobody: Caller = { ...plain, kind: 'nobody', rights: ['none'] };
export const machine: Caller = {
  ...plain,
  kind: 'machine',
  rights: ['none', 'read', 'capture', 'write', 'admin', 'local'],
};
export const localVisitor: Caller = {
  ...plain,
  kind: 'local',
  rights: ['none', 'read', 'capture', 'write', 'admin'],
};

/** The caller who signed in: the owner may do everything, a member reads and writes. */
export function accountCaller(account: Account, session: string): Caller {
  return {
    kind: 'account',
    rights: ['none', 'read', 'capture', 'write', ...(account.role === 'owner' ? (['admin'] as const) : [])],
    author: account.email,
    account,
    session,
  };
}

/** The caller with an API key: exactly its scopes; `admin` includes the others, and `write` includes `capture`. */
export function keyCaller(name: string, scopes: readonly Scope[]): Caller {
  const writes: readonly Right[] = scopes.includes('write') ? ['capture', ...scopes] : scopes;
  const rights = scopes.includes('admin') ? (['read', 'capture', 'write', 'admin'] as const) : writes;
  return { ...plain, kind: 'key', rights: ['none', ...rights], author: name };
}
