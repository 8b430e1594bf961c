import type { z } from 'zod';

/**
 * `capture`: hand in leads, included in `write`; `recommend`: what a shop's page may know, included in `read`; `local`:
 * only the command line on the machine itself, which can read the database anyway.
 */
export type Right = 'none' | 'read' | 'recommend' | 'capture' | 'write' | 'admin' | 'local';

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
