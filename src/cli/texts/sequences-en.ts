import { counted } from '../../core/words/counted.ts';

const leads = (count: number): string => counted(count, { one: 'lead', other: 'leads' }, 'en');

/** What the commands of follow-up sequences say, in English. */
export const sequencesEn = {
  about: 'follow-up sequences and the leads in them',
  list: 'list the sequences with what came of them',
  leads: 'list the leads of a sequence: what comes next and when, or why they left',
  enter: 'enter leads in a sequence by hand',
  leave: 'take leads out of a sequence',
  sequence: 'id or name of the sequence',
  keys: 'ids of leads',
  state: 'only leads that are active, done or stopped',
  none: 'There is no sequence yet: write one on the page Leads → Follow-up.',
  nobody: 'No lead is or was in it.',
  columns: {
    id: 'sequence',
    name: 'name',
    state: 'state',
    active: 'in it',
    entered: 'entered',
    sent: 'mails sent',
    replied: 'replied',
    won: 'won',
    lead: 'lead',
    next: 'next step',
    due: 'when',
    reason: 'why it left',
  },
  on: 'on',
  off: 'off',
  states: { active: 'in it', done: 'finished', stopped: 'stopped' },
  reasons: {
    replied: 'replied',
    stage_changed: 'changed stage',
    won: 'won',
    lost: 'lost',
    set_aside: 'set aside',
    opted_out: 'wants no mails',
    bounced: 'address in error',
    expired: 'consent expired',
    no_consent: 'no consent',
    no_address: 'no e-mail address',
    refused: 'mail refused',
    undeliverable: 'mail undeliverable',
    removed: 'taken out',
    step_removed: 'step removed',
    lead_gone: 'lead not found',
  },
  entered: (entered: number, asked: number, name: string) =>
    entered === asked
      ? `${leads(entered)} entered "${name}".`
      : `${leads(entered)} entered "${name}"; ${leads(asked - entered)} did not: closed, unknown, or there before.`,
  removed: (removed: number, name: string) => `${leads(removed)} taken out of "${name}".`,
};
