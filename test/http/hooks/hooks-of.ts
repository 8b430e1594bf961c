import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OpenApplication } from '../../../src/server/open-application.ts';
import { statement } from '../../../src/store/engine/statement.ts';
import { clientOf } from '../open-test-app.ts';

export const host = 'localhost:3210';
/** What the application takes for its own address. */
export const own = `http://${host}`;
export type Texts = Readonly<Record<string, string>>;

/** A signature as a sender makes it. */
export function hmac(
  algorithm: string,
  secret: string,
  text: string,
  encoding: 'hex' | 'base64' = 'hex',
): string {
  return createHmac(algorithm, secret).update(text).digest(encoding);
}

/** What a test does with an application that takes webhooks. */
export function hooksOf(opened: OpenApplication) {
  const send = (url: string, payload: string, headers: Texts = {}) =>
    opened.app.inject({
      method: 'POST',
      url: url.replace(own, ''),
      headers: { host, 'content-type': 'application/json', 'accept-language': 'en', ...headers },
      payload,
    });
  const rows = async (sql: string, ...parameters: readonly string[]) =>
    opened.application.store.engine.reader.run(statement(sql, ...parameters));
  const count = async (table: string) => Number((await rows(`SELECT count(*) AS n FROM ${table}`))[0]?.n);
  return { send, rows, count, call: clientOf(opened.app) };
}

/** A local stand-in for another program's API. */
export async function openSource(answers: (request: IncomingMessage) => { status?: number; body: unknown }) {
  const asked: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request);
    const { status = 200, body } = answers(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { asked, base: `http://127.0.0.1:${port}`, close: () => new Promise((end) => server.close(end)) };
}
