export type Hours = [number, number][];

/** Minutes of the local day as text: [[540, 1080]] is « 9:00–18:00 ». */
export function formatHours(hours: readonly (readonly [number, number])[]): string {
  return hours.map(([from, to]) => `${clock(from)}–${clock(to)}`).join(', ');
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Reads « 9-12h30, 14:00–18:00 »; an empty text is a day off; null if it cannot be read. */
export function parseHours(text: string): Hours | null {
  if (text.trim() === '') return [];
  const hours: Hours = [];
  for (const part of text.split(/[,;]/)) {
    const ends = part.split(/[-–—]/).map(minutesOf);
    const [from, to] = ends;
    if (ends.length !== 2 || from == null || to == null || from >= to) return null;
    hours.push([from, to]);
  }
  return hours;
}

function minutesOf(text: string): number | null {
  const [, hour, minute] = /^\s*(\d{1,2})\s*(?:[:hH]\s*(\d{2})?)?\s*$/.exec(text) ?? [];
  if (hour === undefined) return null;
  const minutes = Number(hour) * 60 + Number(minute ?? 0);
  return minutes <= 1440 && Number(minute ?? 0) < 60 ? minutes : null;
}
