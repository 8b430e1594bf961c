import type { LedgerId } from '../schema/ledger-tables.ts';
import { ledgerRows, type Settling, touchedRows } from './settling.ts';
import type { Query } from './text.ts';

/** Facts that belong to a lead by reference, person or click, with the column of their own instant. */
export const linkedFacts = {
  lead_events: 'at_time',
  interactions: 'at_time',
  orders: 'ordered_at',
  messages: 'at_time',
  subscription_changes: 'at_time',
  answers: 'answered_at',
} as const satisfies Partial<Record<LedgerId, string>>;

export type LinkedFact = keyof typeof linkedFacts;

const clickFacts: readonly LinkedFact[] = ['lead_events', 'interactions', 'orders'];

/** A person_key that stands for an identified person; one known by name only begins with `n-` and joins nothing. */
const joins = (person: string): string => `${person} NOT LIKE 'n-%'`;

/** The person_key of somebody, if only by name: a place alone (`n-place-`) may be anybody's. */
const somebody = (person: string): string => `CASE WHEN ${person} NOT LIKE 'n-place-%' THEN ${person} END`;

/** `all_leads` (key, person, click_id, created_at, duplicate) and `aliases`, which every link needs. */
export function linkSources(settling: Settling): readonly Query[] {
  return [
    ['aliases', `SELECT key, root_key FROM ${ledgerRows(settling, 'person_aliases')} AS x`],
    [
      'all_leads',
      `SELECT x.key, coalesce(a.root_key, x.person_key) AS person, x.click_id, x.created_at,
        x.duplicate_of IS NOT NULL AS duplicate
      FROM ${settling.few ? touchedRows(settling, 'leads', 'near_leads') : ledgerRows(settling, 'leads')} AS x
      LEFT JOIN aliases a ON a.key = x.person_key`,
    ],
  ];
}

/**
 * Two queries: `<name>` is the fact's rows with `person` (its root person_key) and `instant`; `<name>_link` gives
 * (key, lead_key) for rows that have one: the lead that the row refers to, else the person's lead, else the lead of the click. Of several
 * leads it is the latest created at or before the row's instant, else the earliest after; one that its source marks
 * as a duplicate is taken only when there is no other.
 */
export function linkedRows(
  settling: Settling,
  fact: LinkedFact,
  name: string,
  touched: string,
  condition = 'TRUE',
): readonly Query[] {
  const ways = [
    `SELECT f.key, l.key AS lead_key, 1 AS way FROM ${name} f JOIN all_leads l ON l.key = f.lead_ref`,
    closestLead(name, 'l.person = f.person', joins('f.person'), 2),
  ];
  if (clickFacts.includes(fact)) {
    ways.push(closestLead(name, 'l.click_id = f.click_id', 'f.click_id IS NOT NULL', 3));
  }
  const aliased = !settling.empty?.has('person_aliases');
  const byWay = ways.map((_, index) => `max(CASE WHEN way = ${index + 1} THEN lead_key END)`);
  return [
    [
      name,
      `SELECT x.*, ${aliased ? 'coalesce(a.root_key, x.person_key)' : 'x.person_key'} AS person,
        x.${linkedFacts[fact]} AS instant
      FROM ${touchedRows(settling, fact, touched)} AS x ${aliased ? 'LEFT JOIN aliases a ON a.key = x.person_key' : ''}
      WHERE ${condition}`,
    ],
    [
      `${name}_link`,
      `SELECT key, coalesce(${byWay.join(', ')}) AS lead_key FROM (${ways.join(' UNION ALL ')}) AS found GROUP BY key`,
      'once',
    ],
  ];
}

function closestLead(name: string, match: string, condition: string, way: number): string {
  return `SELECT key, lead_key, ${way} AS way FROM (
    SELECT f.key, l.key AS lead_key, row_number() OVER (
      PARTITION BY f.key
      ORDER BY CASE WHEN l.duplicate THEN 1 ELSE 0 END,
        CASE WHEN l.created_at <= f.instant THEN 0 ELSE 1 END,
        CASE WHEN l.created_at <= f.instant THEN l.created_at END DESC,
        l.created_at, l.key) AS place
    FROM ${name} f JOIN all_leads l ON ${match}
    WHERE ${condition}) AS candidates WHERE place = 1`;
}

/**
 * Who the customer of an order or a subscription is: the identified person, else the source's own reference, else a
 * person known by name, else the lead's person, else the lead; NULL when nobody is known.
 */
export function customerKey(row: string, lead: string | null, leadKey: string): string {
  const person = lead === null ? '' : `${somebody(`${lead}.person`)}, `;
  return `coalesce(CASE WHEN ${joins(`${row}.person`)} THEN ${row}.person END, ${row}.customer_ref,
    ${somebody(`${row}.person`)}, ${person}${leadKey})`;
}
