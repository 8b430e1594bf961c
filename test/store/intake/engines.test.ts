import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statement } from '../../../src/store/engine/statement.ts';
import { importFile } from '../../../src/store/intake/import-file.ts';
import { limits } from '../../../src/store/intake/limits.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';

const olist = fileURLToPath(new URL('../../../../shared/data/olist', import.meta.url));
const options = {
  dryRun: false,
  allOrNothing: false,
  author: null,
  now: '2026-11-20T10:00:00.000Z',
  language: 'en',
} as const;

const mapping = (name: string): string =>
  readFileSync(new URL(`../../fixtures/mappings/${name}.yaml`, import.meta.url), 'utf8');

describe.each(engines)('files on $name', ({ open }) => {
  let store: Store;
  let folder: string;
  beforeAll(async () => {
    store = await open();
    folder = await mkdtemp(join(tmpdir(), 'filon-test-engines-'));
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const count = async (workspace: string, sql: string): Promise<unknown> => {
    const [row] = await store.engine.reader.run(
      statement(`SELECT ${sql} WHERE workspace_id = $1 AND superseded_at IS NULL`, workspace),
    );
    return row;
  };

  it('takes a file with good and bad rows, and the same one again without a trace', async () => {
    const path = join(folder, 'leads.csv');
    const text =
      'id;created_at;email;phone;channel\nA;2026-03-05 10:00;a@example.com;06 12 34 56 78;Été\nB;hier;;;x\n';
    await writeFile(path, text);
    const first = await importFile(store, 'small', path, 'leads.csv', options);
    expect(first).toMatchObject({ rowsRefused: 1, facts: [{ fact: 'leads', added: 1 }] });
    const second = await importFile(store, 'small', path, 'leads.csv', options);
    expect(second).toMatchObject({ batch: null, facts: [{ fact: 'leads', added: 0, unchanged: 1 }] });
    expect(
      await count('small', 'count(*) AS n, min(created_at) AS t, min(channel) AS c FROM leads'),
    ).toMatchObject({
      t: '2026-03-05T09:00:00.000Z',
      c: 'Été',
    });
  });

  it('takes a file too long to be typed in memory, and lets go of what it was typed into', async () => {
    const path = join(folder, 'long.csv');
    const rows = limits.rowsInMemory + 2;
    const lines = Array.from({ length: rows }, (_, index) =>
      index === 7 ? `${index};demain` : `${index};2026-03-05 10:00`,
    );
    await writeFile(path, `id;created_at\n${lines.join('\n')}\n`);
    const report = await importFile(store, 'long', path, 'leads.csv', options);
    expect(report).toMatchObject({ rowsRefused: 1, facts: [{ fact: 'leads', added: rows - 1 }] });
    expect(await count('long', 'count(*) AS n, min(created_at) AS t FROM leads')).toEqual({
      n: BigInt(rows - 1),
      t: '2026-03-05T09:00:00.000Z',
    });
    expect(await importFile(store, 'long', path, 'leads.csv', options)).toMatchObject({ batch: null });
    if (store.engine.dialect.name !== 'duckdb') return;
    const attached = statement(
      `SELECT database_name FROM duckdb_databases() WHERE database_name LIKE 'staged%'`,
    );
    expect(await store.engine.reader.run(attached)).toEqual([]);
  });

  it('keeps nothing of a dry run', async () => {
    const path = join(folder, 'costs.csv');
    await writeFile(path, 'day;kind;amount\n2026-03-05;ads;12,50\n');
    const report = await importFile(store, 'dry', path, 'costs.csv', { ...options, dryRun: true });
    expect(report).toMatchObject({ batch: null, dryRun: true, facts: [{ fact: 'costs', added: 1 }] });
    expect(Number(((await count('dry', 'count(*) AS n FROM costs')) as { n: bigint }).n)).toBe(0);
  });

  it.skipIf(!existsSync(olist))('reads the Olist files (skipped where ../shared/data is not)', async () => {
    const files = [
      ['olist_marketing_qualified_leads_dataset.csv', 'olist-leads'],
      ['olist_closed_deals_dataset.csv', 'olist-deals'],
      ['derived_join_funnel_revenue.csv', 'olist-revenue'],
    ] as const;
    for (const [file, name] of files) {
      const report = await importFile(store, 'olist', join(olist, file), file, {
        ...options,
        mapping: mapping(name),
      });
      expect(report).toMatchObject({ problemCount: 0, unjoined: [] });
    }
    expect(await count('olist', 'count(*) AS n, count(channel) AS c FROM leads')).toMatchObject({
      n: 8_000n,
      c: 7_940n,
    });
    expect(await count('olist', 'count(*) AS n FROM lead_events')).toMatchObject({ n: 842n });
    expect(await count('olist', 'count(*) AS n, CAST(sum(net) AS BIGINT) AS s FROM orders')).toMatchObject({
      n: 376n,
      s: 66_485_800n,
    });
    expect((await store.workspaces.settings('olist')).currency).toBe('BRL');
  });
});
