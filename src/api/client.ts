import type { Endpoint } from './endpoint.ts';
import {
  type Answer,
  type Body,
  type EndpointId,
  endpoints,
  type Search,
  type UploadId,
} from './endpoints.ts';
import { type ErrorBody, errorSchema } from './errors.ts';

/** How a request travels: `fetch` in a browser or on Node, or the application itself in the same process. */
export type Transport = (request: TransportRequest) => Promise<TransportAnswer>;

export interface TransportRequest {
  readonly method: Endpoint['method'];
  /** Path and query, beginning with `/api/`. */
  readonly path: string;
  /** JSON text, a form (only for uploads), or nothing. */
  readonly body: { readonly json: string } | { readonly form: unknown } | null;
}

export interface TransportAnswer {
  readonly status: number;
  readonly text: string;
}

/** An error that the server reported, in the language asked for. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly kind: ErrorBody['error']['kind'];
  readonly advice: string;
  readonly values: ErrorBody['error']['values'];
  /** Every field that is wrong, for errors about fields. */
  readonly fields: NonNullable<ErrorBody['error']['fields']>;

  constructor(status: number, error: ErrorBody['error']) {
    super(error.message);
    this.name = 'ApiError';
    this.status = status;
    this.code = error.code;
    this.kind = error.kind;
    this.advice = error.advice;
    this.values = error.values;
    this.fields = error.fields ?? [];
  }
}

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? unknown
  : undefined extends Value
    ? Readonly<Partial<Record<Name, Value>>>
    : Readonly<Record<Name, Value>>;
type ParamsOf<Id extends EndpointId> = (typeof endpoints)[Id] extends { params: unknown }
  ? { readonly params: Readonly<Record<PathNames<(typeof endpoints)[Id]['path']>, string>> }
  : unknown;
type PathNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** What a call of that endpoint needs: path parameters, query, body; `form` for uploads. */
export type Request<Id extends EndpointId> = ParamsOf<Id> &
  (Search<Id> extends undefined ? unknown : { readonly search?: Search<Id> }) &
  Part<'body', Body<Id>> &
  (Id extends UploadId ? { readonly form: unknown } : unknown);

type Arguments<Id extends EndpointId> =
  unknown extends Request<Id>
    ? []
    : Record<never, never> extends Request<Id>
      ? [request?: Request<Id>]
      : [request: Request<Id>];

/** Calls an endpoint and returns its answer; rejects with `ApiError` for every answer that is an error. */
export type Client = <Id extends EndpointId>(id: Id, ...request: Arguments<Id>) => Promise<Answer<Id>>;

interface AnyRequest {
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly form?: unknown;
}

/** The typed client over a transport. The answer is trusted to have its endpoint's shape: the server checks it. */
export function createClient(transport: Transport): Client {
  return async (id, ...given) => {
    const endpoint: Endpoint = endpoints[id];
    const request = (given[0] ?? {}) as AnyRequest;
    const answer = await transport({
      method: endpoint.method,
      path: addressOf(endpoint.path, request.params ?? {}, request.search ?? {}),
      body: bodyOf(request),
    });
    return readAnswer(answer);
  };
}

/** The answer's data, or the `ApiError` that it reports. Also for uploads sent by other means. */
export function readAnswer<Result>(answer: TransportAnswer): Result {
  const data: unknown = parseJson(answer.text);
  if (answer.status < 400 && data !== undefined) return data as Result;
  const error = errorSchema.safeParse(data);
  if (error.success) throw new ApiError(answer.status, error.data.error);
  throw new ApiError(answer.status, {
    code: 'internal',
    kind: 'fault',
    message: `HTTP ${answer.status}`,
    advice: answer.text.slice(0, 200),
    values: {},
  });
}

/** Path with its `:names` filled in, and the query. Absent query values are left out, each value of a list stands alone. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, string>>,
  search: Readonly<Record<string, unknown>>,
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const pairs = Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== null)
    .flatMap(([name, value]) => (Array.isArray(value) ? value.map((one) => [name, one]) : [[name, value]]))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return pairs.length === 0 ? filled : `${filled}?${pairs.join('&')}`;
}

function bodyOf(request: AnyRequest): TransportRequest['body'] {
  if (request.form !== undefined) return { form: request.form };
  if (request.body !== undefined) return { json: JSON.stringify(request.body) };
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
