import { postcodePlaces } from './postcode-places.ts';

/** Degrees north and east. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

let places: ReadonlyMap<string, Place> | null = null;

/**
 * Where a French postcode lies: the middle of its towns, to about a kilometre. One that is not in the table (420 of
 * 6,201, and those of single companies) lies in the middle of those that share its first three digits. null for what is
 * no French postcode.
 */
export function placeOfPostcode(postcode: string): Place | null {
  const known = allPlaces();
  const exact = known.get(postcode);
  if (exact || !/^\d{5}$/u.test(postcode)) return exact ?? null;
  const near = [...known].filter(([other]) => other.startsWith(postcode.slice(0, 3)));
  if (near.length === 0) return null;
  const mean = (of: (place: Place) => number): number =>
    near.reduce((sum, [, place]) => sum + of(place), 0) / near.length;
  return { latitude: mean((place) => place.latitude), longitude: mean((place) => place.longitude) };
}

/** Postcodes of the table that lie within a distance of another, itself included; none where it lies nowhere. */
export function postcodesWithin(postcode: string, km: number): readonly string[] {
  const from = placeOfPostcode(postcode);
  if (!from) return [];
  const within = [...allPlaces()].filter(([, place]) => kilometresBetween(from, place) <= km);
  return [...new Set([postcode, ...within.map(([other]) => other)])];
}

const earthKm = 6371.0088;

/**
 * Great-circle distance by the haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984),
 * on a sphere of the earth's mean radius.
 */
export function kilometresBetween(one: Place, other: Place): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;
  const square =
    half(one.latitude, other.latitude) +
    Math.cos(radians(one.latitude)) *
      Math.cos(radians(other.latitude)) *
      half(one.longitude, other.longitude);
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(square)));
}

function allPlaces(): ReadonlyMap<string, Place> {
  if (places) return places;
  const read = new Map<string, Place>();
  for (const line of postcodePlaces.trim().split('\n')) {
    const [head = '', list = ''] = line.split(':');
    for (const one of list.split(',')) {
      const [tail = '', latitude, longitude] = one.split(' ');
      read.set(`${head}${tail}`, { latitude: Number(latitude) / 100, longitude: Number(longitude) / 100 });
    }
  }
  places = read;
  return read;
}
