import type { z } from 'zod';
import { accessEndpoints } from './endpoints/access.ts';
import { basketEndpoints } from './endpoints/basket.ts';
import { basketsEndpoints } from './endpoints/baskets.ts';
import { captureEndpoints } from './endpoints/capture.ts';
import { captureFormsEndpoints } from './endpoints/capture-forms.ts';
import { captureHooksEndpoints } from './endpoints/capture-hooks.ts';
import { captureMatchesEndpoints } from './endpoints/capture-matches.ts';
import { captureSourcesEndpoints } from './endpoints/capture-sources.ts';
import { cohortEndpoints } from './endpoints/cohorts.ts';
import { customersEndpoints } from './endpoints/customers.ts';
import { deskEndpoints } from './endpoints/desk.ts';
import { factsEndpoints } from './endpoints/facts.ts';
import { importsEndpoints } from './endpoints/imports.ts';
import { leadActionsEndpoints } from './endpoints/lead-actions.ts';
import { leadsEndpoints } from './endpoints/leads.ts';
import { lifetimeEndpoints } from './endpoints/lifetime.ts';
import { mappingsEndpoints } from './endpoints/mappings.ts';
import { opportunityEndpoints } from './endpoints/opportunities.ts';
import { promotionsEndpoints } from './endpoints/promotions.ts';
import { queryEndpoints } from './endpoints/query.ts';
import { recommendEndpoints } from './endpoints/recommend.ts';
import { recurringEndpoints } from './endpoints/recurring.ts';
import { satisfactionEndpoints } from './endpoints/satisfaction.ts';
import { scoreEndpoints } from './endpoints/score.ts';
import { scoreQueueEndpoints } from './endpoints/score-queue.ts';
import { scoreRulesEndpoints } from './endpoints/score-rules.ts';
import { sequencesEndpoints } from './endpoints/sequences.ts';
import { simulateEndpoints } from './endpoints/simulate.ts';
import { vendorsEndpoints } from './endpoints/vendors.ts';
import { workspaceEndpoints } from './endpoints/workspace.ts';

/** The whole API, page by page. Server, client and OpenAPI all come from this. */
export const endpoints = {
  ...workspaceEndpoints,
  ...queryEndpoints,
  ...lifetimeEndpoints,
  ...customersEndpoints,
  ...recurringEndpoints,
  ...opportunityEndpoints,
  ...cohortEndpoints,
  ...basketEndpoints,
  ...basketsEndpoints,
  ...recommendEndpoints,
  ...promotionsEndpoints,
  ...simulateEndpoints,
  ...satisfactionEndpoints,
  ...importsEndpoints,
  ...mappingsEndpoints,
  ...factsEndpoints,
  ...captureEndpoints,
  ...captureFormsEndpoints,
  ...captureHooksEndpoints,
  ...captureMatchesEndpoints,
  ...captureSourcesEndpoints,
  ...leadsEndpoints,
  ...leadActionsEndpoints,
  ...deskEndpoints,
  ...scoreEndpoints,
  ...scoreRulesEndpoints,
  ...scoreQueueEndpoints,
  ...sequencesEndpoints,
  ...vendorsEndpoints,
  ...accessEndpoints,
} as const;

export type EndpointId = keyof typeof endpoints;
/** Those that take a form with a file instead of JSON. */
export type UploadId = 'createDraft' | 'checkInvoiceFile';
/** Path parameters as the server gets them. */
export type Params<Id extends EndpointId> = (typeof endpoints)[Id] extends {
  params: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : undefined;
/** Query parameters as a caller writes them. */
export type Search<Id extends EndpointId> = (typeof endpoints)[Id] extends {
  query: infer Schema extends z.ZodType;
}
  ? z.input<Schema>
  : undefined;
/** What a caller sends. */
export type Body<Id extends EndpointId> = (typeof endpoints)[Id] extends {
  body: infer Schema extends z.ZodType;
}
  ? z.input<Schema>
  : undefined;
export type Answer<Id extends EndpointId> = z.output<(typeof endpoints)[Id]['answer']>;

/**
 * Server-sent events at GET /api/events (right: read): `facts` {facts: string[]} when facts arrived or were undone,
 * `sources` {} when a form held a post back or a webhook took, refused or fetched something, `job` {id} when a job
 * moved, `settings` {} when settings changed.
 */
export const eventsPath = '/api/events';
