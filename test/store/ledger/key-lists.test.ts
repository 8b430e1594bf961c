import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statement } from '../../../src/store/engine/statement.ts';
import { KeyLists } from '../../../src/store/sql/key-lists.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';

describe.each(engines)('lists of keys on $name', ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  it.each([0, 1, 20, 21, 300])('hold each of %i keys, whatever is in them', async (count) => {
    const { reader, dialect } = store.engine;
    const keys = Array.from({ length: count }, (_, place) => `l'é "${place}", \\`);
    const given = new KeyLists(dialect);
    const listed = await reader.run(statement(given.rows(keys), ...given.parameters));
    expect(listed.map(({ key }) => String(key)).sort()).toEqual(keys.toSorted());
    const lists = new KeyLists(dialect);
    const all = JSON.stringify([...keys, 'another'].map((key) => ({ key })));
    const known = dialect.rowsFromJson(lists.text(all), [{ id: 'key', sqlType: dialect.types.text }]);
    const sql = `SELECT count(*) AS found FROM ${known} AS k WHERE k.key IN (${lists.in([...keys, ...keys])})`;
    expect(await reader.run(statement(sql, ...lists.parameters))).toEqual([{ found: BigInt(count) }]);
  });

  it('give the same list once', () => {
    const lists = new KeyLists(store.engine.dialect);
    expect([lists.in(['a', 'b']), lists.in(['a', 'b']), lists.in(['b'])]).toEqual(['$1, $2', '$1, $2', '$3']);
    expect(lists.parameters).toEqual(['a', 'b', 'b']);
  });
});
