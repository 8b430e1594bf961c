/** How many facts there are at scale 1; the others follow from these. */
export const fullSize = {
  leads: 2_000_000,
  orders: 1_000_000,
  order_lines: 3_000_000,
  visits: 5_000_000,
  costs: 1_000_000,
} as const;

export const workspace = 'main';

/** First and last local day of the generated facts. */
export const generatedDays = { from: '2024-07-01', to: '2026-06-30' } as const;

/** Every so many leads one is won: those whose row number it divides. */
export const wonEvery = 9;
const spanDays = 730;
const recordedAt = `TIMESTAMPTZ '2026-07-01 03:00:00+00'`;

/** A whole number from 0 to `below` − 1 that only depends on the row `i` and the salt. */
function draw(salt: number, below: number, row = 'i'): string {
  return `CAST(hash(${row} * 1000 + ${salt}) % ${below} AS BIGINT)`;
}

/** One of the list by row and salt, the first ones more often. */
function pick(salt: number, values: readonly string[], row = 'i'): string {
  const list = values.map((value) => `'${value}'`).join(', ');
  const place = `least(${draw(salt, values.length, row)}, ${draw(salt + 500, values.length, row)})`;
  return `[${list}][1 + ${place}]`;
}

const channels = [
  'Google Ads',
  'Référencement naturel',
  'Meta Ads',
  'Achat de leads',
  'Accès direct',
  'E-mail',
  'Recommandation',
  'Magasin',
  'Affiliation',
  'Bing Ads',
];

const named = (name: string, salt: number, count: number, row = 'i') =>
  `'${name} ' || ${draw(salt, count, row)}`;

/** Attribution of a row; about 250 campaigns that each belong to one channel. */
function attribution(salt: number, row = 'i'): Readonly<Record<string, string>> {
  const channel = pick(salt, channels, row);
  return {
    channel,
    source: pick(
      salt,
      [
        'google',
        'organic',
        'facebook',
        'vendeur',
        'direct',
        'newsletter',
        'parrainage',
        'showroom',
        'affilié',
        'bing',
      ],
      row,
    ),
    medium: pick(
      salt,
      ['cpc', 'organic', 'paid_social', 'lead', 'none', 'email', 'referral', 'store', 'affiliate', 'cpc'],
      row,
    ),
    campaign: `${channel} || ' ' || ${draw(salt + 1, 25, row)}`,
    landing_page: named('/page', salt + 2, 60, row),
    category: named('Catégorie', salt + 3, 6, row),
    region: named('Région', salt + 4, 13, row),
    country: `'FR'`,
    postcode: `CAST(1000 * (1 + ${draw(salt + 5, 95, row)}) AS VARCHAR)`,
    device: pick(salt + 6, ['mobile', 'desktop', 'tablet'], row),
    owner: named('Commercial', salt + 7, 20, row),
  };
}

const seconds = (salt: number, row = 'i') => draw(salt, spanDays * 86_400, row);
const start = `TIMESTAMPTZ '${generatedDays.from} 00:00:00+02'`;
const moment = (salt: number, row = 'i') => `${start} + to_seconds(${seconds(salt, row)})`;

interface Part {
  readonly table: string;
  readonly rows: number;
  /** Column → SQL over `i`. */
  readonly columns: Readonly<Record<string, string>>;
  readonly where?: string;
}

/** Statements that fill the ledger of an empty database with invented facts, the same each time. */
export function generateFacts(scale: number): readonly { readonly table: string; readonly sql: string }[] {
  const count = (rows: number) => Math.max(1000, Math.round(rows * scale));
  const leads = count(fullSize.leads);
  const orders = count(fullSize.orders);
  const later = (minutes: string, row = 'i') => `${moment(11, row)} + to_minutes(${minutes})`;
  const event = (type: string, share: number, minutes: string): Part => ({
    table: 'lead_events',
    rows: leads,
    where: type === 'won' ? `i % ${wonEvery} = 0` : `${draw(40, 100)} < ${share} OR i % ${wonEvery} = 0`,
    columns: {
      key: `'e:' || i || '-${type}'`,
      lead_ref: `'l:' || i`,
      at_time: later(minutes),
      type: `'${type}'`,
      stage: type === 'first_answer' ? 'NULL' : `'${type}'`,
    },
  });
  // Won leads have orders; the others mostly stand for themselves.
  const orderLead = `(${draw(60, Math.max(1, Math.floor(leads / wonEvery)))} * ${wonEvery})`;
  const ofLead = `${draw(61, 100)} < 55`;
  const orderedAt = `CASE WHEN ${ofLead} THEN ${later(`10000 + ${draw(62, 60_000)}`, orderLead)} ELSE ${moment(63)} END`;
  const net = `(20000 + ${draw(64, 480_000)})`;
  const netOfOrder = `(20000 + ${draw(64, 480_000, '(i // 3)')})`;
  const parts: readonly Part[] = [
    {
      table: 'leads',
      rows: leads,
      columns: {
        key: `'l:' || i`,
        person_key: `'p-' || ${draw(10, Math.round(leads * 0.95))}`,
        created_at: moment(11),
        stage: `'new'`,
        temperature: pick(12, ['warm', 'cold', 'hot']),
        score_band: pick(13, ['B', 'C', 'A', 'D']),
        capture: pick(14, ['form', 'import', 'call', 'store']),
        vendor: `CASE WHEN ${pick(20, channels)} = 'Achat de leads' THEN ${named('Vendeur', 15, 8)} END`,
        ...attribution(20),
      },
    },
    event('first_answer', 85, `5 + ${draw(41, 3000)}`),
    event('contacted', 75, `10 + ${draw(41, 3000)}`),
    event('qualified', 40, `3100 + ${draw(42, 6000)}`),
    event('quote', 25, `9200 + ${draw(43, 9000)}`),
    event('won', 0, `18300 + ${draw(44, 40_000)}`),
    {
      table: 'orders',
      rows: orders,
      columns: {
        key: `'o:' || i`,
        ordered_at: orderedAt,
        lead_ref: `CASE WHEN ${ofLead} THEN 'l:' || ${orderLead} END`,
        person_key: `CASE WHEN NOT ${ofLead} THEN 'q-' || ${draw(65, Math.round(orders * 0.3))} END`,
        status: `CASE WHEN ${draw(66, 100)} = 0 THEN 'cancelled' ELSE 'valid' END`,
        net,
        tax: `${net} // 5`,
        total: `${net} + ${net} // 5`,
        shipping: '0',
        discount: `CASE WHEN ${draw(67, 4)} = 0 THEN 3 * (${net} // 36) ELSE 0 END`,
        purchase_cost: `3 * (${net} * (45 + ${draw(68, 25)}) // 300)`,
        currency: `'EUR'`,
        store: named('Magasin', 70, 12),
        // Orders without a lead carry their own attribution.
        ...Object.fromEntries(
          Object.entries(attribution(71)).map(([id, sql]) => [id, `CASE WHEN NOT ${ofLead} THEN ${sql} END`]),
        ),
      },
    },
    {
      table: 'order_lines',
      rows: count(fullSize.order_lines),
      columns: {
        key: `'n:' || i`,
        order_ref: `'o:' || (i // 3)`,
        line_number: '1 + i % 3',
        sku: `'SKU-' || ${draw(80, 400)}`,
        product: named('Produit', 80, 400),
        category: `'Catégorie ' || (${draw(80, 400)} % 12)`,
        quantity: `1 + ${draw(81, 3)}`,
        net: `CASE i % 3 WHEN 2 THEN ${netOfOrder} - 2 * (${netOfOrder} // 4) ELSE ${netOfOrder} // 4 END`,
        purchase_cost: `${netOfOrder} * (45 + ${draw(68, 25, '(i // 3)')}) // 300`,
        discount: `CASE WHEN ${draw(67, 4, '(i // 3)')} = 0 THEN ${netOfOrder} // 36 ELSE 0 END`,
        currency: `'EUR'`,
      },
    },
    {
      table: 'refunds',
      rows: Math.round(orders / 50),
      columns: {
        key: `'r:' || i`,
        order_ref: `'o:' || (i * 50 + 1)`,
        refunded_at: moment(90),
        amount: `1000 + ${draw(91, 20_000)}`,
        currency: `'EUR'`,
      },
    },
    {
      table: 'visits',
      rows: count(fullSize.visits),
      columns: {
        key: `'v:' || i`,
        visited_at: `CASE WHEN i % 5 = 0 AND i // 5 < ${leads} THEN ${moment(11, '(i // 5)')} ELSE ${moment(100)} END`,
        visitor: `'w-' || ${draw(101, Math.round(3_000_000 * scale) + 1)}`,
        pages: `1 + ${draw(102, 2)} * ${draw(103, 6)}`,
        engaged: `${draw(104, 3)} = 0`,
        entered_path: `i % 5 = 0 OR ${draw(105, 10)} = 0`,
        lead_ref: `CASE WHEN i % 5 = 0 AND i // 5 < ${leads} THEN 'l:' || (i // 5) END`,
        ...attribution(106),
      },
    },
    {
      table: 'costs',
      rows: count(fullSize.costs),
      columns: {
        key: `'c:' || i`,
        day: `DATE '${generatedDays.from}' + CAST(${draw(120, spanDays)} AS INTEGER)`,
        kind: pick(121, ['ads', 'ads', 'ads', 'ads', 'ads', 'lead_purchase', 'fee', 'time']),
        amount: `50 + ${draw(122, 9000)}`,
        currency: `'EUR'`,
        impressions: draw(123, 4000),
        clicks: draw(124, 60),
        claimed_conversions: draw(125, 3),
        claimed_value: `${draw(126, 3)} * 15000`,
        ...attribution(127),
      },
    },
  ];
  return parts.map(insert);
}

function insert({ table, rows, columns, where }: Part): { table: string; sql: string } {
  const all: Readonly<Record<string, string>> = {
    workspace_id: `'${workspace}'`,
    batch_id: `'generated'`,
    line: 'i + 2',
    recorded_at: recordedAt,
    ...columns,
  };
  const names = Object.keys(all).join(', ');
  const values = Object.values(all).join(', ');
  const filter = where ? ` WHERE ${where}` : '';
  return {
    table,
    sql: `INSERT INTO ${table} (${names}) SELECT ${values} FROM range(${rows}) AS r(i)${filter}`,
  };
}
