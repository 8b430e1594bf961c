import type { Message } from '../i18n/use-t.ts';
import type { HookKind } from './capture-questions.ts';

interface HookWords {
  /** A name that is the same in every language, or words. */
  readonly name: Message | null;
  readonly brand: string;
  /** How to set it up at the sender, a step a line. */
  readonly steps: Message;
  /** What the other side signs with; null where Filon's own secret serves. */
  readonly appSecret: Message | null;
  /** What lets Filon fetch; null where nothing is fetched. */
  readonly token: Message | null;
  /** Whether it can be tried from here without a token. */
  readonly triable: boolean;
}

/** What is said of each kind of webhook. */
export const hookWords: Readonly<Record<HookKind, HookWords>> = {
  signed: {
    name: 'hook.signed',
    brand: '',
    steps: 'hook.stepsSigned',
    appSecret: null,
    token: null,
    triable: true,
  },
  google_lead_form: {
    name: null,
    brand: 'Google Ads',
    steps: 'hook.stepsGoogle',
    appSecret: null,
    token: null,
    triable: true,
  },
  meta_lead_ads: {
    name: null,
    brand: 'Meta (Facebook, Instagram)',
    steps: 'hook.stepsMeta',
    appSecret: 'hook.secretMeta',
    token: 'hook.tokenMeta',
    triable: false,
  },
  hubspot: {
    name: null,
    brand: 'HubSpot',
    steps: 'hook.stepsHubspot',
    appSecret: 'hook.secretHubspot',
    token: 'hook.tokenHubspot',
    triable: false,
  },
  pipedrive: {
    name: null,
    brand: 'Pipedrive',
    steps: 'hook.stepsPipedrive',
    appSecret: null,
    token: 'hook.tokenPipedrive',
    triable: false,
  },
  brevo: {
    name: null,
    brand: 'Brevo',
    steps: 'hook.stepsBrevo',
    appSecret: null,
    token: null,
    triable: false,
  },
  mailchimp: {
    name: null,
    brand: 'Mailchimp',
    steps: 'hook.stepsMailchimp',
    appSecret: null,
    token: null,
    triable: false,
  },
  mandrill: {
    name: null,
    brand: 'Mailchimp Transactional (Mandrill)',
    steps: 'hook.stepsMandrill',
    appSecret: 'hook.secretMandrill',
    token: null,
    triable: false,
  },
};

const refusals: Readonly<Record<string, Message>> = {
  hook_signature: 'hook.refusedSignature',
  hook_stale: 'hook.refusedStale',
  hook_replayed: 'hook.refusedReplayed',
  hook_body: 'hook.refusedBody',
};

/** Why a call was refused, in a few words. */
export function refusalName(code: string | null): Message {
  return refusals[code ?? ''] ?? 'hook.refusedOther';
}
