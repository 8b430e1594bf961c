import type { BusinessClock } from '../desk/business-clock.ts';
import { addDays } from '../periods/days.ts';
import { type VendorContract, vendorId } from './contract.ts';
import { lastReturnDay } from './return-deadline.ts';

/** A local day whose leads can still go back to their vendor. */
export interface ReturnDay {
  /** Place of the contract in the list given. */
  readonly contract: number;
  /** Name of the vendor without capitals. */
  readonly vendor: string;
  readonly day: string;
  /** The last local day to send them back. */
  readonly lastDay: string;
}

/** The days, today included, whose leads are still within their contract's deadline; none without contracts. */
export function returnDaysOpen(
  contracts: readonly VendorContract[],
  today: string,
  clock: BusinessClock,
): readonly ReturnDay[] {
  return contracts.flatMap((contract, place) => {
    const vendor = vendorId(contract.vendor);
    const next = contracts
      .filter((one) => vendorId(one.vendor) === vendor && one.from > contract.from)
      .map(({ from }) => from)
      .toSorted()[0];
    const days: ReturnDay[] = [];
    let day = next !== undefined && next <= today ? addDays(next, -1) : today;
    for (; day >= contract.from; day = addDays(day, -1)) {
      const lastDay = lastReturnDay(contract, day, clock);
      // A day before has its end before, or on the same day.
      if (lastDay < today) break;
      days.push({ contract: place, vendor, day, lastDay });
    }
    return days;
  });
}
