import type { Right } from '../../api/endpoint.ts';
import type { Account } from '../../store/records/accounts.ts';
import type { ApiKey, Scope } from '../../store/records/api-keys.ts';

/** Who makes a request, and what they may do. */
export interface Caller {
  /** `machine`: the command line beside the database; `local`: a browser on the same machine, without sign-in. */
  readonly kind: 'machine' | 'local' | 'account' | 'key' | 'nobody';
  readonly rights: readonly Right[];
  /** Written with what they import: e-mail or name of the key; null on the machine itself. */
  readonly author: string | null;
  readonly account: Account | null;
  /** Sites whose pages may use the key; none where it names none, or the caller is no key. */
  readonly origins: readonly string[];
  /** Digest of the session's token, for those who signed in with a browser. */
  readonly session: string | null;
}

const plain = { author: null, account: null, session: null, origins: [] };

const members = ['none', 'read', 'recommend', 'capture', 'write'] as const;
const all = [...members, 'admin'] as const;

export const nobody: Caller = { ...plain, kind: 'nobody', rights: ['none'] };
export const machine: Caller = {
  ...plain,
  kind: 'machine',
  rights: [...all, 'local'],
};
export const localVisitor: Caller = {
  ...plain,
  kind: 'local',
  rights: all,
};

/** The caller who signed in: the owner may do everything, a member reads and writes. */
export function accountCaller(account: Account, session: string): Caller {
  return {
    kind: 'account',
    rights: account.role === 'owner' ? all : members,
    origins: [],
    author: account.email,
    account,
    session,
  };
}

/** What a scope includes besides itself. */
const includes: Readonly<Record<Scope, readonly Right[]>> = {
  read: ['recommend'],
  recommend: [],
  capture: [],
  write: ['capture'],
  admin: all,
};

/** The caller with an API key: exactly its scopes and what they include. */
export function keyCaller({ name, scopes, origins }: Pick<ApiKey, 'name' | 'scopes' | 'origins'>): Caller {
  const rights = new Set<Right>(['none', ...scopes, ...scopes.flatMap((scope) => includes[scope])]);
  return { ...plain, kind: 'key', rights: [...rights], author: name, origins };
}
