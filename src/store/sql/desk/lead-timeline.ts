import { type TimelineKind, timelineKinds } from '../../../core/desk/timeline-kinds.ts';
import { currentRows, type DeskText } from './lead-conditions.ts';
import { belongs, type LeadFamily, listed } from './lead-family.ts';

/** What an entry may say, all empty unless its source fills it. In this order in every part of the statement. */
const saidText = [
  'type',
  'direction',
  'text',
  'stage',
  'reason',
  'owner',
  'name',
  'value',
  'origin',
  'channel',
  'status',
  'currency',
  'reference',
] as const;
const saidTyped = {
  amount: 'bigint',
  seconds: 'bigint',
  number: 'decimal',
  flag: 'boolean',
  due_at: 'time',
} as const;

type Said = Partial<Record<(typeof saidText)[number] | keyof typeof saidTyped, string>>;

interface Source {
  readonly at: string;
  /** FROM and WHERE, with the ledger's row as `x`. */
  readonly from: string;
  readonly said: Said;
  readonly key?: string;
}

/**
 * All that happened with a lead, newest first: `kind`, `at_time`, `key`, `batch_id`, what it says, and of its batch
 * `author`, `batch_kind` and `file`. Changes of tasks and quotes are entries of their own.
 */
export function leadTimeline(
  desk: DeskText,
  family: LeadFamily,
  page: {
    readonly limit: number;
    readonly before: { readonly at: string; readonly place: string } | null;
    readonly kinds: readonly TimelineKind[];
  },
): string {
  const { parameters, dialect, workspace } = desk;
  const chosen = timelineKinds.filter((kind) => page.kinds.length === 0 || page.kinds.includes(kind));
  const parts = chosen.map((kind) => {
    const { at, from, said, key = 'x.key' } = sources[kind](desk, family);
    const texts = saidText.map((id) => `CAST(${said[id] ?? 'NULL'} AS ${dialect.types.text}) AS ${id}`);
    const typed = Object.entries(saidTyped).map(
      ([id, type]) =>
        `CAST(${said[id as keyof typeof saidTyped] ?? 'NULL'} AS ${dialect.types[type]}) AS ${id}`,
    );
    return `SELECT '${kind}' AS kind, ${at} AS at_time, ${key} AS key, x.batch_id AS batch_id, ${[...texts, ...typed].join(', ')} FROM ${from}`;
  });
  const place = `e.kind || ' ' || e.key || ' ' || e.batch_id`;
  const before = page.before
    ? `WHERE e.at_time < CAST(${parameters.text(page.before.at)} AS TIMESTAMPTZ)
        OR (e.at_time = CAST(${parameters.text(page.before.at)} AS TIMESTAMPTZ) AND ${place} < ${parameters.text(page.before.place)})`
    : '';
  return `SELECT e.*, ${place} AS place, CAST(e.at_time AS ${dialect.types.text}) AS exact_time, b.author, b.kind AS batch_kind, b.file
    FROM (${parts.join('\nUNION ALL ')}) AS e
    LEFT JOIN batches b ON b.workspace_id = ${parameters.text(workspace)} AND b.id = e.batch_id
    ${before} ORDER BY e.at_time DESC, ${place} DESC LIMIT ${page.limit}`;
}

function own(desk: DeskText, family: LeadFamily, table: string, instant: string, way?: 'lead'): string {
  return `${currentRows(desk, table)} AS x WHERE ${belongs(desk, family, instant, way)}`;
}

function settled(desk: DeskText, { keys }: LeadFamily, table: string, ledger: string): string {
  const { parameters, dialect, workspace } = desk;
  const own = `workspace_id = ${parameters.text(workspace)}`;
  const theirs = `${own} AND lead_key IN (${listed(desk, keys)})`;
  const rows = dialect.fewRows(
    ledger,
    `${own} AND superseded_at IS NULL AND key IN (SELECT key FROM settled_${table} WHERE ${theirs})`,
  );
  return `(SELECT * FROM settled_${table} WHERE ${theirs}) AS s JOIN ${rows} AS x ON x.key = s.key`;
}

const sources: Readonly<Record<TimelineKind, (desk: DeskText, family: LeadFamily) => Source>> = {
  created: (desk, family) => ({
    at: 'x.created_at',
    from: `${currentRows(desk, 'leads')} AS x WHERE x.key IN (${listed(desk, family.keys)})`,
    said: {
      channel: 'x.channel',
      text: 'x.landing_page',
      name: 'x.source',
      value: 'x.campaign',
      origin: 'x.capture',
      owner: 'x.owner',
      reference: 'x.duplicate_of',
    },
  }),
  event: (desk, family) => ({
    at: 'x.at_time',
    from: own(desk, family, 'lead_events', 'at_time'),
    said: {
      type: 'x.type',
      stage: 'x.stage',
      reason: 'x.reason',
      owner: 'x.owner',
      amount: 'x.amount',
      currency: 'x.currency',
    },
  }),
  interaction: (desk, family) => ({
    at: 'x.at_time',
    from: settled(desk, family, 'interactions', 'interactions'),
    said: {
      type: 'x.type',
      direction: 'x.direction',
      flag: 'x.answered',
      seconds: 'x.seconds',
      text: 'x.subject',
    },
  }),
  note: (desk, family) => ({
    at: 'x.at_time',
    from: own(desk, family, 'notes', 'at_time', 'lead'),
    said: { text: 'x.body' },
  }),
  visit: (desk, family) => ({
    at: 'x.visited_at',
    from: settled(desk, family, 'visits', 'visits'),
    said: {
      text: 'x.landing_page',
      channel: 'x.channel',
      name: 'x.source',
      value: 'x.campaign',
      number: 'x.pages',
      flag: 'x.entered_path',
    },
  }),
  message: (desk, family) => ({
    at: 'x.at_time',
    from: `${currentRows(desk, 'messages')} AS x WHERE ${belongs(desk, family, 'at_time')}`,
    said: { type: 'x.type', flag: 'x.machine', reference: 'x.message', name: 'x.campaign' },
  }),
  detail: (desk, family) => ({
    at: 'x.at_time',
    from: own(desk, family, 'lead_details', 'at_time'),
    said: { name: 'x.name', value: 'x.value', origin: 'x.origin' },
  }),
  qualification: (desk, family) => ({
    at: 'x.at_time',
    from: own(desk, family, 'qualifications', 'at_time', 'lead'),
    said: {
      type: 'x.criterion',
      flag: 'x.met',
      value: 'x.value',
      text: 'x.evidence',
      origin: 'x.origin',
      number: 'x.confidence',
    },
  }),
  permission: (desk, family) => ({
    at: 'x.at_time',
    from: `${currentRows(desk, 'permissions')} AS x WHERE x.lead_ref IN (${listed(desk, family.keys)}) OR x.person_key IN (${listed(desk, family.persons)})`,
    said: {
      channel: 'x.channel',
      flag: 'x.given',
      text: 'x.wording',
      origin: 'x.source',
      due_at: 'x.expires_at',
    },
  }),
  task: (desk, family) => ({
    at: 'x.happened_at',
    from: changes(
      desk,
      'tasks',
      listed(desk, family.keys),
      'coalesce(v.done_at, v.cancelled_at)',
      'v.created_at',
    ),
    said: {
      type: 'x.type',
      text: 'x.title',
      owner: 'x.owner',
      due_at: 'x.due_at',
      reason: 'x.outcome',
      status: `CASE WHEN x.done_at IS NOT NULL THEN 'done' WHEN x.cancelled_at IS NOT NULL THEN 'cancelled'
          WHEN x.place = 1 THEN 'new' ELSE 'changed' END`,
    },
  }),
  quote: (desk, family) => ({
    at: 'x.happened_at',
    from: changes(desk, 'quotes', listed(desk, family.keys), 'NULL', 'v.quoted_at'),
    said: { status: 'x.status', text: 'x.label', amount: 'x.net', currency: 'x.currency' },
  }),
  order: (desk, family) => ({
    at: 'x.ordered_at',
    from: settled(desk, family, 'orders', 'orders'),
    said: { amount: 's.net', status: 'x.status' },
  }),
  refund: (desk, family) => ({
    at: 'x.refunded_at',
    from: settled(desk, family, 'refunds', 'refunds'),
    said: { amount: 's.net', reason: 'x.reason', reference: 'x.order_ref' },
  }),
  subscription: (desk, family) => ({
    at: 'x.at_time',
    from: settled(desk, family, 'mrr', 'subscription_changes'),
    said: { amount: 's.delta', type: 's.movement', name: 'x.subscription' },
  }),
  answer: (desk, family) => ({
    at: 'x.answered_at',
    from: settled(desk, family, 'answers', 'answers'),
    said: { type: 'x.kind', number: 'x.score', text: 'x.comment' },
  }),
  merge: (desk, family) => ({
    at: 'x.recorded_at',
    from: `${currentRows(desk, 'person_links')} AS x WHERE x.one_key IN (${listed(desk, family.persons)})
        AND x.other_key IN (${listed(desk, family.persons)})`,
    said: {},
  }),
};

/**
 * Versions of a fact that changes, one per batch that still stands: `happened_at` is its own date of the change where
 * the row has one, else the row's date for the first, and the time of recording for later ones.
 */
function changes(desk: DeskText, table: string, keys: string, dated: string, created: string): string {
  const workspace = desk.parameters.text(desk.workspace);
  return `(SELECT y.*, coalesce(y.dated, CASE WHEN y.place = 1 THEN y.created ELSE y.recorded_at END) AS happened_at
    FROM (SELECT w.*, row_number() OVER (PARTITION BY w.key ORDER BY w.sequence) AS place
      FROM (SELECT v.*, CAST(${dated} AS TIMESTAMPTZ) AS dated, ${created} AS created, b.sequence,
          row_number() OVER (PARTITION BY v.key, v.batch_id ORDER BY v.recorded_at) AS repeated
        FROM ${table} v JOIN batches b ON b.workspace_id = v.workspace_id AND b.id = v.batch_id
        WHERE v.workspace_id = ${workspace} AND v.lead_ref IN (${keys}) AND b.undone_at IS NULL
          AND (v.superseded_at IS NULL OR v.superseded_at > v.recorded_at)) AS w
      WHERE w.repeated = 1) AS y) AS x`;
}
