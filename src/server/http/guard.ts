import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FilonError } from '../../core/errors/filon-error.ts';
import { type Access, sessionCookie } from '../access/access.ts';
import { type Caller, nobody } from '../access/caller.ts';
import { checkOrigin } from '../access/origins.ts';
import './request-context.ts';

/** Before every request: whether it comes from where it may, who makes it, and whether they have the route's right. */
export function registerGuard(app: FastifyInstance, access: Access, url: string | null): void {
  app.decorateRequest('caller', {
    getter() {
      return nobody;
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    const { right, anySite } = request.routeOptions.config;
    const method = anySite ? 'GET' : request.method;
    checkOrigin(method, request.headers, { open: access.open, url });
    if (right === undefined) return;
    const caller = await access.callerOf(request.headers, request.cookies[sessionCookie]);
    Object.defineProperty(request, 'caller', { value: caller });
    allowPage(caller, request, reply);
    if (caller.rights.includes(right)) return;
    throw caller.kind === 'nobody'
      ? new FilonError('sign_in_needed')
      : new FilonError('not_allowed', { right });
  });
}

/** Lets pages of the sites that the caller's key names read the answer. A key that names sites serves no other pages. */
function allowPage({ origins }: Caller, { headers }: FastifyRequest, reply: FastifyReply): void {
  if (origins.length === 0) return;
  reply.header('vary', 'Origin');
  const { origin } = headers;
  if (origin === undefined) return;
  if (!origins.includes(origin)) throw new FilonError('key_origin', { origin: origin.slice(0, 100) });
  reply.header('access-control-allow-origin', origin);
}
