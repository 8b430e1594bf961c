import type { z } from 'zod';
import type { PostedLead, postedLeadsSchema } from '../../api/capture.ts';

type Posted = z.output<typeof postedLeadsSchema>;
type Envelope = Extract<Posted, { readonly leads: readonly PostedLead[] }>;

function isEnvelope(body: Posted): body is Envelope {
  return 'leads' in body && Array.isArray(body.leads);
}

/** The leads of a body in any of its three forms, and the prefix of their ids. */
export function listOfLeads(body: Posted): {
  readonly system: string;
  readonly leads: readonly PostedLead[];
} {
  if (Array.isArray(body)) return { system: '', leads: body };
  if (isEnvelope(body)) return { system: body.system ?? '', leads: body.leads };
  return { system: '', leads: [body as PostedLead] };
}
