import { badRequest, FilonError } from '../../core/errors/filon-error.ts';
import { newId } from '../../store/records/new-id.ts';
import type { Application } from '../application.ts';
import { captureAnswer } from '../capture/capture-answer.ts';
import { captureLeads } from '../capture/capture-leads.ts';
import { givenLead } from '../capture/given-lead.ts';
import { fingerprint, once } from '../capture/once.ts';
import { listOfLeads } from '../capture/posted-leads.ts';
import type { Handlers } from '../http/handlers.ts';

/** Leads by call. */
export function captureHandlers(application: Application): Handlers<'captureLeads'> {
  const { turns } = application;
  return {
    captureLeads: async ({ body, caller, language, reply }) => {
      const { system, leads } = listOfLeads(body);
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

function keyOf(header: string | readonly string[] | undefined): string | null {
  const key = typeof header === 'string' ? header.trim() : '';
  if (key.length > 200) {
    throw badRequest([{ field: 'Idempotency-Key', fault: 'too_long', values: { most: 200 } }]);
  }
  return key === '' ? null : key;
}
