import type { CaptureRules } from '../../core/capture/read-lead.ts';
import type { WorkspaceSettings } from '../../core/settings/workspace.ts';
import { phoneText } from '../../store/intake/read-leftovers.ts';

/** Reads phone numbers as a workspace writes them: E.164, or null. */
export function phoneReader({ country }: Pick<WorkspaceSettings, 'country'>): CaptureRules['phoneOf'] {
  const read = phoneText(country);
  return (text) => read(text)?.[0] ?? null;
}
