import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FilonError } from '../../core/errors/filon-error.ts';
import { findHook, type KeptHook, markHook } from '../../store/records/capture/hooks.ts';
import { sameSecret } from '../access/secrets.ts';
import type { Application } from '../application.ts';
import { HookRefusals } from './hook-refusals.ts';
import { takeHook } from './take-hook.ts';
import '../http/request-context.ts';

const bodyLimit = 2 * 1024 * 1024;
const usedEveryMs = 60_000;
/** Mail providers tell every opening of a sending from a few addresses. */
const rateLimit = { max: 30_000, timeWindow: 60_000 };

type HookCall = FastifyRequest<{
  Params: { id: string; secret?: string };
  Querystring: Record<string, unknown>;
}>;

/** The addresses of webhooks. `url` is the public origin behind a proxy, or null. */
export async function registerHooks(
  app: FastifyInstance,
  application: Application,
  url: string | null,
): Promise<void> {
  const { store, workspace, events, now } = application;
  const refusals = new HookRefusals(application, (err) => app.log.error({ err }, 'refusals not noted'));
  app.addHook('onClose', () => refusals.close());
  const used = new Map<string, number>();
  const find = async (id: string): Promise<KeptHook> => {
    const hook = await findHook(store.engine, workspace, id);
    if (!hook) throw new FilonError('hook_not_found', { hook: id.slice(0, 60) });
    return hook;
  };

  const post = async (request: HookCall, reply: FastifyReply) => {
    const hook = await find(request.params.id);
    try {
      const { batch: _, ...answer } = await takeHook(application, hook, {
        method: request.method,
        url: `${url ?? `${request.protocol}://${request.host}`}${request.raw.url ?? ''}`,
        headers: request.headers,
        body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
        pathSecret: request.params.secret ?? '',
      });
      if (answer.toFetch > 0) application.fetches.wake();
      const at = now().getTime();
      if (at - (used.get(hook.id) ?? 0) > usedEveryMs) {
        used.set(hook.id, at);
        await markHook(store.engine, workspace, hook.id, 'used', now().toISOString());
        events.tell({ name: 'sources', data: {} });
      }
      return reply.header('cache-control', 'no-store').send(answer);
    } catch (error) {
      if (error instanceof FilonError) {
        // Only the code and the hook: what was sent may name people.
        request.log.warn({ hook: hook.id, code: error.code }, 'webhook refused');
        await refusals.note(hook.id, error.code);
      }
      throw error;
    }
  };

  /** Meta asks whether the address is one's own; Mailchimp and Mandrill whether it is there. */
  const get = async (request: HookCall, reply: FastifyReply) => {
    const hook = await find(request.params.id);
    if (hook.kind !== 'meta_lead_ads') return reply.send({ ok: true });
    const asked = (name: string): string => String(request.query[`hub.${name}`] ?? '');
    if (asked('mode') !== 'subscribe' || !sameSecret(asked('verify_token'), hook.secret)) {
      throw new FilonError('hook_signature', { reason: 'hub.verify_token' });
    }
    return reply.type('text/plain; charset=utf-8').send(asked('challenge').slice(0, 500));
  };

  await app.register(async (scope) => {
    // Signatures are made over the very bytes.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) =>
      done(null, body),
    );
    for (const address of ['/hooks/:id', '/hooks/:id/:secret']) {
      scope.get(address, get);
      scope.post(address, { bodyLimit, config: { anySite: true, rateLimit } }, post);
    }
  });
}
