import type { FastifyInstance } from 'fastify';
import { endpoints } from '../../api/endpoints.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import type { Application } from '../application.ts';
import '../http/request-context.ts';

/** How long a browser remembers, in seconds: a revoked key is refused all the same, since each request is checked. */
const rememberedSeconds = 7_200;

/**
 * Answers browsers that ask whether a shop's page may send its key (Fetch, CORS preflight). Their question does not
 * hold the key, so any valid key that names the site will do; the request that follows is checked by its own.
 */
export function registerShopPages(app: FastifyInstance, { access }: Application): void {
  app.options(
    endpoints.shownArticles.path,
    { config: { right: 'none' }, schema: { hide: true } },
    async ({ headers: { origin = '' } }, reply) => {
      if (!(await access.pageMayAsk(origin)))
        throw new FilonError('key_origin', { origin: origin.slice(0, 100) });
      return reply
        .code(204)
        .header('access-control-allow-origin', origin)
        .header('access-control-allow-methods', endpoints.shownArticles.method)
        .header('access-control-allow-headers', 'authorization, accept-language')
        .header('access-control-max-age', String(rememberedSeconds))
        .header('vary', 'Origin')
        .send();
    },
  );
}
