import type { IncomingHttpHeaders } from 'node:http';
import { FilonError } from '../../core/errors/filon-error.ts';

const loopbackNames = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/** True for the addresses that only the machine itself reaches. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(host.toLowerCase());
}

/** Headers that a reverse proxy adds: such a request does not come from the machine itself. */
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses (`cross_site`) what another page could have made the browser send.
 * - Without sign-in (`open`), the Host must be one of the machine's own names, and no proxy may stand between: a name
 *   that an attacker points at 127.0.0.1 is not one of them.
 * - Behind a public address, the Host must be that address's.
 * - A request that changes something must come from the same origin, as its Origin (or Sec-Fetch-Site) says. Programs
 *   that are not browsers send neither, and cannot be tricked.
 */
export function checkOrigin(
  method: string,
  headers: IncomingHttpHeaders,
  place: { readonly open: boolean; readonly url: string | null },
): void {
  const host = (headers.host ?? '').toLowerCase();
  if (place.open) {
    if (!isLoopback(hostName(host)) || proxyHeaders.some((name) => headers[name] !== undefined)) refuse();
  } else if (place.url !== null && host !== new URL(place.url).host && !isLoopback(hostName(host))) {
    refuse();
  }
  if (safeMethods.has(method)) return;
  const { origin } = headers;
  if (origin !== undefined) {
    const from = URL.canParse(origin) ? new URL(origin).host : '';
    if (from !== host && (place.url === null || origin !== place.url)) refuse();
    return;
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') refuse();
}

/** The name in a Host header, without the port. */
function hostName(host: string): string {
  return host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : (host.split(':')[0] ?? '');
}

function refuse(): never {
  throw new FilonError('cross_site');
}
