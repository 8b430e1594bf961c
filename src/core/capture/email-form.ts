interface Provider {
  readonly domains: readonly string[];
  /** The domain that all of them mean. */
  readonly domain: string;
  readonly ignoresDots: boolean;
  /** What follows this sign before the @ is a tag; null if there are no tags. */
  readonly tag: '+' | '-' | null;
}

/**
 * Mail providers that deliver several spellings to one mailbox, by their own documentation: Gmail ignores dots and
 * `+tag`; Outlook.com, iCloud, Fastmail and Proton ignore `+tag`; Yahoo's throw-away addresses use `-tag`, but need
 * not begin with the mailbox's name, so Yahoo is left out. For every other domain each spelling is its own address.
 */
export const mailProviders: readonly Provider[] = [
  { domains: ['gmail.com', 'googlemail.com'], domain: 'gmail.com', ignoresDots: true, tag: '+' },
  ...['outlook.com', 'outlook.fr', 'hotmail.com', 'hotmail.fr', 'live.com', 'live.fr', 'msn.com'].map(plain),
  { domains: ['icloud.com', 'me.com', 'mac.com'], domain: 'icloud.com', ignoresDots: false, tag: '+' },
  { domains: ['proton.me', 'protonmail.com', 'pm.me'], domain: 'proton.me', ignoresDots: false, tag: '+' },
  plain('fastmail.com'),
];

function plain(domain: string): Provider {
  return { domains: [domain], domain, ignoresDots: false, tag: '+' };
}

const known: ReadonlyMap<string, Provider> = new Map(
  mailProviders.flatMap((provider) => provider.domains.map((domain) => [domain, provider])),
);

/** Whether the address is at a provider that delivers several spellings to one mailbox. */
export function hasSpellings(email: string): boolean {
  return known.has(email.slice(email.lastIndexOf('@') + 1));
}

/** The one spelling of a mailbox: `Ada.Love+web@googlemail.com` is `adalove@gmail.com`. Takes any e-mail address. */
export function emailForm(email: string): string {
  const written = email.trim().toLowerCase();
  const at = written.lastIndexOf('@');
  const [name, domain] = [written.slice(0, at), written.slice(at + 1)];
  const provider = known.get(domain);
  if (!provider) return written;
  const [untagged = ''] = provider.tag === null ? [name] : name.split(provider.tag);
  const mailbox = provider.ignoresDots ? untagged.replaceAll('.', '') : untagged;
  return mailbox === '' ? written : `${mailbox}@${provider.domain}`;
}
