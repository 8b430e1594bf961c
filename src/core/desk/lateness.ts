import type { DeskSettings } from '../settings/desk.ts';

/** `due`: unanswered within its target. `late`: beyond it. `escalated`: beyond several times the target. */
export type Lateness = 'due' | 'late' | 'escalated';

/** Business minutes within which a lead of that channel should have its first answer. */
export function responseTarget(
  channel: string | null,
  settings: Pick<DeskSettings, 'responseTargets'> & { readonly responseTargetMinutes: number },
): number {
  return (channel === null ? undefined : settings.responseTargets[channel]) ?? settings.responseTargetMinutes;
}

/** How late an unanswered lead is after so many business minutes. */
export function latenessOf(waitedMinutes: number, targetMinutes: number, escalateAfter: number): Lateness {
  if (waitedMinutes <= targetMinutes) return 'due';
  return waitedMinutes > targetMinutes * escalateAfter ? 'escalated' : 'late';
}
