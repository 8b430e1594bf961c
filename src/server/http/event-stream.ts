import type { FastifyInstance } from 'fastify';
import { eventsPath } from '../../api/endpoints.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import type { Events } from '../events.ts';

const beatMs = 25_000;
const most = 500;

/** Server-sent events. A comment now and then keeps proxies from closing a quiet stream. */
export function registerEventStream(app: FastifyInstance, events: Events): void {
  const endings = new Set<() => void>();
  app.addHook('preClose', async () => {
    for (const end of [...endings]) end();
  });
  app.get(
    eventsPath,
    {
      config: { right: 'read' },
      schema: { summary: 'Server-sent events: facts, sources, job, settings.', tags: ['events'] },
    },
    (request, reply) => {
      if (events.listeners >= most) throw new FilonError('too_many_requests', { seconds: 60 });
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        // Else the connection would outlive the stream, and a server that stops would wait for it.
        connection: 'close',
      });
      raw.write('retry: 2000\n\n');
      const beat = setInterval(() => raw.write(':\n\n'), beatMs);
      const stop = events.listen(({ name, data }) => {
        raw.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
      });
      const end = () => {
        clearInterval(beat);
        stop();
        endings.delete(end);
        raw.end();
      };
      endings.add(end);
      request.raw.on('close', end);
    },
  );
}
