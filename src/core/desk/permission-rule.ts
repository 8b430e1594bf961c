import type { permissionChannels } from '../facts/fact-values.ts';

export type ContactChannel = (typeof permissionChannels)[number];

/** What a person said about being contacted on a channel. Times are ISO 8601 instants. */
export interface PermissionRecord {
  readonly channel: ContactChannel;
  readonly atTime: string;
  readonly given: boolean;
  readonly expiresAt: string | null;
  readonly wording: string | null;
  readonly source: string | null;
}

/** What is known of a person's addresses. */
export interface Reach {
  /** Channels for which there is an address at all. */
  readonly addresses: readonly ContactChannel[];
  /** When a mail to the person last came back for good, and when they last unsubscribed by a mail's link. */
  readonly bouncedAt: string | null;
  readonly unsubscribedAt: string | null;
}

/** `not_refused`: nothing was said, and the person did not object to an answer to their own request. */
export type PermissionReason =
  | 'given'
  | 'not_refused'
  | 'no_address'
  | 'withdrawn'
  | 'expired'
  | 'bounced'
  | 'unsubscribed';

export interface PermissionState {
  readonly channel: ContactChannel;
  readonly allowed: boolean;
  readonly reason: PermissionReason;
  /** When the reason came to be; null where nothing happened. */
  readonly since: string | null;
  readonly until: string | null;
  readonly wording: string | null;
  readonly source: string | null;
}

/**
 * Whether a person may be contacted on a channel at an instant, and why (not). The latest word counts, until it
 * expires; a mail that came back or an unsubscription after that word stops e-mail. Without any word an answer to
 * the person's own request is allowed.
 */
export function permissionState(
  channel: ContactChannel,
  records: readonly PermissionRecord[],
  reach: Reach,
  now: string,
): PermissionState {
  const latest = records
    .filter((record) => record.channel === channel && record.atTime <= now)
    .reduce<PermissionRecord | null>(
      (last, record) => (last === null || record.atTime >= last.atTime ? record : last),
      null,
    );
  const state = (reason: PermissionReason, since: string | null): PermissionState => ({
    channel,
    allowed: reason === 'given' || reason === 'not_refused',
    reason,
    since,
    until: latest?.expiresAt ?? null,
    wording: latest?.wording ?? null,
    source: latest?.source ?? null,
  });
  if (!reach.addresses.includes(channel)) return state('no_address', null);
  if (latest && !latest.given) return state('withdrawn', latest.atTime);
  if (channel === 'email') {
    const after = (at: string | null): at is string =>
      at !== null && at <= now && at > (latest?.atTime ?? '');
    if (after(reach.unsubscribedAt)) return state('unsubscribed', reach.unsubscribedAt);
    if (after(reach.bouncedAt)) return state('bounced', reach.bouncedAt);
  }
  if (latest?.expiresAt && latest.expiresAt <= now) return state('expired', latest.expiresAt);
  return latest ? state('given', latest.atTime) : state('not_refused', null);
}
