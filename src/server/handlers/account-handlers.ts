import { randomUUID } from 'node:crypto';
import { FilonError } from '../../core/errors/filon-error.ts';
import { listAccounts, removeAccount } from '../../store/records/accounts.ts';
import { addKey, listKeys, revokeKey } from '../../store/records/api-keys.ts';
import { sessionCookie, sessionSeconds } from '../access/access.ts';
import { digestOf, randomSecret } from '../access/secrets.ts';
import type { Application } from '../application.ts';
import type { Handlers } from '../http/handlers.ts';
import '../http/request-context.ts';

type Ids =
  | 'session'
  | 'signIn'
  | 'signOut'
  | 'changePassword'
  | 'accounts'
  | 'createAccount'
  | 'dropAccount'
  | 'setOwner'
  | 'keys'
  | 'createKey'
  | 'revokeKey';

/** Signing in, accounts and keys. `secure` is true behind https. */
export function accountHandlers(application: Application, secure: boolean): Handlers<Ids> {
  const { access, store, workspace, now } = application;
  const { engine } = store;
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    session: ({ caller }) => ({
      required: !access.open,
      user: caller.account && { email: caller.account.email, role: caller.account.role },
    }),
    signIn: async ({ body, reply }) => {
      const { account, token } = await access.signIn(body.email, body.password);
      reply.setCookie(sessionCookie, token, { ...cookie, maxAge: sessionSeconds });
      return { required: !access.open, user: { email: account.email, role: account.role } };
    },
    signOut: async ({ caller, reply }) => {
      await access.signOut(caller);
      reply.clearCookie(sessionCookie, cookie);
      return { done: true };
    },
    changePassword: async ({ caller, body }) => {
      await access.changePassword(caller, body.current, body.password);
      return { done: true };
    },
    accounts: async () => ({ accounts: await listAccounts(engine, workspace) }),
    createAccount: ({ body }) => access.createAccount(body.email, body.password, body.role),
    dropAccount: async ({ params }) => {
      if (!(await removeAccount(engine, workspace, params.id))) throw new FilonError('account_not_found');
      return { done: true };
    },
    setOwner: ({ body }) => access.setOwner(body.email, body.password),
    keys: async () => ({ keys: await listKeys(engine, workspace) }),
    createKey: async ({ body }) => {
      if (body.origins.length > 0 && body.scopes.some((scope) => scope !== 'recommend'))
        throw new FilonError('key_origins');
      const secret = `filon_${randomSecret()}`;
      const key = {
        id: randomUUID(),
        name: body.name,
        scopes: [...new Set(body.scopes)],
        origins: [...new Set(body.origins)],
        createdAt: now().toISOString(),
      };
      await addKey(engine, workspace, { ...key, secretHash: digestOf(secret) });
      return { ...key, lastUsedAt: null, revokedAt: null, secret };
    },
    revokeKey: async ({ params }) => {
      const key = await revokeKey(engine, workspace, params.id, now().toISOString());
      if (!key) throw new FilonError('key_not_found', { key: params.id });
      return key;
    },
  };
}
