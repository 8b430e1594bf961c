import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { sessionCookie } from '../access/access.ts';
import { version } from '../version.ts';

export const openApiPath = '/api/openapi.json';

/** OpenAPI 3.1 of all routes, made from their schemas. */
export async function registerDocumentation(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Filon',
        version,
        license: { name: 'MIT', identifier: 'MIT' },
        description:
          'Figures from the ad click to the last order. Days are local to the workspace, YYYY-MM-DD, both included. ' +
          'Percentages are shares (0.105 is 10.5 %); no value is null. Errors have one shape and the language of ' +
          'Accept-Language (fr, en) or of ?lang=.',
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'An API key: filon_…' },
          session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  app.get(openApiPath, { config: { right: 'none' }, schema: { hide: true } }, (_, reply) =>
    reply.serializer(JSON.stringify).send(app.swagger()),
  );
}
