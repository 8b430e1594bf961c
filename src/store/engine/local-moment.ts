import type { ZoneOffset, ZoneOffsets } from '../../core/periods/zone-offsets.ts';

/**
 * DuckDB's SQL for the TIMESTAMP that clocks of a zone show at an instant. Asking ICU for each of millions of rows
 * takes eight times as long as adding the offset; only instants outside of the known span are asked.
 */
export function localMoment(instant: string, zone: string, known?: ZoneOffsets): string {
  const asked = `${instant} AT TIME ZONE ${zone}`;
  const first = known?.offsets[0];
  if (!known || !first) return asked;
  const moment = `epoch_us(${instant})`;
  const added = `make_timestamp(${moment} + ${offsetAt(moment, known.offsets)})`;
  return `CASE WHEN ${moment} >= ${micro(first.from)} AND ${moment} < ${micro(known.end)} THEN ${added} ELSE ${asked} END`;
}

/**
 * DuckDB's SQL for the instant at which clocks of a zone show a local TIMESTAMP, as ICU says it: of an hour that clocks
 * show twice it is the second one, and an hour that they leap over is counted on from the offset before.
 */
export function momentOfLocal(local: string, zone: string, known: ZoneOffsets): string {
  const asked = `timezone(${zone}, ${local})`;
  const shown = known.offsets.map(({ from, seconds }) => ({ from: from + seconds * 1000, seconds }));
  const first = shown[0];
  const last = shown.at(-1);
  if (!first || !last) return asked;
  const moment = `epoch_us(${local})`;
  const end = known.end + last.seconds * 1000;
  return `CASE WHEN ${moment} >= ${micro(first.from + margin)} AND ${moment} < ${micro(end - margin)}
    THEN make_timestamptz(${moment} - ${offsetAt(moment, shown)}) ELSE ${asked} END`;
}

/** Milliseconds at both ends of the known span in which the zone is asked: the offsets beyond are not known. */
const margin = 86_400_000;

/** Microseconds to add, found by halving: seven comparisons per row instead of eighty. */
function offsetAt(moment: string, offsets: readonly ZoneOffset[]): string {
  const middle = Math.floor(offsets.length / 2);
  const [only, later] = [offsets[0], offsets[middle]];
  if (middle === 0 || !later) return micro((only?.seconds ?? 0) * 1000);
  return `CASE WHEN ${moment} >= ${micro(later.from)} THEN ${offsetAt(moment, offsets.slice(middle))} ELSE ${offsetAt(moment, offsets.slice(0, middle))} END`;
}

const micro = (ms: number): string => `${ms * 1000}`;
