import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import yazl from 'yazl';
import { intakeStore } from './intake-store.ts';
import { workbook } from './make-workbook.ts';

const intake = intakeStore();
const mapping = 'name: test\nfacts:\n  leads:\n    created_at: Date\n    channel: Canal\n';

async function refused(
  path: string,
  within = 5_000,
): Promise<{ code: string; values: Record<string, unknown> }> {
  const began = performance.now();
  const memory = process.memoryUsage().rss;
  const workspace = intake.workspace();
  const error: unknown = await intake.importFile(workspace, path, { mapping, language: 'en' }).then(
    (report) => {
      throw new Error(`imported: ${JSON.stringify(report)}`);
    },
    (reason: unknown) => reason,
  );
  expect(performance.now() - began).toBeLessThan(within);
  expect((process.memoryUsage().rss - memory) / 1024 / 1024).toBeLessThan(300);
  expect((await intake.store.ledger.batches(workspace, { limit: 10 })).batches).toEqual([]);
  return error as { code: string; values: Record<string, unknown> };
}

const good = 'Date;Canal\n2026-03-05;email\n';

describe('hostile and broken files end in a clear message', () => {
  it('a line of 500 MB', async () => {
    const path = await intake.file('long.csv', 'Date;Canal\n2026-03-05;');
    const file = await open(path, 'a');
    const block = Buffer.alloc(1 << 20, 'x');
    for (let index = 0; index < 500; index += 1) await file.write(block);
    await file.close();
    expect(await refused(path)).toMatchObject({
      code: 'file_too_large',
      values: { what: 'the length of line 2', limit: 500_000 },
    });
  });

  it('a first line without end', async () => {
    const path = await intake.file('long.csv', Buffer.alloc(2 << 20, 'x'));
    expect(await refused(path)).toMatchObject({ code: 'file_too_large' });
  });

  it('a quotation mark that is never closed', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => `2026-03-05;canal ${index}`);
    rows[1_000] = '2026-03-05;"canal';
    expect(await refused(await intake.file('open.csv', `Date;Canal\n${rows.join('\n')}\n`))).toMatchObject({
      code: 'file_broken',
      values: { line: 1_002, reason: 'a quotation mark opened here is never closed' },
    });
  });

  it('a quotation mark that swallows lines up to the next one', async () => {
    const text = `${good}2026-03-05;"canal\n2026-03-06;"email"\n`;
    expect(await refused(await intake.file('torn.csv', text))).toMatchObject({
      code: 'file_broken',
      values: { line: 3 },
    });
  });

  it('binary data', async () => {
    const bytes = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 256));
    expect(await refused(await intake.file('photo.csv', bytes))).toMatchObject({ code: 'file_not_text' });
  });

  it('zero bytes further on', async () => {
    const text = `${good}${'2026-03-05;email\n'.repeat(40_000)}2026-03-05;em\0il\n`;
    expect(await refused(await intake.file('nul.csv', text))).toMatchObject({ code: 'file_not_text' });
  });

  it('ten thousand columns', async () => {
    const titles = Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(';');
    expect(await refused(await intake.file('wide.csv', `${titles}\n${titles}\n`))).toMatchObject({
      code: 'file_too_large',
      values: { what: 'the number of columns', limit: 1_000 },
    });
  });

  it.each([
    ['nothing', ''],
    ['only blank lines', '\n\n  \n'],
    ['only titles', 'Date;Canal\n'],
    ['only titles and blank lines', 'Date;Canal\n\n\n'],
  ])('%s', async (_, text) => {
    expect(await refused(await intake.file('empty.csv', text))).toMatchObject({ code: 'file_empty' });
  });

  it('UTF-16 cut inside a character', async () => {
    const text = Buffer.from(`\ufeff${good}`, 'utf16le');
    expect(await refused(await intake.file('cut.csv', text.subarray(0, -1)))).toMatchObject({
      code: 'file_broken',
      values: { reason: 'bytes that are no text' },
    });
  });

  it('damaged UTF-8 below titles that prove the encoding', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Date;Canal;Été\n2026-03-05;a;b\n'),
      Buffer.from([0x32, 0xc3, 0x28, 0x0a]),
    ]);
    expect(await refused(await intake.file('damaged.csv', bytes))).toMatchObject({ code: 'file_broken' });
  });

  it('a file that is not there', async () => {
    expect(await refused(intake.path('nowhere.csv'))).toMatchObject({ code: 'file_not_found' });
  });

  it('an old Excel file and an encrypted one', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4_000)]);
    expect(await refused(await intake.file('old.xls', ole))).toMatchObject({
      code: 'file_not_text',
      values: { reason: expect.stringContaining('.xls') },
    });
    const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await refused(await intake.file('locked.xlsx', locked))).toMatchObject({
      values: { reason: expect.stringContaining('password') },
    });
  });

  it('a workbook that is none, and one cut short', async () => {
    const zip = new yazl.ZipFile();
    zip.addBuffer(Buffer.from('hello'), 'readme.txt');
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
    expect(await refused(await intake.file('no.xlsx', Buffer.concat(chunks)))).toMatchObject({
      code: 'file_not_text',
      values: { reason: expect.stringContaining('without a workbook') },
    });
    const whole = await workbook({
      rows: [
        ['Date', 'Canal'],
        ['2026-03-05', 'email'],
      ],
    });
    expect(await refused(await intake.file('cut.xlsx', whole.subarray(0, whole.length / 2)))).toMatchObject({
      code: 'file_not_text',
      values: { reason: expect.stringContaining('damaged') },
    });
  });

  it('a zip bomb', async () => {
    const path = intake.path('bomb.xlsx');
    const zip = new yazl.ZipFile();
    const parts = await workbook({ rows: [['Date', 'Canal']], parts: true });
    for (const [name, content] of parts)
      if (!name.includes('sheet1')) zip.addBuffer(Buffer.from(content), name);
    const { PassThrough } = await import('node:stream');
    const zeros = new PassThrough();
    zip.addReadStream(zeros, 'xl/worksheets/sheet1.xml');
    zip.end();
    const done = new Promise<void>((resolve, reject) =>
      zip.outputStream.pipe(createWriteStream(path)).on('finish', resolve).on('error', reject),
    );
    zeros.write('<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>');
    const block = Buffer.alloc(8 << 20, ' ');
    for (let index = 0; index < 80; index += 1) {
      if (!zeros.write(block)) await new Promise((resolve) => zeros.once('drain', resolve));
    }
    zeros.end();
    await done;
    expect(await refused(path)).toMatchObject({ code: 'file_too_large' });
  }, 60_000);

  it('formulas do not run out of the problem file', async () => {
    const workspace = intake.workspace();
    const text =
      'Date;Canal\nhier;=HYPERLINK("http://example.com")\nhier;+33 6 12 34 56 78\nhier;@SUM(A1)\n2026-03-05;-12,5\nhier;-cmd|x\n';
    const report = await intake.importFile(workspace, await intake.file('formula.csv', text), { mapping });
    const csv = await intake.problemFile(report.batch);
    expect(csv).toContain(`"'=HYPERLINK(""http://example.com"")"`);
    expect(csv).toContain(`;+33 6 12 34 56 78;`);
    expect(csv).toContain(`;'@SUM(A1);`);
    expect(csv).toContain(`;'-cmd|x;`);
  });
});
