import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { FilonError } from '../../core/errors/filon-error.ts';
import { answerError } from './error-answer.ts';

/**
 * The dashboard's files. Hashed assets are cached for a year, the page itself is asked for each time; every address
 * that is neither a file nor the API's answers with the page, which knows its own addresses.
 */
export async function registerStaticWeb(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      index: false,
      setHeaders: (response, path) => {
        const hashed = /[/\\]assets[/\\]/.test(path);
        response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const isPage =
      ['GET', 'HEAD'].includes(request.method) && !path.startsWith('/api/') && !path.includes('.');
    if (built && isPage) return reply.sendFile('index.html');
    answerError(new FilonError('not_found', { path }), request, reply);
    return reply;
  });
}
