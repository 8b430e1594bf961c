import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FilonError } from '../../../src/core/errors/filon-error.ts';
import type { TextLayout } from '../../../src/core/import/cell-layout.ts';
import { parseMapping } from '../../../src/core/import/parse-mapping.ts';
import { writeMapping } from '../../../src/core/import/write-mapping.ts';
import { detectEncoding } from '../../../src/store/intake/decode-text.ts';
import { givenLayout } from '../../../src/store/intake/given-layout.ts';
import { layoutToText } from '../../../src/store/intake/layout-to-text.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filon-layout-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rows that a text becomes. */
async function laidOut(bytes: string | Buffer, layout: Partial<TextLayout>): Promise<string> {
  const [path, target] = [join(folder, 'in.txt'), join(folder, 'out.csv')];
  writeFileSync(path, bytes);
  const encoding = detectEncoding(readFileSync(path), 'in.txt', 'en');
  const whole = { cells: 'spaces', columns: [], rowPerCell: false, ...layout } as const;
  await layoutToText({ path, target, encoding, layout: whole, file: 'in.txt', language: 'en' });
  return readFileSync(target, 'utf8');
}

describe('a text laid out by its mapping', () => {
  it('has its cells between any number of spaces, and its titles from the mapping', async () => {
    const text = '  1   a\r\n\r\n 22 b  \r\n333\tc';
    expect(await laidOut(text, { columns: ['n', 'what'] })).toBe('n\twhat\n1\ta\n22\tb\n333\tc\n');
    expect(await laidOut(text, {})).toBe('1\ta\n22\tb\n333\tc\n');
  });

  it('becomes a row per cell, with the number of its line; empty cells are none', async () => {
    const text = 'pain, lait ,,"œufs, bio"\n\ncafé\n';
    expect(await laidOut(text, { cells: 'comma', rowPerCell: true })).toBe(
      'line\tplace\tcell\n1\t1\tpain\n1\t2\tlait\n1\t4\tœufs, bio\n3\t1\tcafé\n',
    );
  });

  it('keeps tabs and quotation marks of a cell within it', async () => {
    expect(await laidOut('a"b;c\td\n', { cells: 'semicolon' })).toBe('"a""b"\t"c\td"\n');
  });

  it('is read in Windows-1252 and UTF-16 as well, and whole across chunks', async () => {
    expect(await laidOut(Buffer.from('caf\u00e9;th\u00e9\n', 'latin1'), { cells: 'semicolon' })).toBe(
      'café\tthé\n',
    );
    expect(await laidOut(Buffer.from('\ufeffcafé;thé\n', 'utf16le'), { cells: 'semicolon' })).toBe(
      'café\tthé\n',
    );
    const lines = Array.from({ length: 200_000 }, (_, index) => `${index} é${index}`);
    const rows = (await laidOut(lines.join('\n'), {})).trim().split('\n');
    expect(rows).toHaveLength(200_000);
    expect([rows[0], rows[123_456], rows.at(-1)]).toEqual(['0\té0', '123456\té123456', '199999\té199999']);
  });

  it('is refused where a line has no end', async () => {
    await expect(laidOut('x'.repeat(3_000_000), { columns: ['a'] })).rejects.toMatchObject({
      code: 'file_too_large',
    });
  });
});

describe('the layout of a mapping', () => {
  const raw = {
    name: 'caisse',
    layout: { cells: 'spaces', columns: ['a', 'b'] },
    facts: { leads: { created_at: 'a' } },
  };

  it('is written as it is read', () => {
    const mapping = parseMapping(raw, 'en');
    expect(mapping.layout).toEqual({ cells: 'spaces', columns: ['a', 'b'], rowPerCell: false });
    expect(parseMapping(writeMapping(mapping), 'en')).toEqual(mapping);
  });

  it('is that of the mapping given or named only', () => {
    const yaml = 'name: caisse\nlayout: { cells: tab }\nfacts: { leads: { created_at: a } }\n';
    const saved = [{ name: 'caisse', yaml }];
    expect(givenLayout({ language: 'en', mapping: yaml })?.cells).toBe('tab');
    expect(givenLayout({ language: 'en', saved, kind: 'caisse' })?.cells).toBe('tab');
    expect(givenLayout({ language: 'en', saved })).toBeNull();
  });

  it.each([
    ['cells', { cells: 'words' }],
    ['layout.colums', { cells: 'tab', colums: [] }],
    ['columns', { cells: 'tab', columns: 'a' }],
  ])('says what is wrong with it: %s', (where, layout) => {
    try {
      parseMapping({ ...raw, layout }, 'en');
    } catch (cause) {
      if (!(cause instanceof FilonError)) throw cause;
      expect(cause.message).toContain(where);
      return;
    }
    throw new Error('it was taken');
  });
});
