/** Days and clocks in plain arithmetic, apart from the program's own. Paris only. */

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
export const plusDays = (from: string, days: number) =>
  day(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000);
export const dayGap = (from: string, to: string) =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

/** Summer time runs from the last Sunday of March to the last Sunday of October, at 01:00 UTC. */
function lastSunday(year: number, month: number): number {
  let ms = Date.UTC(year, month + 1, 0, 1);
  while (new Date(ms).getUTCDay() !== 0) ms -= 86_400_000;
  return ms;
}

export function paris(instant: string): { day: string; hour: number; minute: number } {
  const ms = Date.parse(instant);
  const year = new Date(ms).getUTCFullYear();
  const summer = ms >= lastSunday(year, 2) && ms < lastSunday(year, 9);
  const local = new Date(ms + (summer ? 2 : 1) * 3_600_000);
  return {
    day: day(local.getTime()),
    hour: local.getUTCHours(),
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}

export const weekday = (of: string) => new Date(`${of}T00:00:00Z`).getUTCDay() || 7;

/** Minutes from nine to six on weekdays that are no holiday, counted one day at a time. */
export function businessMinutes(from: string, to: string, holidays: readonly string[]): number {
  const until = (instant: string): number => {
    const local = paris(instant);
    let minutes = 0;
    for (let current = '2023-11-01'; current <= local.day; current = plusDays(current, 1)) {
      if (weekday(current) > 5 || holidays.includes(current)) continue;
      minutes += current < local.day ? 540 : Math.max(0, Math.min(1080, local.minute) - 540);
    }
    return minutes;
  };
  return until(to) - until(from);
}

const counted = new Map<string, string>();

/** Bucket of a day by counting: an ISO week belongs to the year that has its Thursday. */
export function bucket(unit: string, of: string): string {
  const key = unit + of;
  const found = counted.get(key) ?? countBucket(unit, of);
  counted.set(key, found);
  return found;
}

function countBucket(unit: string, of: string): string {
  if (unit === 'day') return of;
  if (unit === 'month') return of.slice(0, 7);
  if (unit === 'year') return of.slice(0, 4);
  if (unit === 'quarter') return `${of.slice(0, 4)}-Q${1 + Math.floor((Number(of.slice(5, 7)) - 1) / 3)}`;
  const thursday = plusDays(of, 4 - weekday(of));
  let week = 1;
  for (
    let current = plusDays(thursday, -7);
    current.slice(0, 4) === thursday.slice(0, 4);
    current = plusDays(current, -7)
  )
    week += 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}
