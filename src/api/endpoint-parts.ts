import { z } from 'zod';

/** Path parameters: one thing by its id. */
export const byId = z.object({ id: z.string().max(80) });
/** Path parameters: one thing by its name. */
export const byName = z.object({ name: z.string().max(60) });
/** The answer of what has nothing else to say. */
export const done = z.object({ done: z.literal(true) });
/** The answer of long work: ask for its job. */
export const started = z.object({ job: z.string() });
