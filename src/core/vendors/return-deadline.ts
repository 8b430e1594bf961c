import { type BusinessClock, blocksOf } from '../desk/business-clock.ts';
import { addDays, daysBetween } from '../periods/days.ts';
import type { VendorContract } from './contract.ts';

/** Beyond so many days a workspace without any working day would be searched for ever. */
const furthestDays = 1_100;

/**
 * The last local day on which a lead of a day may be sent back. The day it came is day 0; of business days those count
 * on which the workspace works at all, holidays apart.
 */
export function lastReturnDay(
  { returnDays, returnDayKind }: Pick<VendorContract, 'returnDays' | 'returnDayKind'>,
  day: string,
  clock: BusinessClock,
): string {
  if (returnDayKind === 'calendar') return addDays(day, returnDays);
  let last = day;
  for (let left = returnDays, passed = 0; left > 0 && passed < furthestDays; passed += 1) {
    last = addDays(last, 1);
    if (blocksOf(last, clock).length > 0) left -= 1;
  }
  return last;
}

/** Calendar days left until the last day, 0 on it; negative when it has passed. */
export function returnDaysLeft(lastDay: string, today: string): number {
  return daysBetween(today, lastDay);
}
