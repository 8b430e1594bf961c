import type { FastifyReply } from 'fastify';

/** An address of this server as others reach it: under its public origin, else as this request did. */
export function shownAddress(
  { url }: { readonly url: string | null },
  { request }: FastifyReply,
  path: string,
): string {
  return `${url ?? `${request.protocol}://${request.host}`}${path}`;
}
