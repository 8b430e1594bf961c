import type { z } from 'zod';

/**
 * `capture`: hand in leads, included in `write`; `local`: only the command line on the machine itself, which can read
 * the database anyway.
 */
export type Right = 'none' | 'read' | 'capture' | 'write' | 'admin' | 'local';

/** One place of the API. Path parameters are written `:name`. Server, client and OpenAPI all come from this. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** The right an account or key needs. */
  readonly right: Right;
  readonly summary: string;
  /** What the schemas cannot say, in Markdown. */
  readonly description?: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
}
