import type { Answer, Body } from '../../api/endpoints.ts';
import { currentLanguage } from '../i18n/language.ts';
import { ApiError, errorOf } from './api-error.ts';
import { type Asked, routes } from './routes.ts';

export interface CallOptions<Id extends Asked> {
  readonly params?: Readonly<Record<string, string>>;
  /** Each value of a list stands alone: `?owner=Ana&owner=Bob`. */
  readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  readonly body?: Body<Id>;
  readonly signal?: AbortSignal;
}

/** Path of an endpoint with its parameters and query filled in. */
export function pathOf(
  id: Asked,
  params: CallOptions<Asked>['params'] = {},
  query: CallOptions<Asked>['query'] = {},
): string {
  const path = routes[id][1].replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) search.append(name, String(one));
    }
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Asks the API. Throws ApiError. */
export async function call<Id extends Asked>(id: Id, options: CallOptions<Id> = {}): Promise<Answer<Id>> {
  const response = await send(routes[id][0], pathOf(id, options.params, options.query), options);
  return (await response.json()) as Answer<Id>;
}

/** Asks the API for a file made from a question, e.g. the table of a query as CSV. Throws ApiError. */
export async function callForFile(path: string, body: unknown): Promise<Blob> {
  return (await send('POST', path, { body })).blob();
}

/** Asks the API for a file by its address. Throws ApiError. */
export async function callForFileAt(path: string): Promise<Blob> {
  return (await send('GET', path, {})).blob();
}

async function send(
  method: string,
  path: string,
  { body, signal }: { body?: unknown; signal?: AbortSignal },
): Promise<Response> {
  const headers: Record<string, string> = { 'accept-language': currentLanguage() };
  if (body !== undefined) headers['content-type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError('unreachable', '', '', 0);
  }
  if (!response.ok) throw await errorOf(response);
  return response;
}
