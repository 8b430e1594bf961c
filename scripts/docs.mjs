// Writes docs/reference and README's table of settings from the code: metrics, errors, commands, settings, OpenAPI. `npm run docs`
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { installMissing, root } from './install-missing.mjs';

installMissing();
build();
const { referencePages } = await import(new URL('../dist/program/reference-pages.js', import.meta.url));
const folder = join(root, 'docs/reference');
mkdirSync(folder, { recursive: true });
for (const [name, text] of await referencePages()) writeFileSync(join(folder, name), text);
const { withSettings } = await import(new URL('../dist/program/configuration-page.js', import.meta.url));
for (const [name, language] of [
  ['README.md', 'en'],
  ['README.fr.md', 'fr'],
]) {
  const path = join(root, name);
  writeFileSync(path, withSettings(readFileSync(path, 'utf8'), language));
}
console.log('docs/reference and the tables of README are written.');
