import type { FastifyInstance } from 'fastify';
import { createClient, type Transport } from '../../src/api/client.ts';
import { readConfiguration } from '../../src/server/configuration.ts';
import { type OpenApplication, openApplication } from '../../src/server/open-application.ts';
import { engines, type TestEngine } from '../support/engines.ts';

/** The application over an empty database of its own, as if it listened on `host`. */
export async function openTestApp(
  engine: TestEngine,
  environment: Readonly<Record<string, string>> = {},
  now: () => Date = () => new Date(),
): Promise<OpenApplication> {
  const store = await engine.open();
  return openApplication({
    configuration: readConfiguration({ FILON_DATABASE: ':memory:', ...environment }, '/'),
    webFolder: null,
    logger: null,
    store,
    now,
  });
}

/** A client that asks the application without a network. */
export function clientOf(app: FastifyInstance, headers: Readonly<Record<string, string>> = {}) {
  const transport: Transport = async ({ method, path, body }) => {
    const answer = await app.inject({
      method,
      url: path,
      headers: {
        host: 'localhost:3210',
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body && 'json' in body ? { payload: body.json } : {}),
    });
    return { status: answer.statusCode, text: answer.payload };
  };
  return createClient(transport);
}

/** A file as a browser sends it. */
export function multipart(
  name: string,
  content: string | Buffer,
  fields: Readonly<Record<string, string>> = {},
) {
  const boundary = 'filon-test-boundary';
  const head = Object.entries(fields).map(
    ([field, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const file = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([
      Buffer.from(head.join('') + file),
      Buffer.from(content),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}

/** The embedded engine, for what does not depend on the engine. */
export function duckdb(): TestEngine {
  const engine = engines.find(({ name }) => name === 'duckdb');
  if (!engine) throw new Error('no embedded engine');
  return engine;
}
