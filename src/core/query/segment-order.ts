import { isTimeDimension } from '../facts/dimensions.ts';

type Segment = string | number | null;

const temperatures = ['cold', 'warm', 'hot'];

/**
 * How segments follow each other by nature, whatever they are worth: days and hours as time runs, ages from the youngest,
 * leads from cold to hot; the empty one last. null of dimensions that have no such order.
 */
export function segmentOrder(dimension: string): ((one: Segment, other: Segment) => number) | null {
  const place = placeOf(dimension);
  if (!place) return null;
  return (one, other) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return place(one) - place(other) || (String(one) < String(other) ? -1 : Number(one !== other));
  };
}

function placeOf(dimension: string): ((segment: string | number) => number) | null {
  // Hours and weekdays are numbers, "2026-09" is not: it sorts as it is written.
  if (isTimeDimension(dimension)) return (segment) => (typeof segment === 'number' ? segment : 0);
  if (dimension === 'age_band') return youngest;
  if (dimension === 'temperature') return (segment) => temperatures.indexOf(String(segment));
  return null;
}

/** The age a band begins with; "under 25" and "< 25" lie before "25-34". A band without a number comes last. */
function youngest(band: string | number): number {
  const text = String(band);
  const ages = (text.match(/\d+/g) ?? []).map(Number);
  const [from] = ages;
  if (from === undefined) return Number.POSITIVE_INFINITY;
  const below = ages.length === 1 && /^\s*(?:<|-|–|under|below|moins|jusqu)/i.test(text);
  return below ? 0 : from;
}
