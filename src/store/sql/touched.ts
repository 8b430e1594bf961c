import type { LedgerId } from '../schema/ledger-tables.ts';
import { type LinkedFact, linkedFacts } from './lead-link.ts';
import { deskFacts } from './settle-lead-desk.ts';
import { literal } from './text.ts';

type Query = readonly [name: string, query: string];

export const linked = Object.keys(linkedFacts) as readonly LinkedFact[];
/** Facts whose `lead_ref` says of which lead something is worked out. */
export const aboutLeads: readonly LedgerId[] = [...linked, ...deskFacts];
export const withClick: readonly string[] = ['leads', 'lead_events', 'interactions', 'orders'];

/**
 * Temporary tables that say which settled rows a change can reach, to be made in this order. `changed_<table>` (key)
 * must exist for each changed ledger table. Superset by intention: whatever lead, person or click a changed row names
 * or named, the facts near them, the leads near those facts, and the facts near those leads.
 */
export function touchedQueries(workspace: string, changed: ReadonlySet<LedgerId>): readonly Query[] {
  const rows = (table: string): string => `${table} AS x WHERE x.workspace_id = ${literal(workspace)}`;
  const now = (table: string): string => `${rows(table)} AND x.superseded_at IS NULL`;
  const changedOf = (tables: readonly string[]): readonly string[] =>
    tables.filter((table) => changed.has(table as LedgerId));
  /** Values that any version of a changed row had. */
  const everIn = (tables: readonly string[], column: string): readonly string[] =>
    changedOf(tables).map(
      (table) =>
        `SELECT x.${column} AS key FROM ${rows(table)} AND x.key IN (SELECT key FROM changed_${table}) AND x.${column} IS NOT NULL`,
    );
  const family = (name: string): string => `SELECT key FROM ${name}
    UNION SELECT x.root_key FROM ${now('person_aliases')} AND x.key IN (SELECT key FROM ${name})
    UNION SELECT x.key FROM ${now('person_aliases')} AND x.root_key IN (
      SELECT key FROM ${name} UNION SELECT y.root_key FROM person_aliases y
      WHERE y.workspace_id = ${literal(workspace)} AND y.superseded_at IS NULL AND y.key IN (SELECT key FROM ${name}))`;
  /** Current rows of a fact that name one of the leads, persons or clicks. */
  const near = (fact: string, column: string, leads: string, persons: string, clicks: string): string[] =>
    [
      fact === 'leads'
        ? ''
        : `SELECT x.${column} AS key FROM ${now(fact)} AND x.lead_ref IN (SELECT key FROM ${leads})`,
      `SELECT x.${column} AS key FROM ${now(fact)} AND x.person_key IN (SELECT key FROM ${persons})`,
      withClick.includes(fact)
        ? `SELECT x.${column} AS key FROM ${now(fact)} AND x.click_id IN (SELECT key FROM ${clicks})`
        : '',
    ].filter((part) => part !== '');
  const hop = (column: string, facts: readonly string[]): readonly string[] =>
    facts.flatMap((fact) => near(fact, column, 'seed_leads', 'seed_persons', 'seed_clicks'));

  const named = ['leads', ...linked];
  const aliasKeys = changed.has('person_aliases')
    ? [`SELECT key FROM changed_person_aliases`, ...everIn(['person_aliases'], 'root_key')]
    : [];
  return [
    ['seed_leads', union([...own('leads', changed), ...everIn(aboutLeads, 'lead_ref')])],
    ['seed_named', union([...everIn(named, 'person_key'), ...aliasKeys])],
    ['seed_persons', family('seed_named')],
    ['seed_clicks', union(everIn(withClick, 'click_id'))],
    ['hop_leads', union(hop('lead_ref', linked))],
    ['hop_named', union(hop('person_key', linked))],
    ['hop_persons', `SELECT key FROM seed_persons UNION ${family('hop_named')}`],
    [
      'hop_clicks',
      union([
        `SELECT key FROM seed_clicks`,
        ...hop(
          'click_id',
          withClick.filter((id) => id !== 'leads'),
        ),
      ]),
    ],
    [
      'touched_leads',
      union([
        'SELECT key FROM seed_leads',
        'SELECT key FROM hop_leads',
        ...near('leads', 'key', 'seed_leads', 'hop_persons', 'hop_clicks'),
      ]),
    ],
    [
      'near_named',
      union([`SELECT x.person_key AS key FROM ${now('leads')} AND x.key IN (SELECT key FROM touched_leads)`]),
    ],
    ['near_persons', `SELECT key FROM hop_persons UNION ${family('near_named')}`],
    [
      'near_clicks',
      union([
        'SELECT key FROM hop_clicks',
        `SELECT x.click_id AS key FROM ${now('leads')} AND x.key IN (SELECT key FROM touched_leads)`,
      ]),
    ],
    ...linked.map(
      (fact): Query => [
        `near_${fact}`,
        union([...own(fact, changed), ...near(fact, 'key', 'touched_leads', 'near_persons', 'near_clicks')]),
      ],
    ),
    ['touched_interactions', 'SELECT key FROM near_interactions'],
    [
      'touched_messages',
      union([
        ...own('messages', changed),
        `SELECT x.key FROM ${now('messages')} AND x.message IN (SELECT y.message FROM messages y
          WHERE y.workspace_id = ${literal(workspace)} AND y.key IN (SELECT key FROM near_messages))`,
      ]),
    ],
    ['touched_orders', union(['SELECT key FROM near_orders', ...everIn(['order_lines'], 'order_ref')])],
    ['touched_visits', union([...own('visits', changed), ...everIn(['leads'], 'visit_ref')])],
    [
      'touched_costs',
      union([
        ...own('costs', changed),
        `SELECT x.key FROM ${now('costs')} AND x.lead_ref IN (SELECT key FROM touched_leads)`,
      ]),
    ],
  ];
}

/** Ledger tables whose rows others are worked out from. */
export const reachesOthers: ReadonlySet<LedgerId> = new Set<LedgerId>([
  'leads',
  'lead_events',
  'interactions',
  'orders',
  'order_lines',
  ...deskFacts,
  'person_aliases',
]);

/** The same as `touchedQueries`, less work, when no table of `reachesOthers` changed. */
export function touchedAlone(workspace: string, changed: ReadonlySet<LedgerId>): readonly Query[] {
  const ofMails = `SELECT key FROM changed_messages UNION SELECT x.key FROM messages x
    WHERE x.workspace_id = ${literal(workspace)} AND x.superseded_at IS NULL AND x.message IN (
      SELECT y.message FROM messages y
      WHERE y.workspace_id = ${literal(workspace)} AND y.key IN (SELECT key FROM changed_messages))`;
  return [...changed].map((table): Query => {
    if (table === 'messages') return ['touched_messages', ofMails];
    const name = table === 'subscription_changes' ? `near_${table}` : `touched_${table}`;
    return [name, `SELECT key FROM changed_${table}`];
  });
}

/**
 * Made after `touched_orders` has its customers' other orders: refunds and answers go with their order.
 */
export function touchedByOrders(workspace: string, changed: ReadonlySet<LedgerId>): readonly Query[] {
  const ofOrders = (fact: string): string => `SELECT x.key FROM ${fact} AS x
    WHERE x.workspace_id = ${literal(workspace)} AND x.superseded_at IS NULL
      AND x.order_ref IN (SELECT key FROM touched_orders)`;
  return [
    ['touched_refunds', union([...own('refunds', changed), ofOrders('refunds')])],
    ['touched_answers', union(['SELECT key FROM near_answers', ofOrders('answers')])],
  ];
}

function own(table: LedgerId, changed: ReadonlySet<LedgerId>): readonly string[] {
  return changed.has(table) ? [`SELECT key FROM changed_${table}`] : [];
}

/** Distinct keys without NULL; an empty list gives an empty table. */
function union(parts: readonly string[]): string {
  const all = parts.length > 0 ? parts.join('\nUNION ALL ') : `SELECT CAST(NULL AS VARCHAR) AS key`;
  return `SELECT DISTINCT key FROM (${all}) AS keys WHERE key IS NOT NULL`;
}
