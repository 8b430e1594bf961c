import { z } from 'zod';

/** A site as browsers name it: scheme, host and port, without a path. */
export const originSchema = z
  .string()
  .max(300)
  .regex(/^https?:\/\/[^/\s?#@,;'"]+$/, 'origin');
