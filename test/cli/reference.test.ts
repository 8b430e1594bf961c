import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { withSettings } from '../../src/cli/reference/configuration-page.ts';
import { referencePages } from '../../src/cli/reference/reference-pages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('docs/reference says what the code does (else: npm run docs)', async () => {
  for (const [name, text] of await referencePages()) {
    const path = `${root}docs/reference/${name}`;
    expect(existsSync(path), name).toBe(true);
    expect(readFileSync(path, 'utf8') === text, `${name} is stale: npm run docs`).toBe(true);
  }
});

it.each([
  ['README.md', 'en'],
  ['README.fr.md', 'fr'],
] as const)('%s shows the settings of the environment (else: npm run docs)', (file, language) => {
  const readme = readFileSync(root + file, 'utf8');
  expect(readme).toContain('`FILON_DATABASE`');
  // A formatter may pad the table.
  const words = (text: string) => text.replace(/\s+/g, '').replace(/-{3,}/g, '---');
  expect(words(withSettings(readme, language))).toBe(words(readme));
});
