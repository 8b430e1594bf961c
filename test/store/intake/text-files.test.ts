import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteCell, readRecord } from '../../../src/store/intake/read-record.ts';
import { recogniseFile } from '../../../src/store/intake/recognise-file.ts';
import { intakeStore } from './intake-store.ts';
import { workbook } from './make-workbook.ts';

const intake = intakeStore();
const mapping =
  'name: test\nfacts:\n  leads:\n    id: N°\n    created_at: Date\n    channel: Canal\n    campaign: Détail\n';
const text = 'N°;Date;Canal;Détail\nA;05/03/2026;E-mail;Été 10 €\nB;25/03/2026;Téléphone;L’œil\n';

async function rowsOf(content: string | Buffer, name = 'leads.csv') {
  const workspace = intake.workspace();
  const report = await intake.importFile(workspace, await intake.file(name, content), { mapping });
  const rows = await intake.rows(workspace, 'leads');
  return { report, rows: rows.map((row) => [row.line, row.key, row.channel, row.campaign]) };
}

const expected = [
  [2n, 'A', 'E-mail', 'Été 10 €'],
  [3n, 'B', 'Téléphone', 'L’œil'],
];

function western(value: string): Buffer {
  const beyond: Readonly<Record<string, number>> = { '€': 0x80, '’': 0x92, œ: 0x9c };
  return Buffer.from([...value].map((sign) => beyond[sign] ?? sign.charCodeAt(0)));
}

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${text}`)],
    ['Windows-1252', western(text)],
    ['UTF-16 LE with mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 LE without mark', Buffer.from(text, 'utf16le')],
    ['UTF-16 BE with mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 LE with tabs', Buffer.from(`\ufeff${text.replaceAll(';', '\t')}`, 'utf16le')],
    ['Windows line ends', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['old Mac line ends', Buffer.from(text.replaceAll('\n', '\r'))],
    ['no last line end', Buffer.from(text.trimEnd())],
    ['commas and quotation marks', Buffer.from(text.replace(/[^;\n]+/gu, '"$&"').replaceAll(';', ','))],
    ['bars', Buffer.from(text.replaceAll(';', '|'))],
  ])('%s', async (_, content) => {
    expect((await rowsOf(content)).rows).toEqual(expected);
  });

  it('finds out late that a file is Windows-1252', async () => {
    const plain = 'N°;Date;Canal;Détail'.replace('N°', 'N').replace('Détail', 'Detail');
    const filler = Array.from({ length: 20_000 }, (_, index) => `L${index};05/03/2026;email;campagne`).join(
      '\n',
    );
    const bytes = Buffer.concat([
      Buffer.from(`${plain}\n${filler}\n`),
      western('Z;25/03/2026;Téléphone;10 €\n'),
    ]);
    const workspace = intake.workspace();
    const path = await intake.file('late.csv', bytes);
    await intake.importFile(workspace, path, { mapping: mapping.replace('N°', 'N') });
    expect((await intake.rows(workspace, 'leads')).at(-1)).toMatchObject({
      line: 20_002n,
      channel: 'Téléphone',
      campaign: '10 €',
    });
  });
});

describe('layout', () => {
  it('keeps the real line of each row: titles above, blank lines, line breaks in cells', async () => {
    const content =
      'Rapport\n"Du 1er au 31 mars"\n\nN°;Date;Canal;Détail\nA;05/03/2026;x;"deux\nlignes"\n\nB;25/03/2026;x;"a ""b"""\nC;26/03/2026;x;"Le Toit" SARL\nD;27/03/2026;x;5" tube\nE;28/03/2026\n';
    const { rows, report } = await rowsOf(content);
    expect(rows).toEqual([
      [5n, 'A', 'x', 'deux\nlignes'],
      [8n, 'B', 'x', 'a "b"'],
      [9n, 'C', 'x', '"Le Toit" SARL'],
      [10n, 'D', 'x', '5" tube'],
      [11n, 'E', undefined, undefined],
    ]);
    expect(report.problemCount).toBe(0);
  });

  it('reports lines with more cells than columns', async () => {
    const { rows, report } = await rowsOf(`${text}C;26/03/2026;x;un;de trop\nD;27/03/2026;x;y;;\n`);
    expect(rows.map(([, id]) => id)).toEqual(['A', 'B', 'D']);
    expect(report.problems).toMatchObject([{ line: 4, code: 'too_many_cells', level: 'error' }]);
  });

  it('leaves totals, notes and blank rows out without a word, and keeps a company called Total', async () => {
    const content = `${text}C;26/03/2026;Total Énergies;x\nTotal;;;3\nTotal : 3;--;--;--\n;;;\nExporté le 12/04/2026;;;\n`;
    const { rows, report } = await rowsOf(content);
    expect(rows.map(([, id]) => id)).toEqual(['A', 'B', 'C']);
    expect(report).toMatchObject({ rowsRead: 7, rowsSkipped: 4, rowsRefused: 0, problems: [] });
  });

  it('tells titles of the same name apart', async () => {
    const path = await intake.file('twice.csv', 'Date,Nom,Nom,\n2026-03-05,a,b,c\n');
    const { recognised } = await recogniseFile(path, 'twice.csv', { language: 'fr' });
    expect(recognised.columns.map((column) => column.name)).toEqual(['Date', 'Nom', 'Nom (2)', 'column 4']);
  });

  it('says which columns have dates that fit both orders', async () => {
    const path = await intake.file('open.csv', 'Jour;Montant\n05/03/2026;1\n07/08/2026;2\n');
    const { recognised } = await recogniseFile(path, 'open.csv', { language: 'fr' });
    expect(recognised.ambiguousDates).toEqual([{ column: 'Jour', example: '05/03/2026' }]);
  });

  it('leaves nothing behind in the temporary folder', async () => {
    const left = readdirSync(tmpdir()).filter((name) => name.startsWith('filon-intake-'));
    await rowsOf(text);
    expect(
      readdirSync(tmpdir()).filter((name) => name.startsWith('filon-intake-')).length,
    ).toBeLessThanOrEqual(left.length);
  });
});

describe('readRecord', () => {
  it('reads back any cells', () => {
    const cells = fc.array(fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', 'é', ' ') }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(cells, (given) => {
        const written = given.map((cell) => quoteCell(cell, ';')).join(';');
        expect(readRecord(written, ';')).toEqual({
          cells: given,
          wellFormed: true,
          open: false,
          torn: false,
        });
      }),
    );
  });
});

describe('workbooks', () => {
  it('reads texts, numbers and dates of the first sheet that has any', async () => {
    const content = await workbook({
      sheetsBefore: [{ name: 'Vide' }, { name: 'Cachée', hidden: true, rows: [['x', 'y']] }],
      rows: [
        ['Commande', 'Date', 'Heure', 'Montant', 'Note'],
        ['C1', { date: 46086 }, { date: 46086.604166666664 }, { raw: '0.28499999999999998' }, 'a\tb "c"'],
        null as never,
        ['C2', { date: 46087 }, null, 1234.567, null],
      ].map((row) => row ?? []),
      firstRow: 3,
    });
    const workspace = intake.workspace();
    const orders =
      'name: test\nfacts:\n  orders:\n    id: Commande\n    ordered_at: [Heure, Date]\n    net: Montant\n    promotion: Note\n';
    const path = await intake.file('orders.xlsx', content);
    const report = await intake.importFile(workspace, path, { mapping: orders });
    expect(report.problems).toEqual([]);
    expect(await intake.rows(workspace, 'orders')).toMatchObject([
      { key: 'C1', line: 4n, ordered_at: '2026-03-05T13:30:00.000Z', net: 29n, promotion: 'a b "c"' },
      { key: 'C2', line: 6n, ordered_at: '2026-03-05T23:00:00.000Z', net: 123_457n },
    ]);
    const { recognised } = await recogniseFile(path, 'orders.xlsx', { language: 'fr' });
    expect(recognised).toMatchObject({ sheet: 'Feuil1', delimiter: null, headerLine: 3 });
  });

  it('counts days from 1904 where the workbook does, and takes the sheet asked for', async () => {
    const content = await workbook({
      from1904: true,
      sheetsBefore: [
        {
          name: 'Autre',
          rows: [
            ['x', 'y'],
            ['1', '2'],
          ],
        },
      ],
      sheetName: 'Données',
      rows: [
        ['N°', 'Date', 'Canal', 'Détail'],
        ['A', { date: 44624 }, 'E-mail', 'x'],
      ],
    });
    const workspace = intake.workspace();
    const path = await intake.file('mac.xlsx', content);
    await intake.importFile(workspace, path, { mapping, sheet: 'donnees' });
    expect(await intake.rows(workspace, 'leads')).toMatchObject([{ created_at: '2026-03-04T23:00:00.000Z' }]);
    await expect(intake.importFile(workspace, path, { mapping, sheet: 'Juin' })).rejects.toMatchObject({
      code: 'file_not_text',
    });
  });
});
