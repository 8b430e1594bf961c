import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runInside } from './run-cli.ts';

let folder = '';
const run = (...args: readonly string[]) => runInside(folder, args);
const words = (text: string) => text.replaceAll(/[ \u202f]+/gu, ' ');

/** Forty leads: the first twelve won at 1,000 €, the last twelve lost without ever being called. */
const rows = Array.from({ length: 40 }, (_, n) => ({
  id: `l${n}`,
  called: n < 20 ? '2025-03-03T08:02:00Z' : '',
  won: n < 12 ? '2025-03-20T09:00:00Z' : '',
  lost: n >= 28 ? '2025-03-10T09:00:00Z' : '',
}));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filon-losses-'));
  const lines = rows.map(
    ({ id, called, won, lost }) => `${id},2025-03-03T08:00:00Z,${called},${won},${lost}`,
  );
  writeFileSync(join(folder, 'leads.csv'), ['id,created,called,won,lost', ...lines, ''].join('\n'));
  writeFileSync(
    join(folder, 'leads.yaml'),
    `name: leads
facts:
  leads: { id: id, created_at: created }
  interactions:
    - when: { called: "2025-03-03T08:02:00Z" }
      lead_ref: id
      at_time: called
      type: = call
      direction: = out
  lead_events:
    - when: { lost: "2025-03-10T09:00:00Z" }
      lead_ref: id
      at_time: lost
      type: = lost
      reason: = Injoignable
  orders:
    - when: { won: "2025-03-20T09:00:00Z" }
      id: id
      lead_ref: id
      ordered_at: won
      net: = 1000
`,
  );
  const { code, err } = await run('import', 'leads.csv', '--mapping', 'leads.yaml');
  expect(code, err).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('tells which step costs most, why leads are lost, and what became of those answered', async () => {
  const period = ['--from', '2025-01-01', '--to', '2025-12-31'];
  // Half of the decided leads were won: 500 € each when they came, 6,000 € for the twelve that were lost then.
  const steps = await run('bottleneck', ...period, '--lang', 'fr');
  expect(words(steps.out)).toContain('12 leads perdus, à 500 € l’un, soit 6 000 €.');
  expect(words(steps.out)).toMatch(/Arrivée → contact 12 500 € 6 000 € 40/u);
  expect(words(steps.out)).toMatch(/Injoignable 12 100 %/u);
  const answers = await run('response', ...period);
  expect(words(answers.out)).toMatch(/up to 5 min 20 12 60.0% 38.7% to 78.1%/u);
  expect(words(answers.out)).toMatch(/5 min to 15 min 0 0 – fewer than 10 leads/u);
  expect(answers.out).toContain('no proof');
  const told = JSON.parse((await run('response', ...period, '--format', 'json')).out) as {
    buckets: unknown[];
  };
  expect(told.buckets).toHaveLength(8);
  expect((await run('bottleneck', '--from', '2020-01-01', '--to', '2020-12-31')).out).toContain('No lead');
  expect((await run('response', '--format', 'csv')).code).toBe(2);
});
