import { postedLeadsSchema } from '../../api/capture.ts';
import { readBrevoEvents } from '../../core/capture/brevo-events.ts';
import { readGoogleLead } from '../../core/capture/google-lead-form.ts';
import { type HookFacts, type HookTools, noFacts } from '../../core/capture/hook-facts.ts';
import { readHubspotEvents } from '../../core/capture/hubspot-events.ts';
import { readMailchimpEvent, readMandrillEvents } from '../../core/capture/mailchimp-events.ts';
import { readMetaAnnouncement } from '../../core/capture/meta-lead.ts';
import type { Payload } from '../../core/capture/payload.ts';
import { readPipedriveEvent } from '../../core/capture/pipedrive-events.ts';
import { readQuery } from '../../core/capture/query-text.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import type { KeptHook } from '../../store/records/capture/hooks.ts';
import type { Application } from '../application.ts';
import { givenLead } from './given-lead.ts';
import {
  checkHubspot,
  checkMandrill,
  checkMeta,
  checkSame,
  checkShared,
  checkSigned,
  type HookRequest,
} from './hook-signatures.ts';
import { fingerprint, once } from './once.ts';
import { listOfLeads } from './posted-leads.ts';
import { recordHookFacts } from './record-hook-facts.ts';

export interface HookAnswer {
  /** Leads and other facts that came with it. */
  readonly taken: number;
  /** Things that are fetched from the source afterwards. */
  readonly toFetch: number;
  /** Parts that mean nothing to Filon. */
  readonly ignored: number;
  /** What takes it back; null when nothing was recorded. */
  readonly batch: string | null;
}

/**
 * Takes a webhook's delivery after its signature: everything is durable when this resolves. Throws `hook_signature`,
 * `hook_stale`, `hook_replayed`, `hook_body`; then nothing got in.
 */
export async function takeHook(
  application: Application,
  hook: KeptHook,
  request: HookRequest,
): Promise<HookAnswer> {
  const now = application.now().getTime();
  if (hook.kind !== 'signed') {
    const facts = await readDelivery(application, hook, request);
    return { ...(await recordHookFacts(application, hook, facts)), ignored: facts.ignored };
  }
  const delivery = checkSigned(request, hook.secret, now);
  const facts = readPosted(jsonOf(request));
  const call = { scope: `hook:${hook.id}`, key: delivery, bodyHash: '' };
  const keyOf = (place: number) => `hook-${fingerprint(hook.id, delivery).slice(0, 32)}-${place + 1}`;
  const { answer, repeated } = await once(application, application.turns, call, async () => ({
    ...(await recordHookFacts(application, hook, facts, keyOf)),
    ignored: 0,
  }));
  if (repeated) throw new FilonError('hook_replayed');
  return answer;
}

/** What a provider's delivery tells, once it is known to come from there. */
async function readDelivery(
  { store, workspace, now }: Application,
  hook: KeptHook,
  request: HookRequest,
): Promise<HookFacts> {
  const { secret, settings } = hook;
  const { currency } = await store.workspaces.settings(workspace);
  const tools: HookTools = {
    digest: (...texts) => fingerprint(...texts).slice(0, 32),
    now: now().toISOString(),
    currency,
  };
  switch (hook.kind) {
    case 'google_lead_form': {
      const { facts, key } = readGoogleLead(jsonOf(request));
      checkSame(key, secret, 'google_key');
      return facts;
    }
    case 'meta_lead_ads':
      checkMeta(request, settings.appSecret ?? '');
      return readMetaAnnouncement(jsonOf(request));
    case 'hubspot':
      checkHubspot(request, settings.appSecret ?? '', now().getTime());
      return readHubspotEvents(jsonOf(request));
    case 'pipedrive':
      checkShared(request, secret);
      return readPipedriveEvent(jsonOf(request), settings.token !== null, tools);
    case 'brevo':
      checkShared(request, secret);
      return readBrevoEvents(jsonOf(request), tools);
    case 'mailchimp':
      checkShared(request, secret);
      return readMailchimpEvent(fieldsOf(request), tools);
    case 'mandrill': {
      const fields = fieldsOf(request);
      const events = fields.get('mandrill_events') ?? '';
      // Before it tells the key, Mandrill tries the address with an empty list.
      if (settings.appSecret === null && events === '[]') return noFacts;
      checkMandrill(request, fields, settings.appSecret ?? '');
      return readMandrillEvents(parsed(events), tools);
    }
    case 'signed':
      return noFacts;
  }
}

function readPosted(payload: Payload): HookFacts {
  const posted = postedLeadsSchema.safeParse(payload);
  if (!posted.success)
    throw new FilonError('hook_body', { reason: posted.error.issues[0]?.message ?? 'JSON' });
  const { system, leads } = listOfLeads(posted.data);
  return { ...noFacts, system, leads: leads.map(givenLead) };
}

function jsonOf({ body }: HookRequest): Payload {
  return parsed(body.toString('utf8'));
}

function parsed(text: string): Payload {
  try {
    return JSON.parse(text) as Payload;
  } catch {
    throw new FilonError('hook_body', { reason: 'JSON' });
  }
}

function fieldsOf({ body }: HookRequest): ReadonlyMap<string, string> {
  return readQuery(body.toString('utf8'));
}
