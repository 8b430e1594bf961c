import { localTime } from '../../../core/periods/zones.ts';
import {
  contractOn,
  type ReturnReason,
  returnReasons,
  type VendorContract,
} from '../../../core/vendors/contract.ts';
import { lastReturnDay, returnDaysLeft } from '../../../core/vendors/return-deadline.ts';
import { type ProofFacts, proofsOf, type ReturnProof } from '../../../core/vendors/return-proof.ts';
import { type ReturnEvent, type ReturnStanding, returnStanding } from '../../../core/vendors/return-rule.ts';
import type { Row } from '../../engine/engine.ts';
import { boughtLeads, callRows, earlierLeadRows, returnEventRows } from '../../sql/vendors/bought-leads.ts';
import { type LeadRow, numberIn, textIn } from '../desk/lead-row.ts';
import { leadsByKeys } from '../desk/list-leads.ts';
import type { Desk } from '../desk/open-desk.ts';

/** A bought lead with everything that its return goes by. */
export interface BoughtLead {
  readonly lead: LeadRow;
  /** Local day it came. */
  readonly day: string;
  /** Minor units of the workspace's currency; null where no price is known. */
  readonly paidMinor: number | null;
  readonly ordered: boolean;
  /** Neither a duplicate nor returned. */
  readonly counted: boolean;
  readonly contract: VendorContract | null;
  /** The last local day to send it back; null without a contract. */
  readonly lastDay: string | null;
  /** Calendar days left, negative when it is too late. */
  readonly daysLeft: number | null;
  readonly standing: ReturnStanding;
  readonly proofs: Readonly<Partial<Record<ReturnReason, ReturnProof>>>;
}

/** Leads of these keys with what their return goes by, newest first; those without a vendor too. */
export async function readBought(
  desk: Desk,
  contracts: readonly VendorContract[],
  asked: readonly string[],
): Promise<readonly BoughtLead[]> {
  if (asked.length === 0) return [];
  const rows = await desk.ask((text) => boughtLeads(text, asked));
  const keys = rows.map((row) => String(row.key));
  const today = localTime(desk.now, desk.settings.zone).day;
  const [shown, events, calls, earlier] = await Promise.all([
    leadsByKeys(desk, keys),
    desk.ask((text) => returnEventRows(text, keys)),
    desk.ask((text) => callRows(text, keys)),
    desk.ask((text) => earlierLeadRows(text, keys)),
  ]);
  const leads = new Map(shown.map((lead) => [lead.key, lead]));
  const byLead = {
    events: grouped(events, 'lead_ref'),
    calls: grouped(calls, 'lead_key'),
    earlier: grouped(earlier, 'key'),
  };
  return rows.flatMap((row) => {
    const key = String(row.key);
    const lead = leads.get(key);
    if (!lead) return [];
    const day = String(row.day);
    const contract = contractOn(contracts, lead.vendor, day);
    const lastDay = contract && lastReturnDay(contract, day, desk.settings);
    const facts: ProofFacts = {
      day,
      postcode: lead.postcode,
      phone: lead.person.phone,
      calls: (byLead.calls.get(key) ?? []).map(callIn),
      earlier: (byLead.earlier.get(key) ?? []).map(earlierIn),
    };
    return {
      lead,
      day,
      paidMinor: numberIn(row.paid),
      ordered: row.ordered === true,
      counted: row.counted === true,
      contract,
      lastDay,
      daysLeft: lastDay === null ? null : returnDaysLeft(lastDay, today),
      standing: standingOf((byLead.events.get(key) ?? []).map(eventIn), row),
      proofs: proofsOf(contract, facts),
    };
  });
}

/** Whether anything says that the lead was bought: a price, or a contract with its vendor. */
export function wasBought({ paidMinor, contract }: Pick<BoughtLead, 'paidMinor' | 'contract'>): boolean {
  return contract !== null || (paidMinor !== null && paidMinor > 0);
}

/**
 * The reason to offer for sending a lead back now: one that its contract accepts, that something proves, with days left
 * and nothing asked, decided or sold yet; null where there is none.
 */
export function proposedReason(bought: BoughtLead): ReturnReason | null {
  const { contract, daysLeft, standing, proofs, ordered, lead } = bought;
  if (contract === null || daysLeft === null || daysLeft < 0) return null;
  if (standing.state !== 'none' || ordered || lead.state === 'won') return null;
  return returnReasons.find((reason) => contract.reasons.includes(reason) && proofs[reason]) ?? null;
}

/** A file may say of a person or a click that their lead was returned, and not name the lead. */
function standingOf(events: readonly ReturnEvent[], row: Row): ReturnStanding {
  const standing = returnStanding(events);
  const day = textIn(row.returned_day);
  if (day === null || standing.state === 'accepted') return standing;
  return { ...standing, state: 'accepted' };
}

function eventIn(row: Row): ReturnEvent {
  const type = String(row.type);
  return {
    type: type === 'returned' || type === 'return_refused' ? type : 'return_asked',
    at: String(row.at_time),
    reason: textIn(row.reason),
    proof: textIn(row.proof),
    author: textIn(row.author),
    batch: String(row.batch_id),
  };
}

function callIn(row: Row) {
  return {
    at: String(row.at_time),
    day: String(row.day),
    inbound: row.direction === 'in',
    answered: typeof row.answered === 'boolean' ? row.answered : null,
    subject: textIn(row.subject),
  };
}

function earlierIn(row: Row) {
  return {
    lead: String(row.earlier),
    at: String(row.created_at),
    day: String(row.day),
    source: textIn(row.source),
  };
}

function grouped(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = String(row[column]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
