import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { backupDatabase } from '../../../src/store/backup/backup-database.ts';
import { restoreDatabase } from '../../../src/store/backup/restore-database.ts';
import { statement } from '../../../src/store/engine/statement.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';

const folder = mkdtempSync(join(tmpdir(), 'filon-statistics-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const origin = { file: null, kind: null, system: '', author: null, demo: false };
const now = '2026-02-01T10:00:00.000Z';
const lead = { id: '1', created_at: '2026-01-05T09:00:00Z', channel: 'seo', email: 'a@example.com' };

/** Without knowing them, PostgreSQL settled 40,000 messages in minutes instead of a second. */
const knownTables = async ({ engine }: Store): Promise<readonly string[]> => {
  const rows = await engine.reader.run(
    statement(
      `SELECT DISTINCT tablename AS name FROM pg_stats WHERE tablename IN ('leads', 'persons', 'settled_leads') ORDER BY 1`,
    ),
  );
  return rows.map(({ name }) => String(name));
};

for (const engine of engines.filter(({ name }) => name === 'postgres')) {
  it('PostgreSQL knows what tables are like when all is settled, and after a restore', async () => {
    const [store, other] = [await engine.open(), await engine.open()];
    try {
      await store.ledger.record('main', origin, { leads: [lead] }, now);
      await store.engine.write((session) => session.run(statement('DELETE FROM pg_statistic')));
      expect(await knownTables(store)).toEqual([]);
      await store.ledger.settleAll('main');
      expect(await knownTables(store)).toEqual(['leads', 'settled_leads']);
      const file = join(folder, 'backup.filon');
      await backupDatabase(store, file);
      expect(await knownTables(other)).toEqual([]);
      await restoreDatabase(other, file, { replace: false });
      expect(await knownTables(other)).toEqual(['leads', 'persons', 'settled_leads']);
    } finally {
      await store.close();
      await other.close();
    }
  });
}
