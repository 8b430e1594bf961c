import { readAddress } from './query-text.ts';

/** What a lead's address, referrer and parameters say of where it comes from; absent where they say nothing. */
export interface Attribution {
  readonly channel?: string;
  readonly source?: string;
  readonly medium?: string;
  readonly campaign?: string;
  readonly ad?: string;
  readonly keyword?: string;
  readonly landing_page?: string;
  readonly click_id?: string;
}

export interface Origin {
  /** First page of the visit, with its parameters. */
  readonly landingPage: string;
  readonly referrer: string;
  /** Parameters given beside the address; they win over those of the address. */
  readonly parameters: ReadonlyMap<string, string>;
}

interface Click {
  readonly parameter: string;
  readonly channel: string;
  readonly source: string;
}

/** Click identifiers of ad platforms; of several the first in this list is the lead's `click_id`. */
export const clicks: readonly Click[] = [
  { parameter: 'gclid', channel: 'paid_search', source: 'google' },
  { parameter: 'wbraid', channel: 'paid_search', source: 'google' },
  { parameter: 'gbraid', channel: 'paid_search', source: 'google' },
  { parameter: 'dclid', channel: 'display', source: 'google' },
  { parameter: 'msclkid', channel: 'paid_search', source: 'bing' },
  // Facebook and Instagram add fbclid to free posts too.
  { parameter: 'fbclid', channel: 'social', source: 'meta' },
  { parameter: 'ttclid', channel: 'paid_social', source: 'tiktok' },
  { parameter: 'li_fat_id', channel: 'paid_social', source: 'linkedin' },
  { parameter: 'twclid', channel: 'paid_social', source: 'x' },
];

export const campaignParameters = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_content',
  'utm_term',
  'utm_id',
] as const;

const searchEngines: readonly (readonly [RegExp, string])[] = [
  // Not the mail: there a link was sent by somebody.
  [/^(?!mail\.)(.+\.)?google\.[a-z.]+$/u, 'google'],
  [/(^|\.)bing\.com$/u, 'bing'],
  [/(^|\.)yahoo\.[a-z.]+$/u, 'yahoo'],
  [/(^|\.)duckduckgo\.com$/u, 'duckduckgo'],
  [/(^|\.)ecosia\.org$/u, 'ecosia'],
  [/(^|\.)qwant\.com$/u, 'qwant'],
  [/(^|\.)lilo\.org$/u, 'lilo'],
];

const networks: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)(facebook|instagram|messenger)\.com$/u, 'meta'],
  [/(^|\.)(linkedin\.com|lnkd\.in)$/u, 'linkedin'],
  [/(^|\.)(twitter\.com|x\.com|t\.co)$/u, 'x'],
  [/(^|\.)(youtube\.com|youtu\.be)$/u, 'youtube'],
  [/(^|\.)tiktok\.com$/u, 'tiktok'],
  [/(^|\.)pinterest\.[a-z.]+$/u, 'pinterest'],
];

/**
 * Where a lead comes from, by the first of these that says something: the campaign parameters (`utm_…`), the click
 * identifier of an ad platform, the referrer. With neither, and an address that is known, it came directly. Of
 * parameters the source, medium and campaign stay as written; the channel is worked out by `channelOf`.
 */
export function attributionOf({ landingPage, referrer, parameters }: Origin): Attribution {
  const page = landingPage.trim() === '' ? null : readAddress(landingPage);
  const given = (name: string): string => (parameters.get(name) ?? page?.parameters.get(name) ?? '').trim();
  const click = clicks.find(({ parameter }) => given(parameter) !== '');
  const from = referrer.trim() === '' ? null : readAddress(referrer);
  const external = from !== null && from.host !== '' && from.host !== page?.host ? from.host : null;
  const [source, medium] = [given('utm_source'), given('utm_medium')];
  return present({
    ...(source === '' && medium === ''
      ? withoutParameters(click, external, page !== null)
      : {
          channel: channelOf(source, medium, click),
          source,
          medium,
        }),
    campaign: given('utm_campaign'),
    ad: given('utm_content'),
    keyword: given('utm_term'),
    landing_page: page === null ? '' : page.host === '' ? page.path : `${page.host}${page.path}`,
    click_id: click ? given(click.parameter) : '',
  });
}

function withoutParameters(click: Click | undefined, referrer: string | null, known: boolean): Attribution {
  if (click) {
    const paid = click.channel === 'social' ? {} : { medium: 'cpc' };
    return { channel: click.channel, source: click.source, ...paid };
  }
  if (referrer !== null) {
    const engine = searchEngines.find(([host]) => host.test(referrer));
    if (engine) return { channel: 'organic_search', source: engine[1], medium: 'organic' };
    const network = networks.find(([host]) => host.test(referrer));
    if (network) return { channel: 'social', source: network[1], medium: 'social' };
    return { channel: 'referral', source: referrer, medium: 'referral' };
  }
  return known ? { channel: 'direct', source: '(direct)' } : {};
}

/**
 * The channel that source and medium of a campaign mean, in the words of Filon's imports of ad reports:
 * paid_search, paid_social, display, email, sms, affiliate, organic_search, social, referral, else other_campaigns.
 */
export function channelOf(source: string, medium: string, click?: Click): string {
  const [from, by] = [source.toLowerCase(), medium.toLowerCase()];
  const network =
    /^(facebook|fb|instagram|ig|meta|linkedin|tiktok|x|twitter|pinterest|snapchat|youtube)\b/u.test(from);
  if (/^(display|banner|cpm|interstitial|expandable)$/u.test(by)) return 'display';
  if (/^(paid[ _-]?social|social[ _-]?paid|social[ _-]?ads?)$/u.test(by)) return 'paid_social';
  if (/^(.*cp.|ppc|retargeting|paid.*|sea)$/u.test(by)) return network ? 'paid_social' : 'paid_search';
  if (/^(e-?mail|e_mail|newsletter|mailing)$/u.test(by) || /^(e-?mail|newsletter)$/u.test(from))
    return 'email';
  if (by === 'sms' || from === 'sms') return 'sms';
  if (/^affiliat/u.test(by)) return 'affiliate';
  if (/^(organic|seo)$/u.test(by)) return 'organic_search';
  if (/^(social|social[ _-]?network|social[ _-]?media|sm)$/u.test(by)) return 'social';
  if (/^(referral|link|app)$/u.test(by)) return 'referral';
  if (by === '' && click) return click.channel;
  if (by === '' && network) return 'social';
  return 'other_campaigns';
}

function present(found: Attribution): Attribution {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== ''));
}
