import { type Bant, bantOf, type Criterion, type CriterionRecord } from '../../../core/desk/bant-rule.ts';
import type { PermissionState } from '../../../core/desk/permission-rule.ts';
import { FilonError } from '../../../core/errors/filon-error.ts';
import { factOf } from '../../../core/facts/catalogue.ts';
import type { Row } from '../../engine/engine.ts';
import {
  detailRows,
  leadRecord,
  moneySums,
  orderRows,
  qualificationRows,
  quoteLineRows,
  quoteRows,
  taskRows,
} from '../../sql/desk/lead-parts.ts';
import { findFamily } from './lead-family.ts';
import { leadPermissions, leadPerson } from './lead-permissions.ts';
import { type LeadQuote, linePlaces, quotesIn } from './lead-quotes.ts';
import { type LeadRow, numberIn, textIn } from './lead-row.ts';
import { leadsByKeys } from './list-leads.ts';
import type { Desk } from './open-desk.ts';

/** One lead with all that is known of it; see `leadSchema` of the API for each field. */
export interface LeadDetail extends LeadRow {
  readonly fields: Readonly<Record<string, string | null>>;
  readonly details: readonly LeadField[];
  readonly bant: Bant & { readonly qualifiedAt: string | null; readonly stillHolds: boolean | null };
  readonly permissions: readonly PermissionState[];
  readonly tasks: readonly LeadTask[];
  readonly quotes: readonly LeadQuote[];
  readonly orders: readonly LeadOrder[];
  readonly money: LeadMoney;
  readonly duplicateOf: string | null;
  readonly duplicates: readonly string[];
  readonly otherLeads: readonly LeadRow[];
}

export interface LeadField {
  readonly name: string;
  readonly value: string | null;
  readonly origin: string | null;
  readonly atTime: string;
}

export interface LeadTask {
  readonly key: string;
  readonly title: string;
  readonly type: string | null;
  readonly owner: string | null;
  readonly createdAt: string;
  readonly dueAt: string | null;
  readonly doneAt: string | null;
  readonly cancelledAt: string | null;
  readonly outcome: string | null;
}

export interface LeadOrder {
  readonly key: string;
  readonly orderedAt: string;
  readonly netMinor: number | null;
  readonly marginMinor: number | null;
}

export interface LeadMoney {
  readonly costMinor: number;
  readonly revenueMinor: number;
  readonly marginMinor: number | null;
}

/** One lead. Error: `lead_not_found`. */
export async function leadDetail(desk: Desk, key: string): Promise<LeadDetail> {
  const family = await findFamily(desk, key);
  const person = await leadPerson(desk, family);
  const [leads, record, details, qualifications, permissions, tasks, quotes, lines, orders, money] =
    await Promise.all([
      leadsByKeys(desk, [key, ...family.others]),
      desk.ask((text) => leadRecord(text, key)),
      desk.ask((text) => detailRows(text, family)),
      desk.ask((text) => qualificationRows(text, family)),
      leadPermissions(desk, family, person),
      desk.ask((text) => taskRows(text, family)),
      desk.ask((text) => quoteRows(text, family)),
      desk.ask((text) => quoteLineRows(text, family)),
      desk.ask((text) => orderRows(text, family)),
      desk.ask((text) => moneySums(text, family)),
    ]);
  const lead = leads.find((row) => row.key === key);
  if (!lead) throw new FilonError('lead_not_found', { lead: key });
  const bant = bantOf(qualifications.map(criterionIn), desk.settings.bantNeeded, desk.now);
  const qualifiedAt = lead.qualifiedAt;
  return {
    ...lead,
    person,
    title: textIn(record[0]?.title),
    fields: fieldsIn(record[0]),
    details: details.map((row) => ({
      name: String(row.name),
      value: textIn(row.value),
      origin: textIn(row.origin),
      atTime: String(row.at_time),
    })),
    bant: { ...bant, qualifiedAt, stillHolds: qualifiedAt === null ? null : bant.reached },
    permissions,
    tasks: tasks.map(taskIn),
    quotes: quotesIn(quotes, lines),
    orders: orders.map((row) => ({
      key: String(row.key),
      orderedAt: String(row.ordered_at),
      netMinor: numberIn(row.net),
      marginMinor: numberIn(row.margin),
    })),
    money: moneyIn(money[0]),
    duplicateOf: textIn(record[0]?.duplicate_of),
    duplicates: family.keys.filter((other) => other !== key),
    otherLeads: leads.filter((row) => row.key !== key),
  };
}

/** The lead's tasks, open ones first. Error: `lead_not_found`. */
export async function tasksOf(desk: Desk, key: string): Promise<readonly LeadTask[]> {
  const family = await findFamily(desk, key);
  return (await desk.ask((text) => taskRows(text, family))).map(taskIn);
}

/** The lead's quotes with their lines, newest first. Error: `lead_not_found`. */
export async function quotesOf(desk: Desk, key: string): Promise<readonly LeadQuote[]> {
  const family = await findFamily(desk, key);
  const quotes = await desk.ask((text) => quoteRows(text, family));
  return quotesIn(quotes, await desk.ask((text) => quoteLineRows(text, family)));
}

/** Keys of the lines that a lead's quotes have or had, by quote. Error: `lead_not_found`. */
export async function linePlacesOf(desk: Desk, key: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const family = await findFamily(desk, key);
  return linePlaces(await desk.ask((text) => quoteLineRows(text, family)));
}

/** Every answer to a BANT criterion. Error: `lead_not_found`. */
export async function criteriaOf(desk: Desk, key: string): Promise<readonly CriterionRecord[]> {
  const family = await findFamily(desk, key);
  return (await desk.ask((text) => qualificationRows(text, family))).map(criterionIn);
}

function fieldsIn(record: Row | undefined): Readonly<Record<string, string | null>> {
  const fields = factOf('leads').fields.filter(({ person, refers }) => !person && !refers);
  return Object.fromEntries(fields.map(({ id }) => [id, textIn(record?.[id])]));
}

/** A row of `qualifications`. */
export function criterionIn(row: Row): CriterionRecord {
  return {
    criterion: row.criterion as Criterion,
    atTime: String(row.at_time),
    met: row.met as boolean | null,
    value: textIn(row.value),
    evidence: textIn(row.evidence),
    origin: textIn(row.origin),
    confidence: numberIn(row.confidence),
  };
}

function taskIn(row: Row): LeadTask {
  return {
    key: String(row.key),
    title: String(row.title),
    type: textIn(row.type),
    owner: textIn(row.owner),
    createdAt: String(row.created_at),
    dueAt: textIn(row.due_at),
    doneAt: textIn(row.done_at),
    cancelledAt: textIn(row.cancelled_at),
    outcome: textIn(row.outcome),
  };
}

function moneyIn(row: Row | undefined): LeadMoney {
  const of = (id: string): number => numberIn(row?.[id]) ?? 0;
  const margin = numberIn(row?.margin);
  return {
    costMinor: of('cost') - of('credit'),
    revenueMinor: of('revenue') - of('refunded'),
    marginMinor: margin === null ? null : margin - of('refunded'),
  };
}
