import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const compress = promisify(gzip);
const least = 2_048;

/** Answers of the API that are worth it travel compressed, except to the machine itself. */
export function registerCompression(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < least || request.ip === '127.0.0.1') return payload;
    reply.header('vary', 'accept-encoding');
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return payload;
    const packed = await compress(payload, { level: 5 });
    reply.header('content-encoding', 'gzip').header('content-length', packed.length);
    return packed;
  });
}
