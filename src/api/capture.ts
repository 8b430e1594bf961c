import { z } from 'zod';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Whether somebody may be contacted on a channel, in the words they agreed to. */
export const postedPermissionSchema = z.object({
  channel: z.string().max(40),
  given: z.boolean(),
  wording: z.string().optional(),
  source: z.string().optional(),
  expires_at: z.string().optional(),
});

/** A lead as another program posts it; further names are fields of a lead, campaign parameters or details. */
export const postedLeadSchema = z
  .object({
    id: z.union([z.string(), z.number()]).optional(),
    details: z.record(z.string(), scalar).optional(),
    permissions: z.array(postedPermissionSchema).max(20).optional(),
  })
  .catchall(scalar);
export type PostedLead = z.output<typeof postedLeadSchema>;

const mostLeads = 1_000;

export const postedLeadsSchema = z.union([
  z.object({ system: z.string().max(40).optional(), leads: z.array(postedLeadSchema).min(1).max(mostLeads) }),
  z.array(postedLeadSchema).min(1).max(mostLeads),
  postedLeadSchema,
]);

export const leadProblemSchema = z.object({ field: z.string(), reason: z.string() });

export const capturedSchema = z.object({
  /** null when nothing changed. */
  batch: z.string().nullable(),
  /** In the order of the call. */
  leads: z.array(
    z.object({
      /** null for a lead that was not taken. */
      key: z.string().nullable(),
      state: z.enum(['new', 'known', 'refused']),
      /** Key of the open lead that this one repeats. */
      duplicateOf: z.string().nullable(),
      problems: z.array(leadProblemSchema),
    }),
  ),
});
