const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

interface LocalTime {
  readonly day: string;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Day and time of day in a zone (IANA name) at an instant (ISO 8601). */
export function localTime(instant: string, zone: string): LocalTime {
  const parts: Record<string, string> = {};
  for (const part of formatOf(zone).formatToParts(new Date(instant))) parts[part.type] = part.value;
  return {
    day: `${String(parts.year).padStart(4, '0')}-${parts.month}-${parts.day}`,
    hour: Number(parts.hour),
    minute: Number(parts.minute),
    second: Number(parts.second),
  };
}

/** The local day `YYYY-MM-DD` of an instant. */
export function localDay(instant: string, zone: string): string {
  return localTime(instant, zone).day;
}

/** The instant (ISO 8601, UTC) at which a local day begins; the first that exists where midnight is skipped. */
export function startOfDay(day: string, zone: string): string {
  const wanted = Date.parse(`${day}T00:00:00.000Z`);
  let instant = wanted;
  // The offset at the first guess can be that of the other side of a clock change; the second round settles it.
  for (let round = 0; round < 3; round += 1) instant = wanted - offsetAt(instant, zone);
  if (localDay(new Date(instant).toISOString(), zone) < day) instant += 3_600_000;
  return new Date(instant).toISOString();
}

/**
 * The instant (ISO 8601, UTC) of a local time `YYYY-MM-DDTHH:MM[:SS]`; null where that day or hour does not exist
 * in the calendar. A time that a clock change repeats is the later one; one that it skips is moved on by the gap.
 */
export function instantOf(local: string, zone: string): string | null {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted) || new Date(wanted).toISOString().slice(0, 10) !== local.slice(0, 10)) return null;
  const before = offsetAt(wanted - 86_400_000, zone);
  const after = offsetAt(wanted + 86_400_000, zone);
  const offset = offsetAt(wanted - after, zone) === after ? after : before;
  return new Date(wanted - offset).toISOString();
}

/** The last millisecond of a local day, as an instant. */
export function endOfDay(day: string, zone: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return new Date(Date.parse(startOfDay(next, zone)) - 1).toISOString();
}

function offsetAt(ms: number, zone: string): number {
  const local = localTime(new Date(ms).toISOString(), zone);
  const pad = (value: number) => String(value).padStart(2, '0');
  const shown = Date.parse(`${local.day}T${pad(local.hour)}:${pad(local.minute)}:${pad(local.second)}.000Z`);
  return shown - Math.floor(ms / 1000) * 1000;
}
