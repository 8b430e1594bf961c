/** The parts of an address that say where a visitor comes from. */
export interface Address {
  /** Without user, port and a leading `www.`; empty for a path alone. */
  readonly host: string;
  /** Begins with `/`. */
  readonly path: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const pattern = /^(?:(?:[a-z][a-z\d+.-]*:)?\/\/(?:[^/?#@]*@)?([^/?#:]*)(?::\d+)?)?([^?#]*)(?:\?([^#]*))?/iu;

/** Reads an address or a path; never fails: what cannot be decoded stays as it is written. */
export function readAddress(text: string): Address {
  const written = text.trim();
  // "example.com/offer", as people write it.
  const whole = /^[\w-]+(\.[\w-]+)+(\/|\?|$)/u.test(written) ? `//${written}` : written;
  const [, host = '', path = '', query = ''] = pattern.exec(whole) ?? [];
  return {
    host: host.toLowerCase().replace(/^www\./u, ''),
    path: path.startsWith('/') ? path : `/${path}`,
    parameters: readQuery(query),
  };
}

/** Names and values of `a=b&c=d`, as forms write them; the last of a repeated name holds. */
export function readQuery(query: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    found.set(decoded(name), decoded(value));
  }
  return found;
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
