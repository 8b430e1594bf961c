import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { en } from '../../src/web/i18n/en.ts';
import { fr } from '../../src/web/i18n/fr.ts';

const web = fileURLToPath(new URL('../../src/web', import.meta.url));

/** All sources of the dashboard but the words themselves. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'public' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/i18n.(fr|en)\b/.test(path) ? [readFileSync(path, 'utf8')] : [];
  });
}

const written = sources(web).join('\n');
const stem = (key: string) => key.replace(/_(one|other)$/, '');
const keys = Object.keys(fr) as (keyof typeof fr)[];

test('French and English have the same keys', () => {
  expect(Object.keys(en).sort()).toEqual([...keys].sort());
});

test('no word is unused', () => {
  // As an attribute of a component a key stands in double quotation marks.
  const unused = keys.filter(
    (key) => !written.includes(`'${stem(key)}'`) && !written.includes(`="${stem(key)}"`),
  );
  expect(unused).toEqual([]);
});

test('no key is asked for that has no words', () => {
  const known = new Set(keys.flatMap((key) => [key, stem(key)]));
  const groups = new Set(keys.map((key) => key.split('.')[0]));
  const asked = [...written.matchAll(/(?<![\w./-])'([a-z][A-Za-z]*)\.([A-Za-z0-9_]+)'/g)]
    .filter(([, group]) => groups.has(group ?? ''))
    .map(([, group, name]) => `${group}.${name}`)
    .filter((key) => !/^filon\./.test(key));
  expect(asked.filter((key) => !known.has(key as keyof typeof fr))).toEqual([]);
});

test('both plural forms are there, and both languages fill in the same values', () => {
  const one = keys.filter((key) => key.endsWith('_one'));
  for (const key of one) expect(keys, key).toContain(key.replace(/_one$/, '_other'));
  const places = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  for (const key of keys) expect(places(en[key]), key).toEqual(places(fr[key]));
});

test('French is set as French', () => {
  for (const key of keys) {
    const text = fr[key];
    expect(text, `${key}: typographic apostrophe`).not.toMatch(/\w'\w/);
    expect(text, `${key}: narrow space before ; ! ? »`).not.toMatch(/[^\s\u202f][;!?»](?!\w)| [;!?»]/);
    expect(text, `${key}: no-break space before :`).not.toMatch(/[\p{L})} ]:(\s|$)/u);
    expect(text, `${key}: narrow space after «`).not.toMatch(/«[^\u202f]/);
  }
});
