import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { byId, done } from '../endpoint-parts.ts';
import {
  accountSchema,
  apiKeySchema,
  createdApiKeySchema,
  newAccountSchema,
  newApiKeySchema,
  ownerSchema,
  passwordChangeSchema,
  sessionSchema,
  signInSchema,
} from '../settings.ts';

/** Who may do what: sessions, accounts and keys. */
export const accessEndpoints = {
  session: {
    method: 'GET',
    path: '/api/session',
    right: 'none',
    summary: 'Who is signed in.',
    answer: sessionSchema,
  },
  signIn: {
    method: 'POST',
    path: '/api/session',
    right: 'none',
    summary: 'Sign in; sets a same-site cookie.',
    body: signInSchema,
    answer: sessionSchema,
  },
  signOut: { method: 'DELETE', path: '/api/session', right: 'none', summary: 'Sign out.', answer: done },
  changePassword: {
    method: 'PUT',
    path: '/api/session/password',
    right: 'read',
    summary: 'Change one’s own password; ends one’s other sessions.',
    body: passwordChangeSchema,
    answer: done,
  },
  accounts: {
    method: 'GET',
    path: '/api/accounts',
    right: 'admin',
    summary: 'Accounts.',
    answer: z.object({ accounts: z.array(accountSchema) }),
  },
  createAccount: {
    method: 'POST',
    path: '/api/accounts',
    right: 'admin',
    summary: 'Create an account.',
    body: newAccountSchema,
    answer: accountSchema,
  },
  dropAccount: {
    method: 'DELETE',
    path: '/api/accounts/:id',
    right: 'admin',
    summary: 'Remove an account.',
    params: byId,
    answer: done,
  },
  setOwner: {
    method: 'PUT',
    path: '/api/owner',
    right: 'local',
    summary:
      'Create the owner account, or give it a new password. Only from the command line on the machine.',
    body: ownerSchema,
    answer: accountSchema,
  },
  keys: {
    method: 'GET',
    path: '/api/keys',
    right: 'admin',
    summary: 'API keys, without their secrets.',
    answer: z.object({ keys: z.array(apiKeySchema) }),
  },
  createKey: {
    method: 'POST',
    path: '/api/keys',
    right: 'admin',
    summary: 'Create an API key; its secret is shown once.',
    body: newApiKeySchema,
    answer: createdApiKeySchema,
  },
  revokeKey: {
    method: 'DELETE',
    path: '/api/keys/:id',
    right: 'admin',
    summary: 'Revoke an API key.',
    params: byId,
    answer: apiKeySchema,
  },
} as const satisfies Record<string, Endpoint>;
