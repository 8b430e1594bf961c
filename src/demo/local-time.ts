/**
 * Local time of mainland France as plain numbers: a *day number* counts days since 1970-01-01, a *stamp* counts
 * local minutes since then. Only the last step, `instant`, knows about UTC.
 */
export const minutesPerDay = 1440;

/** The day number of `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** `YYYY-MM-DD` of a day number. */
export function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The day number of a stamp. */
export function dayOf(stamp: number): number {
  return Math.floor(stamp / minutesPerDay);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** 1 to 12. */
export function monthOf(day: number): number {
  return Number(dayText(day).slice(5, 7));
}

/** The first day of the month that lies `months` before the day's own. */
export function monthStart(day: number, months: number): number {
  const [year = 1970, month = 1] = dayText(day).split('-').map(Number);
  return Math.round(Date.UTC(year, month - 1 - months, 1) / 86_400_000);
}

/** The day `years` before, or the last of February where that year has no 29th. */
export function yearsBefore(day: number, years: number): number {
  const [year = 1970, month = 1, date = 1] = dayText(day).split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year - years, month, 0)).getUTCDate();
  return Math.round(Date.UTC(year - years, month - 1, Math.min(date, lastOfMonth)) / 86_400_000);
}

/** The last Sunday of a month, the day on which the European Union changes its clocks (directive 2000/84/EC). */
function lastSunday(year: number, month: number): number {
  const last = Math.round(Date.UTC(year, month, 0) / 86_400_000);
  return last - (weekdayOf(last) % 7);
}

/** ISO 8601 instant in UTC of a local stamp. A local time that summer time skips becomes the one an hour later. */
export function instant(stamp: number): string {
  const year = Number(dayText(dayOf(stamp)).slice(0, 4));
  const summer = lastSunday(year, 3) * minutesPerDay + 120;
  const winter = lastSunday(year, 10) * minutesPerDay + 180;
  const ahead = stamp >= summer && stamp < winter ? (stamp < summer + 60 ? 60 : 120) : 60;
  return new Date((stamp - ahead) * 60_000).toISOString();
}

const opening = 540;
const closing = 1080;

/** The stamp, or the next opening (Monday to Friday, 9:00 to 18:00) if the office is closed. */
export function atWork(stamp: number): number {
  let day = dayOf(stamp);
  let minute = stamp - day * minutesPerDay;
  if (minute >= closing) {
    day++;
    minute = opening;
  }
  if (weekdayOf(day) > 5) {
    day += 8 - weekdayOf(day);
    minute = opening;
  }
  return day * minutesPerDay + Math.max(minute, opening);
}

/** The stamp that many office minutes later. */
export function afterWork(stamp: number, minutes: number): number {
  let now = atWork(stamp);
  let rest = Math.round(minutes);
  for (;;) {
    const left = dayOf(now) * minutesPerDay + closing - now;
    if (rest < left) return now + rest;
    rest -= left;
    now = atWork(now + left);
  }
}
