import '@fastify/cookie';
import type { Right } from '../../api/endpoint.ts';
import type { Caller } from '../access/caller.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for every request before its handler runs. */
    caller: Caller;
  }
  interface FastifyContextConfig {
    /** The right a route needs; routes without it (pages) need none. */
    right?: Right;
    /** Pages of other sites may post to it: it asks for no cookie, and checks in its own way who may. */
    anySite?: boolean;
  }
}
