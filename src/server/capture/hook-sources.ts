import { type HookKind, usualBases } from '../../core/capture/hook.ts';
import { type HookFacts, type HookFetch, type HookTools, noFacts } from '../../core/capture/hook-facts.ts';
import { hubspotProperties, readHubspotContact, readHubspotDeal } from '../../core/capture/hubspot-events.ts';
import { metaLeadFields, readMetaLead } from '../../core/capture/meta-lead.ts';
import { type Payload, partAt, textAt } from '../../core/capture/payload.ts';
import { readPipedriveDeal } from '../../core/capture/pipedrive-events.ts';
import type { KeptHook } from '../../store/records/capture/hooks.ts';

const patienceMs = 15_000;

/** Why a source gave no answer, in words that name no person. */
export class SourceRefused extends Error {}

/** What a token belongs to, by kind: the cheapest thing to ask for that needs it. */
const ownPaths: Readonly<Partial<Record<HookKind, string>>> = {
  meta_lead_ads: '/me',
  hubspot: '/crm/v3/objects/contacts',
  pipedrive: '/v1/users/me',
};

/** Asks a webhook's source whether it answers with the token. Throws `SourceRefused`. */
export async function askForToken(hook: KeptHook): Promise<void> {
  await asking(hook)(ownPaths[hook.kind] ?? '/', hook.kind === 'hubspot' ? { limit: '1' } : {});
}

/** Fetches one announced thing from where its webhook comes from. Throws `SourceRefused`. */
export async function fetchAnnounced(hook: KeptHook, what: HookFetch, tools: HookTools): Promise<HookFacts> {
  const ask = asking(hook);
  const { kind, id } = what;
  switch (kind) {
    case 'meta_lead':
      return readMetaLead(await ask(`/${id}`, { fields: metaLeadFields.join(',') }));
    case 'hubspot_contact':
      return readHubspotContact(
        await ask(`/crm/v3/objects/contacts/${id}`, { properties: hubspotProperties[kind].join(',') }),
      );
    case 'hubspot_deal':
      return readHubspotDeal(
        await ask(`/crm/v3/objects/deals/${id}`, {
          properties: hubspotProperties[kind].join(','),
          associations: 'contacts',
        }),
        tools,
      );
    case 'pipedrive_deal': {
      const deal = partAt(await ask(`/v1/deals/${id}`), 'data');
      if (textAt(deal, 'id') === '') return noFacts;
      const stage = textAt(deal, 'stage_id');
      const named = stage === '' ? null : await ask(`/v1/stages/${stage}`);
      return readPipedriveDeal(deal, textAt(named, 'data', 'name'), tools);
    }
  }
}

function asking(hook: KeptHook) {
  const base = (hook.settings.base ?? usualBases[hook.kind] ?? '').replace(/\/+$/, '');
  const { token } = hook.settings;
  if (token === null || token === '') throw new SourceRefused('no token');
  return (path: string, query: Readonly<Record<string, string>> = {}): Promise<Payload> =>
    ofSource(
      `${base}${path}?${new URLSearchParams(query).toString()}`,
      hook.kind === 'pipedrive' ? { 'x-api-token': token } : { authorization: `Bearer ${token}` },
    );
}

async function ofSource(address: string, headers: Readonly<Record<string, string>>): Promise<Payload> {
  const answer = await fetch(address, {
    headers: { accept: 'application/json', ...headers },
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  }).catch((error: unknown) => {
    throw new SourceRefused(error instanceof Error ? error.message : 'network');
  });
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new SourceRefused(`HTTP ${answer.status}`);
  }
  return answer.json().catch(() => {
    throw new SourceRefused('no JSON');
  });
}
