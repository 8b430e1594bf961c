import { z } from 'zod';

/** The one shape of every error over HTTP, in the language of the request. */
export const errorSchema = z
  .object({
    error: z.object({
      code: z.string(),
      kind: z.enum(['input', 'missing', 'state', 'denied', 'limit', 'fault']),
      message: z.string(),
      advice: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
      /** Of `bad_request`: every field that is wrong, by its path. */
      fields: z.array(z.object({ field: z.string(), reason: z.string(), advice: z.string() })).optional(),
    }),
  })
  .meta({ id: 'Error' });
export type ErrorBody = z.infer<typeof errorSchema>;
