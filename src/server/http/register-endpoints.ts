import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Endpoint } from '../../api/endpoint.ts';
import { endpoints } from '../../api/endpoints.ts';
import { errorSchema } from '../../api/errors.ts';
import type { Handlers, JsonEndpointId } from './handlers.ts';
import { requestLanguage } from './request-language.ts';
import './request-context.ts';

/** The part of the documentation a path belongs to. */
function tagOf(path: string): string {
  return path.split('/')[2] ?? 'api';
}

/** What every route says of itself, for the checks and for OpenAPI. */
export function routeSchema(id: string, endpoint: Endpoint): Record<string, unknown> {
  return {
    operationId: id,
    summary: endpoint.summary,
    ...(endpoint.description ? { description: endpoint.description } : {}),
    tags: [tagOf(endpoint.path)],
    security: endpoint.right === 'none' ? [] : [{ bearer: [] }, { session: [] }],
    ...(endpoint.params ? { params: endpoint.params } : {}),
    ...(endpoint.query ? { querystring: endpoint.query } : {}),
    ...(endpoint.body ? { body: endpoint.body } : {}),
    response: {
      200: { description: 'OK', content: { 'application/json': { schema: endpoint.answer } } },
      default: { description: 'Error', content: { 'application/json': { schema: errorSchema } } },
    },
  };
}

/** Registers every JSON endpoint of the table with its handler. */
export function registerEndpoints(app: FastifyInstance, handlers: Handlers): void {
  for (const id of Object.keys(handlers) as JsonEndpointId[]) {
    const endpoint: Endpoint = endpoints[id];
    // The table types each handler; the loop sees their union, whose call cannot be written without this.
    const handle = handlers[id] as (call: unknown) => unknown;
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      schema: routeSchema(id, endpoint),
      config: {
        right: endpoint.right,
        ...(id === 'signIn' ? { rateLimit: { max: 20, timeWindow: 60_000 } } : {}),
      },
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        const answer = await handle({
          params: request.params,
          search: request.query,
          body: request.body,
          caller: request.caller,
          language: requestLanguage(request),
          reply,
        });
        return reply.header('cache-control', 'no-store').send(answer);
      },
    });
  }
}
