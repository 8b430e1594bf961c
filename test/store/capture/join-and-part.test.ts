import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emailForm, mailProviders } from '../../../src/core/capture/email-form.ts';
import { statement } from '../../../src/store/engine/statement.ts';
import { mailboxForm, rememberMailboxes } from '../../../src/store/sql/mailboxes.ts';
import type { BatchOrigin, Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import { batch, everybody } from '../../support/random-batches.ts';
import { snapshot } from '../../support/snapshot.ts';

const origin: BatchOrigin = { file: null, kind: null, system: '', author: null, demo: false };
const minute = (n: number): string => new Date(Date.UTC(2026, 5, 1, 0, n)).toISOString();

describe.each(engines)('joining persons on $name', ({ name, open }) => {
  let store: Store;
  let made = 0;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  const numRuns = Number(process.env.FILON_TEST_RUNS ?? 0) || (name === 'duckdb' ? 3 : 6);

  it('and parting them again gives exactly the figures of before, whatever came between', async () => {
    const plan = fc.record({
      batches: fc.array(batch, { minLength: 1, maxLength: 3 }),
      between: batch,
      picks: fc.tuple(fc.nat(), fc.nat()),
    });
    let joinedSome = 0;
    await fc.assert(
      fc.asyncProperty(plan, async ({ batches, between, picks }) => {
        const [played, other] = [`w${made++}`, `w${made++}`];
        for (const id of [played, other]) {
          await store.workspaces.change(id, { currency: 'EUR', hourlyRateMinor: 3000 }, minute(0));
          await store.ledger.record(id, origin, everybody, minute(0));
          for (const [index, rows] of batches.entries()) {
            await store.ledger.record(id, origin, rows, minute(index + 1));
          }
        }
        const before = await snapshot(store, played);
        const persons = await store.engine.reader.run(
          statement('SELECT person_key FROM persons WHERE workspace_id = $1 ORDER BY person_key', played),
        );
        const pick = (n: number): string => String(persons[n % persons.length]?.person_key);
        const pair = [pick(picks[0]), pick(picks[1])] as const;
        fc.pre(pair[0] !== pair[1]);
        const joined = await store.ledger.record(played, { ...origin, kind: 'match' }, {}, minute(10), [
          pair,
        ]);
        if (joined.batch) {
          joinedSome++;
          await store.ledger.undo(played, joined.batch, minute(11));
        }
        expect(await snapshot(store, played)).toEqual(before);
        const again = await store.ledger.record(played, { ...origin, kind: 'match' }, {}, minute(12), [pair]);
        for (const id of [played, other]) await store.ledger.record(id, origin, between, minute(13));
        if (again.batch) await store.ledger.undo(played, again.batch, minute(14));
        expect(await snapshot(store, played)).toEqual(await snapshot(store, other));
      }),
      { numRuns },
    );
    expect(joinedSome).toBeGreaterThan(0);
  });

  it('an e-mail address has the same one spelling in the database as in core', async () => {
    const domains = [...mailProviders.flatMap((provider) => provider.domains), 'example.com', 'orange.fr'];
    const names = ['ada', 'a.d.a', 'ada+x', 'a.da+x+y', 'ada-x', '+x', '...'];
    const emails = domains.flatMap((domain) => names.map((mailbox) => `${mailbox}@${domain}`));
    const { dialect, reader } = store.engine;
    const rows = await reader.run(
      statement(
        `SELECT email, ${mailboxForm('email')} AS form
        FROM ${dialect.rowsFromJson('$1', [{ id: 'email', sqlType: dialect.types.text }])} AS given`,
        JSON.stringify(emails.map((email) => ({ email }))),
      ),
    );
    expect(rows).toHaveLength(emails.length);
    for (const { email, form } of rows) expect([email, form]).toEqual([email, emailForm(String(email))]);
  });
});

describe.each(engines)('e-mails known before their mailboxes on $name', ({ open }) => {
  it('are joined to later spellings', async () => {
    const store = await open();
    const lead = (email: string) => ({ leads: [{ created_at: minute(1), email }] });
    await store.ledger.record('w', origin, lead('ad.a@gmail.com'), minute(1));
    await store.engine.write(async (session) => {
      await session.run(statement(`DELETE FROM person_identities WHERE kind = 'mailbox'`));
      await session.run(statement(rememberMailboxes));
    });
    await store.ledger.record('w', origin, lead('ada+x@gmail.com'), minute(2));
    const [row] = await store.engine.reader.run(
      statement('SELECT count(*) AS links FROM person_links WHERE superseded_at IS NULL'),
    );
    expect(Number(row?.links)).toBe(1);
    await store.close();
  });
});
