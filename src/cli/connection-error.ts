import type { TransportRequest } from '../api/client.ts';
import { FilonError } from '../core/errors/filon-error.ts';

/** The connection was never made, so the request did not arrive. */
const never: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH']);
const waited: ReadonlySet<string> = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/**
 * What `fetch` threw as an error that says what became of the request: it never arrived, or nobody knows, and then
 * what to look at. `waitedSeconds` is how long was waited for an answer.
 */
export function connectionError(
  thrown: unknown,
  request: Pick<TransportRequest, 'method' | 'path' | 'body'>,
  address: string,
  waitedSeconds: number,
): FilonError {
  const code = codeOf(thrown);
  const options = { cause: thrown };
  if (never.has(code)) return new FilonError('server_unreachable', { address }, options);
  if (waited.has(code) || (thrown instanceof Error && thrown.name === 'TimeoutError')) {
    return new FilonError('server_slow', { address, seconds: Math.round(waitedSeconds) }, options);
  }
  if (request.body && 'form' in request.body) return new FilonError('upload_cut', { address }, options);
  if (/^\/api\/(jobs\/|drafts\/[^/]+\/import$)/.test(request.path)) {
    return new FilonError('import_cut', { address }, options);
  }
  const harmless = request.method === 'GET' || /^\/api\/(query|cockpit|funnel)(\/|$)/.test(request.path);
  return new FilonError(harmless ? 'server_unreachable' : 'call_cut', { address }, options);
}

/** The system's code for why, which `fetch` hides in the cause. */
function codeOf(thrown: unknown): string {
  for (let error: unknown = thrown; error instanceof Error; error = error.cause) {
    if ('code' in error && typeof error.code === 'string') return error.code;
  }
  return '';
}
