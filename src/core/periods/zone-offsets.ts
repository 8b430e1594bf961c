import { localTime } from './zones.ts';

/** From an instant on, how far a zone's clocks are ahead of UTC. */
export interface ZoneOffset {
  /** Milliseconds since 1970-01-01T00:00Z, a whole second. */
  readonly from: number;
  /** Seconds; negative west of Greenwich. */
  readonly seconds: number;
}

/** Offsets of a zone over a span: the first begins with the span, and each holds until the next one. */
export interface ZoneOffsets {
  readonly offsets: readonly ZoneOffset[];
  /** Milliseconds since 1970-01-01T00:00Z; the end is not part of it. */
  readonly end: number;
}

const span = { from: Date.UTC(2000, 0, 1), end: Date.UTC(2040, 0, 1) };
/** No zone changes its clocks twice within so many milliseconds, but for changes taken back within days. */
const step = 5 * 86_400_000;
const known = new Map<string, ZoneOffsets>();

/** The offsets of a zone (IANA name) from 2000 until 2040. */
export function zoneOffsets(zone: string): ZoneOffsets {
  const found = known.get(zone) ?? { offsets: findOffsets(zone), end: span.end };
  known.set(zone, found);
  return found;
}

function findOffsets(zone: string): readonly ZoneOffset[] {
  const offsets = [{ from: span.from, seconds: offsetAt(span.from, zone) }];
  let seconds = offsets[0]?.seconds ?? 0;
  for (let at = span.from; at < span.end; at += step) {
    const later = Math.min(at + step, span.end - 1000);
    if (offsetAt(later, zone) === seconds) continue;
    const from = changeBetween(at, later, zone);
    seconds = offsetAt(from, zone);
    offsets.push({ from, seconds });
  }
  return offsets;
}

/** The first second at which the offset is no longer that of `before`. */
function changeBetween(before: number, after: number, zone: string): number {
  const seconds = offsetAt(before, zone);
  let [low, high] = [before, after];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle, zone) === seconds) low = middle;
    else high = middle;
  }
  return high;
}

function offsetAt(ms: number, zone: string): number {
  const { day, hour, minute, second } = localTime(new Date(ms).toISOString(), zone);
  return (Date.parse(`${day}T00:00:00Z`) - ms) / 1000 + hour * 3600 + minute * 60 + second;
}
