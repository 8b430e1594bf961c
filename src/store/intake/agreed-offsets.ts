import { type ZoneOffsets, zoneOffsets } from '../../core/periods/zone-offsets.ts';
import type { Session } from '../engine/engine.ts';
import { literal } from '../sql/text.ts';
import { query } from './staging-query.ts';

/** Microseconds of five days: no change of offset lasts shorter, but for those taken back within days. */
const stepMicros = 5 * 86_400_000_000;

/**
 * The offsets of a zone, if DuckDB's own time zone data say the same at every change and every five days between;
 * null if they do not, as where a country changed its mind between two editions of the data.
 */
export async function agreedOffsets(session: Session, zone: string): Promise<ZoneOffsets | null> {
  const known = zoneOffsets(zone);
  const spans = known.offsets.map(({ from, seconds }, index) => {
    const end = known.offsets[index + 1]?.from ?? known.end;
    return `(${from * 1000}, ${end * 1000}, ${seconds * 1_000_000})`;
  });
  const [row] = await query(
    session,
    `SELECT bool_and(timezone(${literal(zone)}, make_timestamptz(at_micros)) = make_timestamp(at_micros + ahead)) AS agreed
      FROM (SELECT ahead, unnest(list_append(range(starts, ends, ${stepMicros}), ends - 1)) AS at_micros
        FROM (VALUES ${spans.join(', ')}) AS v(starts, ends, ahead))`,
  );
  return row?.agreed === true ? known : null;
}
