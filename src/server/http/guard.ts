import type { FastifyInstance } from 'fastify';
import { FilonError } from '../../core/errors/filon-error.ts';
import { type Access, sessionCookie } from '../access/access.ts';
import { nobody } from '../access/caller.ts';
import { checkOrigin } from '../access/origins.ts';
import './request-context.ts';

/** Before every request: whether it comes from where it may, who makes it, and whether they have the route's right. */
export function registerGuard(app: FastifyInstance, access: Access, url: string | null): void {
  app.decorateRequest('caller', {
    getter() {
      return nobody;
    },
  });
  app.addHook('onRequest', async (request) => {
    const { right, anySite } = request.routeOptions.config;
    const method = anySite ? 'GET' : request.method;
    checkOrigin(method, request.headers, { open: access.open, url });
    if (right === undefined) return;
    const caller = await access.callerOf(request.headers, request.cookies[sessionCookie]);
    Object.defineProperty(request, 'caller', { value: caller });
    if (caller.rights.includes(right)) return;
    throw caller.kind === 'nobody'
      ? new FilonError('sign_in_needed')
      : new FilonError('not_allowed', { right });
  });
}
