import type { FormLimits } from './form.ts';

export const quarantineReasons = ['trap', 'too_fast', 'unknown_page', 'address_flood', 'form_flood'] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];

/** What is known of a post besides what it says. */
export interface PostSigns {
  readonly trapped: boolean;
  /** Seconds since the form was shown; null when that is not known. */
  readonly seconds: number | null;
  /** The browser does not say from which page it posts. */
  readonly pageUnknown: boolean;
  /** Posts within the limits' time, this one included. */
  readonly fromAddress: number;
  readonly ofForm: number;
}

/**
 * Why a post is held back; null if it is taken. Nothing is thrown away: what is held back can be released. Where it is
 * not known when the form was shown, an address may post half as often, since then no time trap holds programs up.
 */
export function formVerdict(signs: PostSigns, limits: FormLimits): QuarantineReason | null {
  if (signs.trapped) return 'trap';
  if (signs.seconds !== null && signs.seconds < limits.secondsToFill) return 'too_fast';
  if (signs.pageUnknown) return 'unknown_page';
  const untimed = Math.max(1, Math.floor(limits.perAddress / 2));
  if (signs.fromAddress > (signs.seconds === null ? untimed : limits.perAddress)) return 'address_flood';
  if (signs.ofForm > limits.perForm) return 'form_flood';
  return null;
}
