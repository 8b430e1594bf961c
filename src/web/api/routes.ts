import type { EndpointId, endpoints } from '../../api/endpoints.ts';

/**
 * Method and path of the endpoints that the dashboard uses. Written out so that the schemas stay out of the browser; the types hold it equal
 * to the API's own table.
 */
type Routes = {
  readonly [Id in EndpointId]?: readonly [(typeof endpoints)[Id]['method'], (typeof endpoints)[Id]['path']];
};

export const routes = {
  query: ['POST', '/api/query'],
  explain: ['POST', '/api/query/explain'],
  proof: ['POST', '/api/query/proof'],
  why: ['POST', '/api/query/why'],
  catalogue: ['GET', '/api/metrics'],
  dimensionValues: ['GET', '/api/dimensions/:name/values'],
  cockpit: ['POST', '/api/cockpit'],
  funnel: ['POST', '/api/funnel'],
  createDraft: ['POST', '/api/drafts'],
  draft: ['GET', '/api/drafts/:id'],
  changeDraft: ['PATCH', '/api/drafts/:id'],
  importDraft: ['POST', '/api/drafts/:id/import'],
  dropDraft: ['DELETE', '/api/drafts/:id'],
  job: ['GET', '/api/jobs/:id'],
  batches: ['GET', '/api/batches'],
  undoBatch: ['POST', '/api/batches/:id/undo'],
  mappings: ['GET', '/api/mappings'],
  saveMapping: ['PUT', '/api/mappings/:name'],
  dropMapping: ['DELETE', '/api/mappings/:name'],
  leads: ['GET', '/api/leads'],
  leadStages: ['GET', '/api/leads/stages'],
  lead: ['GET', '/api/leads/:key'],
  leadTimeline: ['GET', '/api/leads/:key/timeline'],
  moveLead: ['POST', '/api/leads/:key/stage'],
  loseLead: ['POST', '/api/leads/:key/lost'],
  winLead: ['POST', '/api/leads/:key/won'],
  noteLead: ['POST', '/api/leads/:key/notes'],
  logInteraction: ['POST', '/api/leads/:key/interactions'],
  assignLead: ['POST', '/api/leads/:key/owner'],
  createTask: ['POST', '/api/leads/:key/tasks'],
  changeTask: ['PATCH', '/api/leads/:key/tasks/:task'],
  createQuote: ['POST', '/api/leads/:key/quotes'],
  changeQuote: ['PATCH', '/api/leads/:key/quotes/:quote'],
  setCriterion: ['POST', '/api/leads/:key/bant'],
  setPermission: ['POST', '/api/leads/:key/permissions'],
  bulkLeads: ['POST', '/api/leads/bulk'],
  views: ['GET', '/api/desk/views'],
  createView: ['POST', '/api/desk/views'],
  dropView: ['DELETE', '/api/desk/views/:id'],
  team: ['GET', '/api/desk/team'],
  learnScore: ['POST', '/api/score/learn'],
  scoreOutcome: ['GET', '/api/score/outcomes/:id'],
  scores: ['GET', '/api/score/versions'],
  score: ['GET', '/api/score/versions/:id'],
  useScore: ['POST', '/api/score/versions/:id/use'],
  leadScore: ['GET', '/api/score/leads/:key'],
  workspace: ['GET', '/api/workspace'],
  changeSettings: ['PATCH', '/api/workspace'],
  rates: ['GET', '/api/rates'],
  loadDemo: ['POST', '/api/demo'],
  dropDemo: ['DELETE', '/api/demo'],
  session: ['GET', '/api/session'],
  signIn: ['POST', '/api/session'],
  signOut: ['DELETE', '/api/session'],
  changePassword: ['PUT', '/api/session/password'],
  accounts: ['GET', '/api/accounts'],
  createAccount: ['POST', '/api/accounts'],
  dropAccount: ['DELETE', '/api/accounts/:id'],
  keys: ['GET', '/api/keys'],
  createKey: ['POST', '/api/keys'],
  revokeKey: ['DELETE', '/api/keys/:id'],
} as const satisfies Routes;

/** The endpoints that the dashboard uses. */
export type Asked = keyof typeof routes;
