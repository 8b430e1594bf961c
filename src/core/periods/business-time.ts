import type { WorkspaceSettings } from '../settings/workspace.ts';
import { weekdayOf } from './days.ts';
import { isHoliday } from './french-holidays.ts';

/** Business minutes of a local day up to a minute of its clock (0 to 1440), holidays apart. */
export function businessMinutesOfDay(
  day: string,
  minute: number,
  settings: Pick<WorkspaceSettings, 'workingHours' | 'holidays' | 'publicHolidays'>,
): number {
  if (isHoliday(day, settings)) return 0;
  const windows = settings.workingHours[weekdayOf(day) - 1] ?? [];
  return windows.reduce(
    (sum, [from, to]) => sum + Math.min(Math.max(minute - from, 0), Math.max(0, to - from)),
    0,
  );
}
