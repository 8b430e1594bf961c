import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Ended, runCli, runInside } from './run-cli.ts';

/** Made up, in the layout of Filon's own fields. */
const leads = [
  'id,created_at,channel,email',
  'L1,2026-01-05T09:00:00Z,seo,a@example.com',
  'L2,2026-01-06T09:00:00Z,ads,b@example.com',
  'L3,2026-02-06T09:00:00Z,ads,c@example.com',
  '',
].join('\n');
const costs = ['day,kind,amount,currency,channel', '2026-01-05,ads,50.00,EUR,ads', ''].join('\n');

/** Some tests start several programs; on a busy machine each takes seconds. */
vi.setConfig({ testTimeout: 240_000 });

let folder = '';
/** As a program of its own: what imports, what answers, and what a script sees of either. */
const program = (...args: readonly string[]): Promise<Ended> => runCli(folder, args);
const filon = (...args: readonly string[]): Promise<Ended> => runInside(folder, args);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filon-cli-'));
  writeFileSync(join(folder, 'leads.csv'), leads);
  writeFileSync(join(folder, 'costs.csv'), costs);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line, one command after the other', () => {
  it('says that there is nothing yet', async () => {
    expect(await program('query', '--metrics', 'leads')).toMatchObject({ code: 1, out: '' });
    expect(await program('batches')).toMatchObject({ code: 0, out: '' });
  });

  it('tries an import, makes it, and makes it again without effect', async () => {
    const dry = await program('import', 'leads.csv', '--dry-run', '--format', 'json');
    expect(dry.code, dry.err).toBe(0);
    expect(JSON.parse(dry.out)).toMatchObject({ dryRun: true, batch: null, rowsRead: 3 });
    const tried = await program('import', 'leads.csv', 'costs.csv', '--dry-run', '--format', 'json');
    expect(tried.err).toMatch(/Each file was tried by itself/);
    expect(JSON.stringify(JSON.parse(tried.out))).not.toMatch(/now counts in/);
    const both = await program('import', 'leads.csv', 'costs.csv', '--format', 'json');
    expect(both.code, both.err).toBe(0);
    const reports = JSON.parse(both.out);
    expect(reports.map(({ facts }: { facts: unknown }) => facts)).toEqual([
      [{ fact: 'leads', rows: 3, added: 3, changed: 0, unchanged: 0 }],
      [{ fact: 'costs', rows: 1, added: 1, changed: 0, unchanged: 0 }],
    ]);
    const again = await program('import', 'leads.csv', '--format', 'json');
    expect(JSON.parse(again.out)).toMatchObject({ batch: null });
  });

  it('says of an unknown file in a dry run what the import would say, and how to go on with the proposal', async () => {
    writeFileSync(join(folder, 'odd list.csv'), 'N° cde;Quand;Montant TTC\nC1;25/03/2026;12,00\n');
    const dry = await filon('import', 'odd list.csv', '--dry-run');
    expect(dry).toMatchObject({ code: 1, out: '' });
    expect(dry.err).toMatch(/of no known kind.*\n {4}total: Montant TTC\n.*Save the mapping above as/s);
    expect(existsSync(join(folder, 'odd list.mapping.yaml'))).toBe(false);
    const real = await filon('import', 'odd list.csv');
    expect(real).toMatchObject({ code: 1, out: '' });
    expect(readFileSync(join(folder, 'odd list.mapping.yaml'), 'utf8')).toMatch(/total: Montant TTC/);
    const command = /filon (import .*)\n$/.exec(real.err)?.[1];
    expect(command).toBe("import 'odd list.csv' --mapping 'odd list.mapping.yaml'");
    expect((await filon('import', 'odd list.csv')).err).toMatch(/is there already/);
  });

  it('answers with stable JSON: numbers are numbers, no value is null', async () => {
    const args = ['query', '--metrics', 'leads,cost_per_lead,roi', '--by', 'channel', '--from', '2026-01-01'];
    const { code, out, err } = await program(...args, '--to', '2026-02-28', '--format', 'json');
    expect(code, err).toBe(0);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual(['rows', 'totals', 'meta']);
    expect(answer.rows).toEqual([
      { channel: 'ads', leads: 2, cost_per_lead: 25, roi: -1 },
      { channel: 'seo', leads: 1, cost_per_lead: 0, roi: null },
    ]);
    expect(answer.totals).toMatchObject({ leads: 3 });
  });

  it('answers as table, CSV, rows, reasons and steps', async () => {
    const scope = [
      '--metrics',
      'cost_per_lead',
      '--by',
      'channel',
      '--from',
      '2026-01-01',
      '--to',
      '2026-01-31',
    ];
    const table = await filon('query', ...scope);
    expect(table.out).toMatch(/channel\s+cost per lead/i);
    expect(table.out).toMatch(/Total\s+€25.00 \(n = 2\)/);
    expect(table.out).toMatch(/n = …: not enough data, fewer than 10 cases/);
    expect(table.out).not.toContain('\u001b[');
    expect((await filon('query', ...scope, '--format', 'csv')).out).toBe(
      'channel,cost_per_lead\r\nads,50\r\nseo,0\r\n',
    );
    const french = { environment: { FILON_LANGUAGE: 'fr' } };
    expect((await runInside(folder, ['query', ...scope, '--format', 'csv'], french)).out).toBe(
      '\uFEFFchannel;cost_per_lead\r\nads;50\r\nseo;0\r\n',
    );
    const forced = ['query', ...scope, '--format', 'csv', '--csv-style', 'en'];
    expect((await runInside(folder, forced, french)).out).toBe(
      'channel,cost_per_lead\r\nads,50\r\nseo,0\r\n',
    );
    const of = scope.filter((word) => word !== '--by' && word !== 'channel');
    const rows = await filon('query', ...of, '--rows');
    expect(rows.out).toMatch(/costs\.csv:2/);
    const split = await filon('query', ...scope, '--rows');
    expect(split).toMatchObject({ code: 2, out: '' });
    expect(split.err).toMatch(/--rows opens one figure.*--where channel=/);
    const roi = await filon(
      'query',
      ...of.map((word) => (word === 'cost_per_lead' ? 'roi' : word)),
      '--rows',
    );
    expect(roi.out).toMatch(/€50\.00/);
    const why = await filon('query', ...scope, '--why', '--compare', '2026-02-01..2026-02-28');
    expect(why.code, why.err).toBe(0);
    expect(why.out).toMatch(/ads/);
    expect(why.out).toMatch(/from €0\.00 to €25\.00 \(\+€25\.00\)/);
    expect(why.out).toMatch(/Total\s+€0\.00\s+€25\.00/);
    const explained = await filon('query', ...scope, '--explain');
    expect(explained.out).toMatch(/SELECT/);
    const inFrench = await runInside(folder, ['query', ...scope], french);
    expect(inFrench.out.replace(/[\u00a0\u202f]/g, ' ')).toMatch(/Total\s+25,00 €/);
    const filtered = await filon('query', ...scope, '--where', 'channel=ads', '--format', 'json');
    expect(JSON.parse(filtered.out).rows).toHaveLength(1);
  });

  it('shows the overview', async () => {
    const { code, out, err } = await filon('report', '--days', '60');
    expect(code, err).toBe(0);
    expect(out).toMatch(/[▁▂▃▄▅▆▇█]/);
    expect(out).toMatch(/ads/);
  });

  it('lists imports and takes one back', async () => {
    const { batches } = JSON.parse((await filon('batches', '--format', 'json')).out);
    expect(batches.map(({ file }: { file: string }) => file)).toEqual(['costs.csv', 'leads.csv']);
    expect(batches.map(({ fileRows }: { fileRows: number }) => fileRows)).toEqual([1, 3]);
    expect((await filon('batches')).out).toMatch(/leads\.csv\s+.*\s3\s+3 leads/);
    const [{ id }, { id: other }] = batches;
    const unique = [...id].findIndex((letter: string, index: number) => letter !== other[index]) + 1;
    const ambiguous = await filon('undo', id.slice(0, unique - 1));
    expect(ambiguous).toMatchObject({ code: 2, out: '' });
    expect(ambiguous.err).toMatch(/Several imports begin with/);
    for (const candidate of [id, other, 'costs.csv', 'leads.csv']) expect(ambiguous.err).toContain(candidate);
    expect((await filon('undo', 'ffff')).code).toBe(1);
    const undone = await filon('undo', id.slice(0, unique));
    expect(undone).toMatchObject({ code: 0, out: 'The import of costs.csv is taken back: 1 cost.\n' });
    expect(await filon('undo', id)).toMatchObject({ code: 1, out: '' });
    const { out } = await filon('query', '--metrics', 'cost', '--format', 'json');
    expect(JSON.parse(out).totals.cost).toBe(0);
  });

  it('refuses rows with reasons, writes them to a file, and says so by its exit code', async () => {
    writeFileSync(
      join(folder, 'bad.csv'),
      'id,created_at,channel\nL8,2026-01-08T09:00:00Z,seo\nL9,soon,seo\n',
    );
    const strict = await filon('import', 'bad.csv', '--all-or-nothing', '--problems', 'strict.csv');
    expect(strict.code, strict.err).toBe(1);
    expect(readFileSync(join(folder, 'strict.csv'), 'utf8')).toMatch(/L9/);
    const { code, err } = await filon('import', 'bad.csv', '--problems', 'problems.csv');
    expect(code).toBe(1);
    expect(err).toMatch(/line 3, created_at = soon/);
    expect(readFileSync(join(folder, 'problems.csv'), 'utf8')).toMatch(/L9/);
  });

  it('keeps settings and mappings', async () => {
    const set = await filon('settings', 'set', 'responseTargetMinutes=45', 'zone=Europe/Brussels');
    expect(JSON.parse(set.out)).toMatchObject({ responseTargetMinutes: 45, zone: 'Europe/Brussels' });
    expect((await filon('settings', 'set', 'zone')).code).toBe(2);
    const yaml = (await filon('mappings', 'show', 'google_ads')).out;
    writeFileSync(join(folder, 'mine.yaml'), yaml);
    expect((await filon('mappings', 'save', 'mine', 'mine.yaml')).code).toBe(0);
    expect((await filon('mappings')).out).toMatch(/mine/);
    expect((await filon('mappings', 'remove', 'mine')).code).toBe(0);
    expect((await filon('mappings', 'remove', 'mine')).code).toBe(1);
  });

  it('makes keys and an owner', async () => {
    const key = await filon('keys', 'create', 'site form', '--scopes', 'read,write');
    expect(key.out).toMatch(/^filon_[\w-]{43}\n$/);
    expect((await filon('keys')).out).toMatch(/site form\s+read, write/);
    const password = { input: 'a long enough password\n' };
    expect(await runCli(folder, ['owner', 'owner@example.com'], password)).toMatchObject({ code: 0 });
    expect(await runCli(folder, ['owner', 'other@example.com'], password)).toMatchObject({ code: 1 });
    expect(await runCli(folder, ['owner', 'owner@example.com'], { input: 'short\n' })).toMatchObject({
      code: 2,
    });
  });

  it('backs up and restores', async () => {
    expect((await filon('backup', 'copy.filon')).code).toBe(0);
    expect(await filon('backup', 'copy.filon')).toMatchObject({ code: 1, out: '' });
    const other = { environment: { FILON_DATABASE: 'other.duckdb' } };
    expect(await runInside(folder, ['restore', 'copy.filon'], other)).toMatchObject({ code: 0 });
    const { out } = await runInside(folder, ['query', '--metrics', 'leads', '--format', 'json'], other);
    expect(JSON.parse(out).totals.leads).toBe(4);
    expect(await runInside(folder, ['restore', 'copy.filon'], other)).toMatchObject({ code: 1 });
  });

  it('looks at itself', async () => {
    const { code, out } = await program('doctor');
    expect(code).toBe(0);
    expect(out).toMatch(/duckdb/);
  });
});

describe('what a script can rely on', () => {
  it('exit code 2 and the nearest name for what is written wrongly', async () => {
    const misspelt = await program('query', '--metrics', 'cost_per_led');
    expect(misspelt).toMatchObject({ code: 2, out: '' });
    expect(misspelt.err).toMatch(/cost_per_lead/);
    for (const args of [
      ['query'],
      ['query', '--metrics', 'leads', '--format', 'xml'],
      ['query', '--metrics', 'leads', '--from', 'May', '--to', 'June'],
      ['query', '--metrics', 'leads', '--where', 'channel'],
      ['query', '--metrics', 'leads', '--as-of', '2026-01-01'],
      ['frobnicate'],
      ['import', 'leads.csv', '--froth'],
      ['import'],
      ['batches', '--limit', '0'],
    ]) {
      const { code, out, err } = await filon(...args);
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
      expect(err).not.toBe('');
    }
    const said = async (...args: readonly string[]) => (await runInside(folder, args)).err;
    expect(await said('keys', 'create', 'site', '--scope', 'read')).toContain(
      'filon keys create has no option --scope. It has: --scopes.',
    );
    expect(await said('hooks', 'create', 'X', '--kind', 'signed')).toMatch(
      /^filon hooks create has no option --kind\. It has: .*--.*\nSee filon hooks create --help\./,
    );
    expect(await said('score', 'rulez')).toBe(
      'filon score has no command rulez. It has: rules.\nSee filon score --help.\n',
    );
    expect(await said('frobnicate', '--lang', 'fr')).toMatch(
      /^filon n’a pas de commande frobnicate\. Existe\s: [a-z]/,
    );
  });

  it('messages and help in the language asked for', async () => {
    const { err } = await runInside(folder, ['query', '--metrics', 'leads', '--frob', '--lang', 'fr']);
    expect(err).toMatch(/^filon query n’a pas d’option --frob\. Existe\s: --from\./);
    const english = await filon('query', '--help');
    expect(english.out).toMatch(/Usage:/);
    const french = await filon('query', '--help', '--lang', 'fr');
    expect(french.out).toMatch(/Usage\s:/);
    expect(french.out).not.toMatch(/Options:|Commands:|display help|default|<(file|day|filter|language)>/);
    expect(french.out).toMatch(/--from <jour>.*--format <format>.*\(par défaut\s: table\)/s);
  });

  it('a wrong setting of the environment is named', async () => {
    const { code, err } = await runCli(folder, ['doctor'], { environment: { FILON_PORT: 'abc' } });
    expect(code).toBe(1);
    expect(err + (await runCli(folder, ['batches'], { environment: { FILON_PORT: 'abc' } })).err).toMatch(
      /FILON_PORT/,
    );
  });

  it('no files but the database’s own are left', () => {
    expect(existsSync(join(folder, 'test.duckdb.server.json'))).toBe(false);
    expect(existsSync(join(folder, 'test.duckdb.uploads'))).toBe(false);
    expect(statSync(join(folder, 'test.duckdb')).size).toBeGreaterThan(0);
  });
});
