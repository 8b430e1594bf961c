import { addDays, weekdayOf } from '../periods/days.ts';
import { isHoliday, type PublicHolidayCalendar } from '../periods/french-holidays.ts';
import { instantOf, localTime } from '../periods/zones.ts';
import type { Member } from '../settings/desk.ts';

/** When somebody works: blocks of minutes per ISO weekday, in a zone, but not on holidays or days away. */
export interface BusinessClock {
  readonly zone: string;
  readonly workingHours: readonly (readonly (readonly [number, number])[])[];
  readonly holidays: readonly string[];
  readonly publicHolidays: PublicHolidayCalendar;
  readonly absences?: readonly { readonly from: string; readonly to: string }[];
}

/** Nobody is away longer; beyond it a clock without any working hour would be searched for ever. */
const furthestDays = 1_100;

/** The blocks of a local day, in order; none on a holiday or a day away. */
export function blocksOf(day: string, clock: BusinessClock): readonly (readonly [number, number])[] {
  if (isHoliday(day, clock)) return [];
  if (clock.absences?.some(({ from, to }) => from <= day && day <= to)) return [];
  return [...(clock.workingHours[weekdayOf(day) - 1] ?? [])]
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0]);
}

/** When one member works: their own hours if they have any, and not when they are away. */
export function memberClock(
  house: BusinessClock,
  member: Pick<Member, 'workingHours' | 'absences'> | undefined,
): BusinessClock {
  const workingHours = member?.workingHours ?? house.workingHours;
  return { ...house, workingHours, absences: member?.absences ?? [] };
}

/** Whether an instant (ISO 8601) lies in working time. */
export function isWorking(instant: string, clock: BusinessClock): boolean {
  const { day, hour, minute } = localTime(instant, clock.zone);
  const now = hour * 60 + minute;
  return blocksOf(day, clock).some(([from, to]) => from <= now && now < to);
}

/**
 * The instant (ISO 8601, UTC, on the minute) at which so many business minutes have passed since `from`; with 0 the
 * first working minute at or after it. null if there is no working time within three years.
 */
export function addBusinessMinutes(from: string, minutes: number, clock: BusinessClock): string | null {
  const start = localTime(from, clock.zone);
  // A begun minute has passed in part: what is counted begins with the next one.
  let earliest = start.hour * 60 + start.minute + (start.second > 0 ? 1 : 0);
  let left = minutes;
  let day = start.day;
  for (let passed = 0; passed <= furthestDays; passed += 1) {
    for (const [begins, ends] of blocksOf(day, clock)) {
      const begin = Math.max(begins, earliest);
      if (begin >= ends) continue;
      // The end of a block is the beginning of nothing: what is due then is due at that minute all the same.
      if (left < ends - begin || (left > 0 && left === ends - begin))
        return atMinute(day, begin + left, clock.zone);
      left -= ends - begin;
    }
    earliest = 0;
    day = addDays(day, 1);
  }
  return null;
}

function atMinute(day: string, minute: number, zone: string): string {
  const [onDay, rest] = minute >= 1440 ? [addDays(day, 1), minute - 1440] : [day, minute];
  const pad = (value: number): string => String(value).padStart(2, '0');
  const instant = instantOf(`${onDay}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}:00`, zone);
  if (instant === null) throw new RangeError(`not a time: ${onDay} ${rest}`);
  return instant;
}
