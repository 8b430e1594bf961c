import type { GivenLead } from '../../core/capture/captured-lead.ts';

/** A given lead as text to keep. */
export function writeGiven({ id, values, details, permissions }: GivenLead): string {
  return JSON.stringify({ id, values: [...values], details: [...details], permissions });
}

/** A lead from the text that `writeGiven` made. */
export function readGiven(text: string): GivenLead {
  const { id, values, details, permissions } = JSON.parse(text) as {
    readonly id: string;
    readonly values: readonly (readonly [string, string])[];
    readonly details: readonly (readonly [string, string])[];
    readonly permissions: GivenLead['permissions'];
  };
  return { id, values: new Map(values), details: new Map(details), permissions };
}
