import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Answer } from '../../api/endpoints.ts';
import { type HookSettings, secretInAddress } from '../../core/capture/hook.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import { listFetches, markFetch } from '../../store/records/capture/fetches.ts';
import {
  addHook,
  changeHook,
  findHook,
  type KeptHook,
  listHooks,
  markHook,
} from '../../store/records/capture/hooks.ts';
import { randomSecret } from '../access/secrets.ts';
import type { Application } from '../application.ts';
import { shownAddress } from '../capture/shown-address.ts';
import { tryHook } from '../capture/try-hook.ts';
import type { Frozen } from '../http/frozen.ts';
import type { Handlers } from '../http/handlers.ts';
import { defined } from './defined.ts';

type Ids =
  | 'hooks'
  | 'createHook'
  | 'changeHook'
  | 'revokeHook'
  | 'renewHookSecret'
  | 'tryHook'
  | 'fetches'
  | 'retryFetch';

/** Webhooks, and what they announced. */
export function hookHandlers(application: Application): Handlers<Ids> {
  const { store, workspace } = application;
  const { engine } = store;
  const now = (): string => application.now().toISOString();
  const known = async (id: string): Promise<KeptHook> => {
    const hook = await findHook(engine, workspace, id);
    if (!hook) throw new FilonError('hook_not_found', { hook: id });
    return hook;
  };
  return {
    hooks: async ({ reply }) => ({
      hooks: (await listHooks(engine, workspace)).map((hook) => hookAnswer(application, hook, reply)),
    }),
    createHook: async ({ body, caller, reply }) => {
      const hook = {
        id: randomBytes(12).toString('hex'),
        kind: body.kind,
        name: body.name,
        secret: randomSecret(),
        settings: body.settings,
        author: caller.author,
        createdAt: now(),
      };
      await addHook(engine, workspace, hook);
      return withSecret(application, await known(hook.id), reply);
    },
    changeHook: async ({ params, body, reply }) => {
      const hook = await known(params.id);
      const settings: HookSettings = { ...hook.settings, ...defined(body.settings ?? {}) };
      await changeHook(engine, workspace, hook.id, { ...hook, name: body.name ?? hook.name, settings });
      return hookAnswer(application, await known(hook.id), reply);
    },
    revokeHook: async ({ params }) => {
      const hook = await known(params.id);
      await markHook(engine, workspace, hook.id, 'revoked', now());
      return { done: true };
    },
    renewHookSecret: async ({ params, reply }) => {
      const hook = await known(params.id);
      await changeHook(engine, workspace, hook.id, { ...hook, secret: randomSecret() });
      return withSecret(application, await known(hook.id), reply);
    },
    tryHook: async ({ params, language }) => tryHook(application, await known(params.id), language),
    fetches: async () => ({
      fetches: (await listFetches(engine, workspace, 200)).map(({ what, ...one }) => ({
        ...one,
        kind: what.kind,
      })),
    }),
    retryFetch: async ({ params }) => {
      await markFetch(engine, workspace, params.id, { as: 'again' }, now());
      application.fetches.wake();
      return { done: true };
    },
  };
}

function hookAnswer(
  application: Application,
  hook: KeptHook,
  reply: FastifyReply,
): Frozen<Answer<'changeHook'>> {
  const { secret: _, settings, ...plain } = hook;
  return {
    ...plain,
    address: shownAddress(application, reply, `/hooks/${hook.id}`),
    base: settings.base,
    defaults: settings.defaults,
    hasAppSecret: settings.appSecret !== null,
    hasToken: settings.token !== null,
  };
}

/** With its secret, which is shown once, also in the address where it belongs there. */
function withSecret(
  application: Application,
  hook: KeptHook,
  reply: FastifyReply,
): Frozen<Answer<'createHook'>> {
  const answer = hookAnswer(application, hook, reply);
  const { secret } = hook;
  const address = secretInAddress.includes(hook.kind) ? `${answer.address}/${secret}` : answer.address;
  return { ...answer, address, secret };
}
