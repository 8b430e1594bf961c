import { z } from 'zod';

/** What a view shows; the screen decides what it means. Filter values are those of `GET /api/leads`. */
export const viewDefinitionSchema = z.object({
  filter: z.record(z.string().max(40), z.union([z.string().max(200), z.array(z.string().max(200)).max(100)])),
  sort: z.string().max(40).optional(),
  direction: z.enum(['asc', 'desc']).optional(),
  columns: z.array(z.string().max(60)).max(60).optional(),
  layout: z.enum(['list', 'board']).optional(),
});

export const newViewSchema = z.object({
  name: z.string().trim().min(1).max(80),
  /** Everybody sees it; else only who made it. */
  shared: z.boolean().default(false),
  definition: viewDefinitionSchema,
});

export const viewSchema = z.object({
  id: z.string(),
  name: z.string(),
  shared: z.boolean(),
  /** Whether the caller made it. */
  own: z.boolean(),
  definition: viewDefinitionSchema,
  savedAt: z.string(),
});

const interval = z.object({ low: z.number(), high: z.number() });

export const teamSchema = z.object({
  members: z.array(
    z.object({
      name: z.string(),
      email: z.string().nullable(),
      /** False for owners of leads who are not in the settings' team. */
      inTeam: z.boolean(),
      takesLeads: z.boolean(),
      absentToday: z.boolean(),
      workingNow: z.boolean(),
      openLeads: z.number(),
      noNextAction: z.number(),
      overdue: z.number(),
      late: z.number(),
      lastAssignedAt: z.string().nullable(),
    }),
  ),
});

const period = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

export const responseRequestSchema = period;
export const responseChanceSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** Leads created later are too young to tell and are left out. */
  matureBefore: z.string(),
  buckets: z.array(
    z.object({
      /** Business minutes: above `from`, up to `to`; both null for leads that got no answer. */
      fromMinutes: z.number().nullable(),
      toMinutes: z.number().nullable(),
      leads: z.number(),
      won: z.number(),
      /** Share won, 0 to 1; null below 10 leads. */
      share: z.number().nullable(),
      /** 95 % score interval (Wilson); null with `share`. */
      interval: interval.nullable(),
    }),
  ),
  /** Always true: quick answers and sales may have a common cause. Not proof of cause. */
  correlationOnly: z.literal(true),
  note: z.string(),
});

export const bottleneckSchema = z.object({
  from: z.string(),
  to: z.string(),
  currency: z.string(),
  steps: z.array(
    z.object({
      step: z.enum(['new', 'contacted', 'qualified', 'quote']),
      next: z
        .enum(['new', 'contacted', 'qualified', 'quote', 'won'])
        .describe('The next step that any lead reached; steps that nobody uses are left out.'),
      /** Leads that reached the step. */
      entered: z.number(),
      /** Of them, those that went on to the next one, were lost there, or are still there. */
      moved: z.number(),
      lost: z.number(),
      open: z.number(),
      /** Of those that are decided, 0 to 1; null if none is. */
      rate: z.number().nullable(),
      interval: interval.nullable(),
      medianDays: z.number().nullable(),
      /** Chance of a sale, 0 to 1, and value of a lead that reaches the step. */
      chance: z.number().nullable(),
      valueMinor: z.number().nullable(),
      /** Lost leads × value of a lead at that step. */
      costMinor: z.number().nullable(),
    }),
  ),
  /** The step whose losses cost most; null where too few leads are won to tell. */
  bottleneck: z.enum(['new', 'contacted', 'qualified', 'quote']).nullable(),
  reasons: z.array(z.object({ reason: z.string().nullable(), leads: z.number(), share: z.number() })),
});
