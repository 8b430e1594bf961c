import { expect, it } from 'vitest';
import { statement } from '../../../src/store/engine/statement.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { engines } from '../../support/engines.ts';

it('an embedded database is closed after the statements under way, and not under them', async () => {
  for (let round = 0; round < 5; round++) {
    const store = await openStore(':memory:', { memoryLimit: '300MB', threads: 2 });
    const sql = 'SELECT count(DISTINCT n % 1000) AS found FROM generate_series(1, 2000000) AS t(n)';
    const asked = Array.from({ length: 8 }, () => store.engine.reader.run(statement(sql)));
    // Somebody who asks again as soon as he is answered, as long as the database is there.
    let again = 0;
    const asking = (async () => {
      for (;;) again += Number((await store.engine.reader.run(statement('SELECT 1 AS one')))[0]?.one);
    })();
    const refused = expect(asking).rejects.toThrow('closed');
    await store.close();
    await refused;
    expect(again).toBeGreaterThan(0);
    for (const rows of await Promise.all(asked)) expect(Number(rows[0]?.found)).toBe(1000);
  }
});

it.each(engines)(
  '$name answers what waits for a connection, and refuses what comes later',
  async ({ open }) => {
    const store = await open();
    // More than there are connections.
    const sql = 'SELECT count(DISTINCT n % 1000) AS found FROM generate_series(1, 200000) AS t(n)';
    const asked = Array.from({ length: 40 }, () => store.engine.reader.run(statement(sql)));
    const closed = store.close();
    for (const rows of await Promise.all(asked)) expect(Number(rows[0]?.found)).toBe(1000);
    await closed;
    await expect(store.engine.reader.run(statement('SELECT 1 AS one'))).rejects.toThrow('closed');
  },
  20_000,
);
