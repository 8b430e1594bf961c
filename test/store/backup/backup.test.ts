import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backedUpTables, backupDatabase } from '../../../src/store/backup/backup-database.ts';
import { restoreDatabase } from '../../../src/store/backup/restore-database.ts';
import { addAccount } from '../../../src/store/records/accounts.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';

const origin = { file: 'leads.csv', kind: null, system: 'crm', author: null, demo: false };
const now = '2026-02-01T10:00:00.000Z';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filon-backup-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A lead whose row was changed, a foreign cost with an odd label, an undone batch, an account. */
async function fill(store: Store): Promise<void> {
  const lead = { id: '1', created_at: '2026-01-05T09:00:00Z', channel: 'seo', email: 'a@example.com' };
  await store.ledger.record('main', origin, { leads: [lead] }, now);
  await store.ledger.record(
    'main',
    origin,
    { leads: [{ ...lead, channel: 'ads' }] },
    '2026-02-02T10:00:00.000Z',
  );
  const cost = { day: '2026-01-05', kind: 'fee', amount: 123_456, label: 'été; "x"\n\\N', hours: '1.2500' };
  const costs = await store.ledger.record('main', origin, { costs: [cost] }, '2026-02-03T10:00:00.000Z');
  await store.ledger.record('other', origin, { leads: [{ ...lead, title: '' }] }, '2026-02-03T10:00:00.000Z');
  await store.ledger.undo('main', costs.batch ?? '', '2026-02-04T10:00:00.000Z');
  await addAccount(store.engine, 'main', {
    id: 'a1',
    email: 'owner@example.com',
    role: 'owner',
    passwordHash: 'x',
    createdAt: now,
  });
}

/** Everything in every table, in an order that does not depend on the engine. */
async function content(store: Store): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of backedUpTables) {
    const rows = await store.engine.reader.run({ sql: `SELECT * FROM ${table}`, parameters: [] });
    all[table] = rows
      .map((row) =>
        JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
      )
      .sort();
  }
  return all;
}

describe.each(engines)('a backup from $name', (from) => {
  it.each(engines)('is whole after restoring into $name', async (into) => {
    const file = join(folder, `${from.name}-${into.name}.filon`);
    const source = await from.open();
    const target = await into.open();
    try {
      await fill(source);
      const backup = await backupDatabase(source, file);
      expect(backup.rows).toBeGreaterThan(8);
      expect(backup).toMatchObject({ facts: 2, earlier: 2, persons: 2 });
      expect(backup.bytes).toBeGreaterThan(0);
      await expect(backupDatabase(source, file)).rejects.toMatchObject({ code: 'backup_exists' });

      const restored = await restoreDatabase(target, file, { replace: false });
      const { file: _, bytes: __, tables: ___, ...held } = backup;
      expect(restored).toEqual(held);
      expect(await content(target)).toEqual(await content(source));
      await expect(restoreDatabase(target, file, { replace: false })).rejects.toMatchObject({
        code: 'restore_not_empty',
      });
      await target.ledger.record(
        'main',
        origin,
        { leads: [{ id: '9', created_at: now }] },
        '2026-02-05T10:00:00.000Z',
      );
      await restoreDatabase(target, file, { replace: true });
      expect(await content(target)).toEqual(await content(source));
    } finally {
      await source.close();
      await target.close();
    }
  });

  it('is refused when the file is something else, and leaves nothing behind when it fails', async () => {
    const store = await from.open();
    try {
      const text = join(folder, `${from.name}.txt`);
      writeFileSync(text, 'this is no database'.repeat(1_000));
      await expect(restoreDatabase(store, text, { replace: false })).rejects.toMatchObject({
        code: 'backup_invalid',
      });
      await expect(restoreDatabase(store, join(folder, 'none'), { replace: false })).rejects.toMatchObject({
        code: 'file_not_found',
      });
      const nowhere = join(text, 'x.filon');
      await expect(backupDatabase(store, nowhere)).rejects.toThrow();
      expect(existsSync(nowhere)).toBe(false);
    } finally {
      await store.close();
    }
  });
});
