import { allHolidays, calendarYears } from '../../core/periods/french-holidays.ts';
import type { WorkspaceSettings } from '../../core/settings/workspace.ts';
import type { Dialect } from '../engine/dialect.ts';
import { literal } from './text.ts';

const firstDay = `${calendarYears.first}-01-01`;
const lastDay = `${calendarYears.last}-12-31`;

/** Statements that fill the workspace's calendar: per local day, the business minutes of all days before it. */
export function fillCalendar(
  dialect: Dialect,
  workspace: string,
  settings: WorkspaceSettings,
): readonly string[] {
  const minutes = settings.workingHours
    .map((windows, index) => {
      const total = windows.reduce((sum, [from, to]) => sum + Math.max(0, to - from), 0);
      return `WHEN ${index + 1} THEN ${total}`;
    })
    .join(' ');
  const holidays = allHolidays(settings).map((day) => `CAST(${literal(day)} AS DATE)`);
  const works = holidays.length > 0 ? `day NOT IN (${holidays.join(', ')})` : 'TRUE';
  return [
    `DELETE FROM calendar WHERE workspace_id = ${literal(workspace)}`,
    `INSERT INTO calendar (workspace_id, day, minutes_before, works)
    SELECT ${literal(workspace)}, day, CAST(sum(minutes) OVER (ORDER BY day) - minutes AS BIGINT), works
    FROM (SELECT day, works, CASE WHEN works THEN CASE ${dialect.isoWeekday('day')} ${minutes} END ELSE 0 END AS minutes
      FROM (SELECT day, ${works} AS works FROM (
        SELECT CAST(g AS DATE) AS day
        FROM generate_series(CAST('${firstDay}' AS TIMESTAMP), CAST('${lastDay}' AS TIMESTAMP), INTERVAL '1 day') AS t(g)
      ) AS days) AS worked) AS counted`,
  ];
}
