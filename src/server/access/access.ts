import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { FilonError } from '../../core/errors/filon-error.ts';
import { type Account, addAccount, changePasswordHash, findAccount } from '../../store/records/accounts.ts';
import { findKey, listKeys, touchKey } from '../../store/records/api-keys.ts';
import { addSession, extendSession, findSession, removeSession } from '../../store/records/sessions.ts';
import type { Store } from '../../store/store.ts';
import { Attempts } from './attempts.ts';
import { accountCaller, type Caller, keyCaller, localVisitor, machine, nobody } from './caller.ts';
import { checkPassword, hashPassword } from './passwords.ts';
import { digestOf, randomSecret, sameSecret } from './secrets.ts';

export const sessionCookie = 'filon_session';
const sessionMs = 30 * 24 * 3_600_000;
/** A session's end moves at most once in this time, so that reading pages does not write all the time. */
const extendEveryMs = 3_600_000;
const touchEveryMs = 60_000;

export interface AccessOptions {
  readonly store: Store;
  readonly workspace: string;
  /** Nobody needs to sign in: only the machine itself can reach this server. */
  readonly open: boolean;
  /** Secret of the command line on the same machine; it acts as the owner. */
  readonly machineToken: string;
  readonly now: () => Date;
}

/** Accounts, sessions and keys: says who makes a request. */
export class Access {
  readonly #options: AccessOptions;
  readonly #attempts = new Attempts();
  readonly #touched = new Map<string, number>();

  constructor(options: AccessOptions) {
    this.#options = options;
  }

  /** True where nobody needs to sign in. */
  get open(): boolean {
    return this.#options.open;
  }

  /** Who it is, by bearer token, then by cookie. A bearer that is wrong is refused, not ignored. */
  async callerOf(headers: IncomingHttpHeaders, cookie: string | undefined): Promise<Caller> {
    const bearer = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
    if (bearer !== undefined) return this.#bearer(bearer);
    const signedIn = cookie ? await this.#session(cookie) : null;
    return signedIn ?? (this.open ? localVisitor : nobody);
  }

  /** Whether a valid key names that site: its pages may ask with it. */
  async pageMayAsk(origin: string): Promise<boolean> {
    const { store, workspace } = this.#options;
    const keys = await listKeys(store.engine, workspace);
    return keys.some((key) => key.revokedAt === null && key.origins.includes(origin));
  }

  /** Checks e-mail and password; returns the account and a new session's token. Throws `sign_in_failed`. */
  async signIn(email: string, password: string): Promise<{ account: Account; token: string }> {
    const { store, workspace, now } = this.#options;
    const name = email.trim().toLowerCase();
    this.#attempts.check(name, now().getTime());
    const account = await findAccount(store.engine, workspace, name);
    if (!(await checkPassword(password, account?.passwordHash ?? null)) || !account) {
      this.#attempts.failed(name, now().getTime());
      throw new FilonError('sign_in_failed');
    }
    this.#attempts.succeeded(name);
    const token = randomSecret();
    const expiresAt = this.#inTheFuture();
    const session = { tokenHash: digestOf(token), account: account.id, expiresAt };
    await addSession(store.engine, workspace, session, now().toISOString());
    return { account, token };
  }

  /** Ends the caller's session, if there is one. */
  async signOut(caller: Caller): Promise<void> {
    if (caller.session)
      await removeSession(this.#options.store.engine, this.#options.workspace, caller.session);
  }

  /** Adds an account. Throws `owner_exists` or `account_exists`. */
  async createAccount(email: string, password: string, role: 'owner' | 'member'): Promise<Account> {
    const { store, workspace, now } = this.#options;
    const account = {
      id: randomUUID(),
      email: email.trim().toLowerCase(),
      role,
      createdAt: now().toISOString(),
    };
    const passwordHash = await hashPassword(password);
    const added = await addAccount(store.engine, workspace, { ...account, passwordHash });
    if (!added) {
      const taken = await findAccount(store.engine, workspace, account.email);
      throw taken
        ? new FilonError('account_exists', { email: account.email })
        : new FilonError('owner_exists');
    }
    return account;
  }

  /** Makes the owner's account, or gives it a new password and ends its sessions. */
  async setOwner(email: string, password: string): Promise<Account> {
    const { store, workspace } = this.#options;
    const account = await findAccount(store.engine, workspace, email.trim().toLowerCase());
    if (account?.role !== 'owner') return this.createAccount(email, password, 'owner');
    await changePasswordHash(store.engine, workspace, account.id, await hashPassword(password), null);
    const { passwordHash: _, ...plain } = account;
    return plain;
  }

  /**
   * Changes the caller's own password and ends its other sessions. Throws `wrong_password`, and after too many failures
   * `too_many_requests`.
   */
  async changePassword(caller: Caller, current: string, password: string): Promise<void> {
    const { store, workspace, now } = this.#options;
    if (!caller.account) throw new FilonError('sign_in_needed');
    const { email, id } = caller.account;
    this.#attempts.check(email, now().getTime());
    const account = await findAccount(store.engine, workspace, email);
    if (!(await checkPassword(current, account?.passwordHash ?? null))) {
      this.#attempts.failed(email, now().getTime());
      throw new FilonError('wrong_password');
    }
    this.#attempts.succeeded(email);
    await changePasswordHash(store.engine, workspace, id, await hashPassword(password), caller.session);
  }

  async #bearer(secret: string): Promise<Caller> {
    const { store, workspace, machineToken, now } = this.#options;
    if (sameSecret(secret, machineToken)) return machine;
    const key = secret.startsWith('filon_') ? await findKey(store.engine, workspace, digestOf(secret)) : null;
    if (!key) throw new FilonError('sign_in_needed');
    const instant = now().getTime();
    if (instant - (this.#touched.get(key.id) ?? 0) > touchEveryMs) {
      this.#touched.set(key.id, instant);
      await touchKey(store.engine, workspace, key.id, now().toISOString());
    }
    return keyCaller(key);
  }

  async #session(token: string): Promise<Caller | null> {
    const { store, workspace, now } = this.#options;
    const tokenHash = digestOf(token);
    const found = await findSession(store.engine, workspace, tokenHash, now().toISOString());
    if (!found) return null;
    const left = Date.parse(found.expiresAt) - now().getTime();
    if (left < sessionMs - extendEveryMs) {
      await extendSession(store.engine, workspace, tokenHash, this.#inTheFuture());
    }
    return accountCaller(found.account, tokenHash);
  }

  #inTheFuture(): string {
    return new Date(this.#options.now().getTime() + sessionMs).toISOString();
  }
}

/** How long the cookie lives, in seconds; it is sent anew while it is used. */
export const sessionSeconds = sessionMs / 1000;
