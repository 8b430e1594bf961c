import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dueFetches,
  keepFetches,
  listFetches,
  markFetch,
} from '../../../src/store/records/capture/fetches.ts';
import { endHeld, type HeldPost, holdPost, listHeld } from '../../../src/store/records/capture/quarantine.ts';
import { findReceipt, keepReceipt } from '../../../src/store/records/capture/receipts.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';

const minute = (n: number): string => new Date(Date.UTC(2026, 5, 1, 0, n)).toISOString();

describe.each(engines)('what capture keeps on $name', ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  it('holds posts back up to a limit per form, so that those beyond can be told', async () => {
    const post = (id: string, form: string): HeldPost => ({
      id,
      form,
      reason: 'form_flood',
      given: '{}',
      receivedAt: minute(Number(id)),
    });
    const hold = (id: string, form: string) => holdPost(store.engine, 'w', post(id, form), 2);
    expect([await hold('1', 'a'), await hold('2', 'a'), await hold('3', 'a')]).toEqual([true, true, false]);
    expect(await hold('4', 'b')).toBe(true);
    await endHeld(store.engine, 'w', ['1'], { as: 'dropped', now: minute(9) });
    expect(await hold('5', 'a')).toBe(true);
    const { posts, waiting } = await listHeld(store.engine, 'w', 2);
    expect([posts.map(({ id }) => id), waiting]).toEqual([['5', '4'], 3]);
    expect((await listHeld(store.engine, 'other', 9)).waiting).toBe(0);
  });

  it('keeps a receipt for its time, and clears older ones away', async () => {
    const keep = (key: string, at: number) =>
      keepReceipt(
        store.engine,
        'w',
        { scope: 's', key },
        { bodyHash: key, answer: `"${key}"` },
        { now: minute(at), since: minute(at - 30) },
      );
    const find = (key: string, since: number) =>
      findReceipt(store.engine, 'w', { scope: 's', key }, minute(since));
    await keep('one', 1);
    expect(await find('one', 0)).toEqual({ bodyHash: 'one', answer: '"one"' });
    expect(await find('one', 1)).toBeNull();
    await keep('two', 40);
    expect(await find('one', 0)).toBeNull();
    expect(await find('two', 0)).not.toBeNull();
  });

  it('keeps what is to be fetched once while it waits, and again when it is announced again', async () => {
    const what = { kind: 'meta_lead', id: '7' } as const;
    await keepFetches(store.engine, 'w', 'h', [{ id: 'f1', what }], minute(1));
    await keepFetches(store.engine, 'w', 'h', [{ id: 'f2', what }], minute(2));
    expect((await dueFetches(store.engine, 'w', minute(3), 9)).map(({ id }) => id)).toEqual(['f1']);
    await markFetch(store.engine, 'w', 'f1', { as: 'done' }, minute(4));
    await keepFetches(store.engine, 'w', 'h', [{ id: 'f3', what }], minute(5));
    await markFetch(store.engine, 'w', 'f3', { as: 'failed', error: 'HTTP 500' }, minute(6));
    expect(await dueFetches(store.engine, 'w', minute(9), 9)).toEqual([]);
    expect(await listFetches(store.engine, 'w', 9)).toMatchObject([{ id: 'f3', failed: true, attempts: 1 }]);
    await markFetch(store.engine, 'w', 'f3', { as: 'again' }, minute(10));
    expect(await dueFetches(store.engine, 'w', minute(11), 9)).toMatchObject([{ id: 'f3', attempts: 0 }]);
  });
});
