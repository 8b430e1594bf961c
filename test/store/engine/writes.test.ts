import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WriteSession } from '../../../src/store/engine/engine.ts';
import { statement } from '../../../src/store/engine/statement.ts';
import { WriteQueue } from '../../../src/store/engine/write-queue.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { bringUpToDate } from '../../../src/store/records/up-to-date.ts';
import { migrate } from '../../../src/store/schema/migrate.ts';
import { schemaVersion } from '../../../src/store/schema/migrations.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';

const nothing = async (): Promise<void> => undefined;
const silent: WriteSession = { run: async () => [], insert: async () => undefined };

describe('the write queue', () => {
  it('acknowledges only after the commit, several callers in one', async () => {
    const steps: string[] = [];
    const queue = new WriteQueue({
      begin: async () => {
        steps.push('begin');
        return silent;
      },
      commit: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        steps.push('commit');
      },
      rollback: async () => void steps.push('rollback'),
    });
    const writes = ['a', 'b', 'c'].map((name) =>
      queue.write(async () => void steps.push(name)).then(() => steps.push(`${name} told`)),
    );
    await Promise.all(writes);
    expect(steps).toEqual(['begin', 'a', 'b', 'c', 'commit', 'a told', 'b told', 'c told']);
  });

  it('rejects everybody when the commit fails, and goes on', async () => {
    let fail = true;
    const queue = new WriteQueue({
      begin: async () => silent,
      commit: async () => {
        if (fail) throw new Error('disk full');
      },
      rollback: async () => undefined,
    });
    const results = await Promise.allSettled([queue.write(async () => 1), queue.write(async () => 2)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fail = false;
    expect(await queue.write(async () => 3)).toBe(3);
  });
});

describe.each(engines)('writes on $name', ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.engine.write((session) => session.run(statement('CREATE TABLE tried (n BIGINT)')));
  });
  afterAll(() => store.close());
  afterEach(() => store.engine.write((session) => session.run(statement('DELETE FROM tried'))));

  const written = async (): Promise<readonly unknown[]> =>
    (await store.engine.reader.run(statement('SELECT n FROM tried ORDER BY n'))).map(({ n }) => n);
  const insert = (n: bigint): Promise<unknown> =>
    store.engine.write((session) => session.run(statement('INSERT INTO tried VALUES ($1)', n)));

  it('a failing write harms no other', async () => {
    const results = await Promise.allSettled([
      insert(1n),
      store.engine.write((session) => session.run(statement('SELECT no_such_column FROM tried'))),
      insert(3n),
      store.engine.write(async () => {
        throw new Error('own error');
      }),
      insert(5n),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(results[3]).toMatchObject({ reason: { message: 'own error' } });
    expect(await written()).toEqual([1n, 3n, 5n]);
  });

  it('what is acknowledged is seen by readers', async () => {
    await Promise.all(
      Array.from({ length: 100 }, async (_, n) => {
        await insert(BigInt(n));
        expect(await written()).toContain(BigInt(n));
      }),
    );
    expect(await written()).toHaveLength(100);
  });

  it('a bulk write hands its tables over, gaps and odd texts included, and a failing one leaves nothing', async () => {
    const texts = ['', '\\N', 'NULL', 'a"b', 'é\n;,\t', '’'];
    const seen = await store.engine.bulk({
      prepare: async (staging) => {
        await staging.run(
          statement(
            `CREATE TEMPORARY TABLE incoming_tried AS
            SELECT CAST(i AS BIGINT) AS n, CASE WHEN i < 6 THEN list_extract($1::JSON::VARCHAR[], CAST(i + 1 AS BIGINT)) END AS t,
              CAST(1.5 AS DECIMAL(18,4)) AS d, TIMESTAMPTZ '2026-03-29 01:30:00.123+00' AS at_time, DATE '2026-01-31' AS day,
              i = 1 AS yes FROM range(7) AS r(i)`,
            JSON.stringify(texts),
          ),
        );
        staging.handOver('incoming_tried');
      },
      commit: (session) => session.run(statement('SELECT * FROM incoming_tried ORDER BY n')),
    });
    expect(seen.map(({ t }) => t)).toEqual([...texts, null]);
    expect(seen[1]).toEqual({
      n: 1n,
      t: '\\N',
      d: '1.5000',
      at_time: '2026-03-29T01:30:00.123Z',
      day: '2026-01-31',
      yes: true,
    });
    await expect(
      store.engine.bulk({
        prepare: async () => undefined,
        commit: async (session) => {
          await session.run(statement('INSERT INTO tried VALUES (7)'));
          throw new Error('stop');
        },
      }),
    ).rejects.toThrow('stop');
    expect(await written()).toEqual([]);
  });

  it('takes rows without a statement, each text as its column says', async () => {
    const columns = {
      bigint: 'b',
      decimal: 'd',
      day: 'day',
      time: 'at_time',
      boolean: 'yes',
      text: 't',
    } as const;
    const types = store.engine.dialect.types;
    const ddl = Object.entries(columns).map(([type, id]) => `${id} ${types[type as keyof typeof columns]}`);
    const first = { b: '-9007199254740993', d: '-0.5', day: '2024-02-29', yes: 'true', t: "'é\u001f" };
    const times = { '2026-03-29T01:30:00.123456Z': '.123Z', '2026-03-29T03:30+0200': '.000Z' };
    const seen = await store.engine.write(async (session) => {
      await session.run(statement(`CREATE TABLE typed (${ddl.join(', ')})`));
      await session.insert('typed', [
        { ...first, at_time: null },
        ...Object.keys(times).map((at_time) => ({ at_time })),
      ]);
      const rows = await session.run(statement('SELECT * FROM typed ORDER BY b'));
      await session.run(statement('DROP TABLE typed'));
      return rows;
    });
    expect(seen[0]).toEqual({ ...first, b: -9007199254740993n, d: '-0.5000', yes: true, at_time: null });
    const expected = Object.values(times).map((end) => `2026-03-29T01:30:00${end}`);
    expect(seen.slice(1).map(({ at_time }) => at_time)).toEqual(expected);
    await expect(
      store.engine.write(async (session) => {
        await session.insert('tried', [{ n: '8' }]);
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    await expect(store.engine.write((session) => session.insert('tried', [{ n: 'x' }]))).rejects.toThrow();
    expect(await written()).toEqual([]);
  });

  it('migrates once, and refuses a database of a later program', async () => {
    expect(await bringUpToDate(store.engine)).toBe(schemaVersion);
    await expect(migrate(store.engine, nothing, [])).rejects.toMatchObject({ code: 'database_newer' });
    const half = {
      number: schemaVersion + 1,
      name: 'half',
      statements: () => ['CREATE TABLE half (n BIGINT)', 'nonsense'],
    };
    const known = { number: schemaVersion, name: 'known', statements: () => [] };
    await expect(migrate(store.engine, nothing, [known, half])).rejects.toThrow();
    await expect(store.engine.reader.run(statement('SELECT * FROM half'))).rejects.toThrow();
    expect(await bringUpToDate(store.engine)).toBe(schemaVersion);
  });
});

describe('opening', () => {
  it('refuses a file that is open already, and finds everything after closing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'filon-open-'));
    try {
      const path = join(folder, 'deep', 'filon.duckdb');
      const first = await openStore(path, { memoryLimit: '200MB' });
      await expect(openStore(path)).rejects.toMatchObject({ code: 'database_locked' });
      await first.workspaces.change('main', { currency: 'CHF' }, '2026-01-01T00:00:00Z');
      await first.close();
      const again = await openStore(path, { memoryLimit: '200MB' });
      expect((await again.workspaces.settings('main')).currency).toBe('CHF');
      await again.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('says when PostgreSQL does not answer', async () => {
    await expect(openStore('postgres://nobody@127.0.0.1:1/none')).rejects.toMatchObject({
      code: 'database_unreachable',
    });
  });
});
