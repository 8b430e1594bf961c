import type { Message } from '../i18n/use-t.ts';
import type { LeadDetail } from './lead-filter.ts';
import { useDeskWords } from './use-desk-words.ts';

type Permission = LeadDetail['permissions'][number];
export type PermissionShown = Pick<Permission, 'reason' | 'since'>;

const reasons: Readonly<Record<Permission['reason'], Message>> = {
  given: 'desk.mayGiven',
  not_refused: 'desk.mayNotRefused',
  no_address: 'desk.mayNoAddress',
  withdrawn: 'desk.mayWithdrawn',
  expired: 'desk.mayExpired',
  bounced: 'desk.mayBounced',
  unsubscribed: 'desk.mayUnsubscribed',
};

export const channelNames: Readonly<Record<Permission['channel'], Message>> = {
  email: 'desk.channelEmail',
  phone: 'desk.channelPhone',
  sms: 'desk.channelSms',
  post: 'desk.channelPost',
};

/** Why a person may or may not be contacted on a channel, in a few words with the day. */
export function usePermissionReason() {
  const { t, instant } = useDeskWords();
  return ({ reason, since }: PermissionShown): string => {
    const why = t(reasons[reason]);
    return since === null ? why : `${why}, ${instant(since)}`;
  };
}
