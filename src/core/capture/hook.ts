/** What sends a webhook, which decides how it is signed and what its body means. */
export const hookKinds = [
  'signed',
  'google_lead_form',
  'meta_lead_ads',
  'hubspot',
  'pipedrive',
  'brevo',
  'mailchimp',
  'mandrill',
] as const;
export type HookKind = (typeof hookKinds)[number];

/** What a company decides about a webhook. */
export interface HookSettings {
  /** The other side's secret, with which it signs: Meta's app secret, HubSpot's client secret, Mandrill's key. */
  readonly appSecret: string | null;
  /** Lets Filon fetch what is only announced: a page's access token, a private app's token, an API token. */
  readonly token: string | null;
  /** Address of the other side's API, if it is not the usual one. */
  readonly base: string | null;
  /** Fields of its leads that they do not show otherwise, such as `vendor` or `product`. */
  readonly defaults: Readonly<Record<string, string>>;
}

/** Kinds whose secret stands in the address, because their senders can give it nowhere else. */
export const secretInAddress: readonly HookKind[] = ['brevo', 'mailchimp'];

/** Where each kind's announcements are fetched from. */
export const usualBases: Readonly<Partial<Record<HookKind, string>>> = {
  meta_lead_ads: 'https://graph.facebook.com/v23.0',
  hubspot: 'https://api.hubapi.com',
  pipedrive: 'https://api.pipedrive.com',
};

/** Signed webhooks are refused when their time is further away than this. */
export const hookToleranceMs = 5 * 60_000;
