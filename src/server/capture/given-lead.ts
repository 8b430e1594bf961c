import type { PostedLead } from '../../api/capture.ts';
import type { GivenLead } from '../../core/capture/captured-lead.ts';

/** A posted lead as capture reads it: its own names apart from those with a meaning to capture. */
export function givenLead({ id, details, permissions, ...values }: PostedLead): GivenLead {
  return {
    id: textOf(id),
    values: textsOf(values),
    details: textsOf(details ?? {}),
    permissions: (permissions ?? []).map(({ channel, given, wording, source, expires_at }) => ({
      channel,
      given,
      wording: wording ?? '',
      source: source ?? '',
      expiresAt: expires_at ?? '',
    })),
  };
}

function textsOf(values: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(values).map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
