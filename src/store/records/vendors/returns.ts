import { isDay } from '../../../core/periods/days.ts';
import { localDay } from '../../../core/periods/zones.ts';
import { type VendorContract, vendorId } from '../../../core/vendors/contract.ts';
import { returnDaysOpen } from '../../../core/vendors/return-window.ts';
import type { Row } from '../../engine/engine.ts';
import { knownReturnPage, knownReturnSums } from '../../sql/vendors/known-returns.ts';
import { proposedPage, proposedSums, type ReturnsOpen } from '../../sql/vendors/proposed-returns.ts';
import { exactInstant, readCursor, writeCursor } from '../desk/cursor.ts';
import { numberIn } from '../desk/lead-row.ts';
import type { Desk } from '../desk/open-desk.ts';
import { type BoughtLead, readBought } from './bought.ts';

export interface ReturnsAsked {
  readonly state: 'proposed' | 'asked' | 'accepted' | 'refused';
  /** null: all vendors. */
  readonly vendor: string | null;
  readonly limit: number;
  /** Where the page begins, as the one before said it. */
  readonly cursor?: string | undefined;
}

export interface ReturnsPage {
  readonly returns: readonly BoughtLead[];
  /** Where the next page begins; null after the last one. */
  readonly nextCursor: string | null;
}

/**
 * Returns in a state: proposed ones with the fewest days left first, others newest first. Error: `bad_request` for a
 * cursor that no page gave.
 */
export async function listReturns(
  desk: Desk,
  contracts: readonly VendorContract[],
  asked: ReturnsAsked,
): Promise<ReturnsPage> {
  const found = await keysOfPage(desk, contracts, asked);
  const shown = found.slice(0, asked.limit);
  const last = shown.at(-1);
  const more = found.length > asked.limit && last !== undefined;
  const keys = shown.map(({ key }) => String(key));
  const read = new Map((await readBought(desk, contracts, keys)).map((bought) => [bought.lead.key, bought]));
  return {
    returns: keys.flatMap((key) => read.get(key) ?? []),
    nextCursor: more ? writeCursor({ value: String(last.place), key: String(last.key) }) : null,
  };
}

/** One more than the page has, where there are more. */
async function keysOfPage(
  desk: Desk,
  contracts: readonly VendorContract[],
  { state, vendor, limit, cursor }: ReturnsAsked,
): Promise<readonly Row[]> {
  const id = vendor === null ? null : vendorId(vendor);
  if (state === 'proposed') {
    const open = returnsOpen(desk, contracts, id);
    const after = cursor === undefined ? null : readCursor(cursor, isDay);
    if (open.days.length === 0) return [];
    const from = after && { day: after.value ?? '', key: after.key };
    return desk.ask((text) => proposedPage(text, open, { limit: limit + 1, after: from }));
  }
  const after = cursor === undefined ? null : readCursor(cursor, (value) => exactInstant(value) !== null);
  const from = after && { at: after.value ?? '', key: after.key };
  return desk.ask((text) => knownReturnPage(text, state, { vendor: id, limit: limit + 1, after: from }));
}

export interface ReturnSum {
  readonly leads: number;
  /** Minor units of the workspace's currency. */
  readonly amountMinor: number;
}

/** How many leads could go back and how many returns are awaited, with what was paid, by the vendor's id. */
export async function sumReturns(
  desk: Desk,
  contracts: readonly VendorContract[],
): Promise<Readonly<Record<'proposed' | 'asked', ReadonlyMap<string, ReturnSum>>>> {
  const open = returnsOpen(desk, contracts, null);
  const [proposed, asked] = await Promise.all([
    open.days.length === 0 ? [] : desk.ask((text) => proposedSums(text, open)),
    desk.ask((text) => knownReturnSums(text, 'asked')),
  ]);
  return { proposed: sumsOf(proposed), asked: sumsOf(asked) };
}

function sumsOf(rows: readonly Row[]): ReadonlyMap<string, ReturnSum> {
  return new Map(
    rows.map((row) => [
      String(row.vendor),
      { leads: Number(row.leads), amountMinor: numberIn(row.paid) ?? 0 },
    ]),
  );
}

function returnsOpen(desk: Desk, contracts: readonly VendorContract[], vendor: string | null): ReturnsOpen {
  const today = localDay(desk.now, desk.settings.zone);
  const days = returnDaysOpen(contracts, today, desk.settings);
  return { contracts, days: days.filter((one) => vendor === null || one.vendor === vendor) };
}
