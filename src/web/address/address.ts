/** Everything an address can say: the scope, the page's own choices and the open proof. Absent = the default. */
export interface Address {
  /** A preset's id; `from` and `to` say a chosen period instead. */
  readonly period?: string;
  readonly from?: string;
  readonly to?: string;
  /** `none`, a kind of comparison, or `2025-01-01..2025-01-31`. */
  readonly compare?: string;
  readonly basis?: string;
  /** Filters as on the command line: `channel=email`. */
  readonly where?: readonly string[];
  readonly asof?: string;
  readonly metrics?: string;
  readonly by?: string;
  readonly chart?: string;
  readonly order?: string;
  readonly curve?: string;
  /** The open proof: a metric and the cell it stands in, as JSON. */
  readonly proof?: string;
  readonly tab?: string;
  /** The import to show in the history. */
  readonly batch?: string;
  /** The lead desk: its view, what is searched for, the filters that differ from the view's, and the open lead. */
  readonly view?: string;
  readonly search?: string;
  readonly only?: readonly string[];
  readonly layout?: string;
  readonly lead?: string;
  /** Customers: what their money is, how far to look, what money later is worth, where they are seen. */
  readonly money?: string;
  readonly months?: string;
  readonly rate?: string;
  readonly watched?: string;
  /** Customers: the model shown, and the weeks it may know. */
  readonly model?: string;
  readonly weeks?: string;
  /** Customers: how cohorts are told apart, and what is shown of them. */
  readonly cohort?: string;
  readonly figure?: string;
  /** The open cell of the cohort table, as JSON: its row, whether it is that of the small groups, and its age. */
  readonly cell?: string;
  /** Baskets: the promotion looked at (`name` or `name@first day`), a simulator's plan, the products of a bundle (customers: the parts left out of a page). */
  readonly promotion?: string;
  readonly plan?: string;
  /** Baskets: `all` takes the orders in that a simulator leaves out. */
  readonly orders?: string;
  readonly part?: readonly string[];
  /** Baskets: whose they are, what articles are told apart by, and how the spread is drawn. */
  readonly per?: string;
  readonly articles?: string;
  readonly spread?: string;
  /** Baskets: the article or the customer recommended to, the least support and confidence, a package’s assumption. */
  readonly with?: string;
  readonly customer?: string;
  readonly support?: string;
  readonly confidence?: string;
  /** Baskets: `all` shows rules that may be chance, too, and those that a shorter one says. */
  readonly show?: string;
  readonly discount?: string;
  readonly takeup?: string;
  /** Customers: the service whose recurring revenue is shown. */
  readonly service?: string;
  /** The language of a client's page, which need not be the reader's. */
  readonly lang?: string;
  /** Where to go after signing in. */
  readonly next?: string;
}

const names = [
  'period',
  'from',
  'to',
  'compare',
  'basis',
  'asof',
  'metrics',
  'by',
  'chart',
  'order',
  'curve',
  'proof',
  'tab',
  'batch',
  'view',
  'search',
  'layout',
  'lead',
  'money',
  'months',
  'rate',
  'watched',
  'model',
  'weeks',
  'cohort',
  'figure',
  'cell',
  'promotion',
  'plan',
  'orders',
  'with',
  'customer',
  'support',
  'confidence',
  'show',
  'discount',
  'takeup',
  'per',
  'articles',
  'spread',
  'service',
  'lang',
  'next',
] as const;

const lists = ['where', 'only', 'part'] as const;

/** Reads the part of the address after `?`. */
export function parseAddress(search: string): Address {
  const given = new URLSearchParams(search);
  const address: { -readonly [Name in keyof Address]: Address[Name] } = {};
  for (const name of names) {
    const value = given.get(name);
    if (value) address[name] = value;
  }
  for (const name of lists) {
    const values = given.getAll(name).filter(Boolean);
    if (values.length > 0) address[name] = values;
  }
  return address;
}

/** Writes it: `?period=30d&where=channel%3Demail`, or nothing. Always in the same order. */
export function formatAddress(address: Address): string {
  const search = new URLSearchParams();
  for (const name of names) {
    const value = address[name];
    if (value) search.set(name, value);
  }
  for (const name of lists) {
    for (const filter of address[name] ?? []) search.append(name, filter);
  }
  return search.size > 0 ? `?${search}` : '';
}

/** Keeps what is known of an already parsed address. */
export function checkAddress(found: Record<string, unknown>): Address {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(found)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'string') search.append(name, one);
    }
  }
  return parseAddress(search.toString());
}

/** The part of an address that all analytic pages share. */
export function scopeOfAddress(address: Address): Address {
  const { period, from, to, compare, basis, where, asof } = address;
  return parseAddress(formatAddress({ period, from, to, compare, basis, where, asof } as Address));
}
