import { localDay, type Settling, zone } from './settling.ts';

/**
 * Business minutes from the calendar's origin to an instant: those of the days before (table `calendar`) plus those
 * of the day itself up to the local clock time. `calendar` is the alias of the day's row.
 */
export function businessMinute(settling: Settling, instant: string, calendar: string): string {
  const minute = settling.dialect.localMinute(instant, zone(settling));
  const days = settling.settings.workingHours
    .map((windows, index) => {
      const worked = windows.map(
        ([from, to]) => `least(greatest(${minute} - ${from}, 0), ${Math.max(0, to - from)})`,
      );
      return `WHEN ${index + 1} THEN ${worked.length > 0 ? worked.join(' + ') : '0'}`;
    })
    .join(' ');
  const weekday = settling.dialect.isoWeekday(`${calendar}.day`);
  return `(${calendar}.minutes_before + CASE WHEN ${calendar}.works THEN CASE ${weekday} ${days} END ELSE 0 END)`;
}

/** Joins the calendar's row of an instant's local day. */
export function joinCalendar(settling: Settling, instant: string, alias: string): string {
  return `LEFT JOIN business_days ${alias} ON ${alias}.day = ${localDay(settling, instant)}`;
}
