import type { z } from 'zod';
import type { PostedLead, postedLeadsSchema } from '../../api/capture.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import { newId } from '../../store/records/new-id.ts';
import type { Application } from '../application.ts';
import { captureAnswer } from '../capture/capture-answer.ts';
import { captureLeads } from '../capture/capture-leads.ts';
import { givenLead } from '../capture/given-lead.ts';
import { fingerprint, once } from '../capture/once.ts';
import type { Handlers } from '../http/handlers.ts';

/** Leads by call. */
export function captureHandlers(application: Application): Handlers<'captureLeads'> {
  const { turns } = application;
  return {
    captureLeads: async ({ body, caller, language, reply }) => {
      const { system, leads } = listOf(body);
      const scope = `call:${caller.kind}:${caller.author ?? ''}`;
      const key = keyOf(reply.request.headers['idempotency-key']);
      const record = async () => {
        const outcome = await captureLeads(application, turns, leads.map(givenLead), {
          kind: 'api',
          author: caller.author,
          system,
          origin: 'connector',
          defaults: new Map(),
          keyOf: key === null ? newId : (place) => `api-${fingerprint(scope, key).slice(0, 32)}-${place + 1}`,
          receivedAt: application.now().toISOString(),
        });
        return captureAnswer(outcome, language);
      };
      if (key === null) return record();
      const bodyHash = fingerprint(JSON.stringify(body));
      const { answer, same } = await once(application, turns, { scope, key, bodyHash }, record);
      if (!same) throw new FilonError('key_used_otherwise', { key: key.slice(0, 60) });
      return answer;
    },
  };
}

type Posted = z.output<typeof postedLeadsSchema>;
type Envelope = Extract<Posted, { readonly leads: readonly PostedLead[] }>;

function isEnvelope(body: Posted): body is Envelope {
  return 'leads' in body && Array.isArray(body.leads);
}

function listOf(body: Posted): { readonly system: string; readonly leads: readonly PostedLead[] } {
  if (Array.isArray(body)) return { system: '', leads: body };
  if (isEnvelope(body)) return { system: body.system ?? '', leads: body.leads };
  return { system: '', leads: [body as PostedLead] };
}

function keyOf(header: string | readonly string[] | undefined): string | null {
  const key = typeof header === 'string' ? header.trim() : '';
  if (key.length > 200) throw new FilonError('bad_request', { field: 'Idempotency-Key', reason: '> 200' });
  return key === '' ? null : key;
}
