import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingMarks } from '../../../src/core/import/missing-marks.ts';
import type { Engine, Row, Staging } from '../../../src/store/engine/engine.ts';
import { openDuckdb } from '../../../src/store/engine/open-duckdb.ts';
import type { Encoding } from '../../../src/store/intake/decode-text.ts';
import { makeFileCells } from '../../../src/store/intake/file-cells.ts';
import { loadRows } from '../../../src/store/intake/load-rows.ts';
import { loadWestern } from '../../../src/store/intake/load-western.ts';
import type { PreparedFile } from '../../../src/store/intake/prepared-file.ts';
import { query } from '../../../src/store/intake/staging-query.ts';
import { westernText } from '../../../src/store/intake/western-text.ts';

/** Texts as Windows-1252 bytes; Node writes Latin-1, so what that has not is put in by its byte. */
const western = (text: string): Buffer =>
  Buffer.from(
    text.replace(
      /[€’–—œ]/gu,
      (sign) => ({ '€': '\x80', '’': '\x92', '–': '\x96', '—': '\x97', œ: '\x9c' })[sign] ?? '',
    ),
    'latin1',
  );
const headers = ['N°', 'Nom', 'Montant'];
const prepared = (path: string, encoding: Encoding): PreparedFile => ({
  path,
  file: 'commandes.csv',
  bytes: 1_000,
  encoding: { encoding, mark: 0, proven: true },
  layout: { delimiter: ';', headerLine: 1, headerLines: 1, headers, rows: [] },
  sheet: null,
  json: false,
});

describe('rows of Windows-1252 files', () => {
  let engine: Engine;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'filon-test-western-'));
    engine = await openDuckdb(':memory:');
  });
  afterAll(async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** What a look at a staging connection gives. */
  const staged = async <Result>(work: (staging: Staging) => Promise<Result>): Promise<Result> => {
    let result: Result | undefined;
    await engine.bulk({
      prepare: async (staging) => {
        result = await work(staging);
      },
      commit: async () => undefined,
    });
    return result as Result;
  };
  const file = async (content: Buffer | string): Promise<string> => {
    const path = join(folder, 'file.csv');
    await writeFile(path, content);
    return path;
  };
  const load = (content: string, slice: number) =>
    staged(async (staging) => {
      const path = await file(western(content));
      const padded = await loadWestern(
        staging,
        prepared(path, 'windows-1252'),
        folder,
        () => undefined,
        slice,
      );
      const rows = padded
        ? await query(staging, 'SELECT rowid AS place, * FROM file_rows ORDER BY rowid')
        : [];
      return { padded, rows: rows.map((row) => [Number(row.place), row.c0, row.c1, row.c2]) };
    });

  it('keep their order over many slices, which leave nothing behind', async () => {
    const lines = Array.from({ length: 500 }, (_, index) => `${index};Café d’été ${index};${index},50 €`);
    for (const end of ['\n', '\r\n']) {
      const { padded, rows } = await load([headers.join(';'), ...lines, ''].join(end), 700);
      expect(rows).toEqual(lines.map((line, index) => [index, ...line.split(';')]));
      expect(padded).toEqual(new Set());
    }
    expect(await readdir(folder)).toEqual(['file.csv']);
  });

  it.each([
    ['quotation marks', 'N°;Nom;Montant\n1;"a";2\n'],
    ['blank lines', 'N°;Nom;Montant\n1;a;2\n\n2;b;3\n'],
    ['a blank line at the end', 'N°;Nom;Montant\n1;a;2\n\n'],
    ['too few cells', 'N°;Nom;Montant\n1;a\n'],
    ['too many cells', 'N°;Nom;Montant\n1;a;2;3\n'],
    ['two kinds of line end', 'N°;Nom;Montant\n1;a;2\r\n'],
    ['line ends of old Macs', 'N°;Nom;Montant\r1;a;2\r'],
    ['bytes that are no text', 'N°;Nom;Montant\n1;\0;2\n'],
    ['a line that never ends', `N°;Nom;Montant\n1;a;${'x'.repeat(600_000)}\n`],
  ])('are read the careful way for %s', async (_, content) => {
    expect(await load(content, 1 << 20)).toEqual({ padded: null, rows: [] });
  });

  it('may be none, and the last may lack its line end', async () => {
    expect(await load('N°;Nom;Montant\n', 100)).toEqual({ padded: new Set(), rows: [] });
    expect((await load('N°;Nom;Montant\n1;a; 2', 100)).padded).toEqual(new Set([2]));
  });

  it('are trimmed where they need be, as rows of UTF-8 are', async () => {
    const space = fc.constantFrom('', '', '', ' ', '\t', '\u00a0', '  ');
    const word = fc.constantFrom(
      ...missingMarks,
      ...missingMarks.map((mark) => mark.toUpperCase()),
      'néon',
      'Nul',
      'a b',
      '#1',
      '(vide) ou non',
      '12,50 €',
      'œuvre d’été',
    );
    const cell = fc.tuple(space, word, space).map((parts) => parts.join(''));
    const row = fc.tuple(fc.integer(), cell, cell).map((cells) => cells.join(';'));
    const cells = (content: Buffer | string, encoding: Encoding): Promise<readonly Row[]> =>
      staged(async (staging) => {
        const path = await file(content);
        const loaded = await loadRows(staging, prepared(path, encoding), folder, 'fr', () => undefined);
        await makeFileCells(staging, loaded, headers, '2026-11-20');
        return query(staging, 'SELECT position, line, t0, t1, t2 FROM file_cells ORDER BY position');
      });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const content = `${['N°;Nom;Montant', ...rows].join('\n')}\n`;
        expect(westernText(western(content))).toBe(content);
        expect(await cells(western(content), 'windows-1252')).toEqual(await cells(content, 'utf-8'));
      }),
      { numRuns: 60 },
    );
  });
});
