import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { ImportReport } from '../../../src/core/import/report.ts';
import type { Row } from '../../../src/store/engine/engine.ts';
import { statement } from '../../../src/store/engine/statement.ts';
import { type ImportOptions, importFile } from '../../../src/store/intake/import-file.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';

export const now = '2026-11-20T10:00:00.000Z';

/** A store and a temporary folder for one test file; each import may have a workspace of its own. */
export function intakeStore() {
  let store: Store;
  let folder: string;
  let count = 0;
  const next = (): number => {
    count += 1;
    return count;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'filon-test-intake-'));
    store = await openStore(join(folder, 'filon.duckdb'), { memoryLimit: '400MB', threads: 2 });
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    get store(): Store {
      return store;
    },
    /** Writes a file and gives its path. */
    async file(name: string, content: string | Buffer): Promise<string> {
      const path = join(folder, `${next()}-${name}`);
      await writeFile(path, content);
      return path;
    },
    path: (name: string): string => join(folder, name),
    /** A workspace that no other test uses. */
    workspace: (): string => `w${next()}`,
    importFile(workspace: string, path: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> {
      const name = path.slice(path.lastIndexOf('/') + 1).replace(/^\d+-/u, '');
      return importFile(store, workspace, path, name, {
        dryRun: false,
        allOrNothing: false,
        author: null,
        now,
        language: 'fr',
        ...options,
      });
    },
    /** Current rows of a fact, in the file's order, without what the ledger adds. */
    async rows(workspace: string, fact: string): Promise<readonly Row[]> {
      const rows = await store.engine.reader.run(
        statement(
          `SELECT * FROM ${fact} WHERE workspace_id = $1 AND superseded_at IS NULL ORDER BY line, key`,
          workspace,
        ),
      );
      const added = new Set(['workspace_id', 'version_id', 'batch_id', 'recorded_at', 'superseded_at']);
      return rows.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([name, value]) => !added.has(name) && value !== null)),
      );
    },
    /** The problem file kept with a batch. */
    async problemFile(batch: string | null): Promise<string> {
      const rows = await store.engine.reader.run(
        statement('SELECT problems_csv FROM batches WHERE id = $1', batch),
      );
      return String(rows[0]?.problems_csv ?? '');
    },
    async persons(workspace: string): Promise<readonly Row[]> {
      return store.engine.reader.run(
        statement('SELECT * FROM persons WHERE workspace_id = $1 ORDER BY email, phone', workspace),
      );
    },
  };
}
