import type { HookFacts } from '../../core/capture/hook-facts.ts';
import { keepFetches } from '../../store/records/capture/fetches.ts';
import type { KeptHook } from '../../store/records/capture/hooks.ts';
import { newId } from '../../store/records/new-id.ts';
import type { Application } from '../application.ts';
import { captureLeads } from './capture-leads.ts';

/**
 * Records what a webhook tells, and keeps what is still to be fetched; both are durable when this resolves. Returns
 * how many leads and other facts came, and their batch.
 */
export async function recordHookFacts(
  application: Application,
  hook: KeptHook,
  facts: HookFacts,
  keyOf: (place: number) => string = newId,
): Promise<{ readonly taken: number; readonly toFetch: number; readonly batch: string | null }> {
  const { store, workspace, turns } = application;
  const now = application.now().toISOString();
  let taken = 0;
  let batch: string | null = null;
  const further = Object.values(facts.rows).reduce((sum, rows) => sum + rows.length, 0);
  if (facts.leads.length + further > 0) {
    const recorded = await captureLeads(application, turns, facts.leads, {
      kind: `webhook_${hook.kind}`,
      author: hook.name,
      source: hook.id,
      system: facts.system,
      origin: hook.kind === 'google_lead_form' || hook.kind === 'meta_lead_ads' ? 'form' : 'connector',
      defaults: new Map(Object.entries({ ...facts.defaults, ...hook.settings.defaults })),
      keyOf,
      receivedAt: now,
      anybody: hook.kind !== 'signed',
      neverRepeats: hook.kind === 'hubspot' || hook.kind === 'pipedrive',
      further: facts.rows,
    });
    batch = recorded.batch;
    taken = recorded.leads.filter(({ state }) => state !== 'refused').length + further;
  }
  if (facts.fetches.length > 0) {
    const fetches = facts.fetches.map((what) => ({ id: newId(), what }));
    await keepFetches(store.engine, workspace, hook.id, fetches, now);
  }
  return { taken, toFetch: facts.fetches.length, batch };
}
