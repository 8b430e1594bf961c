import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInside } from './run-cli.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filon-missing-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('commands of a workspace without facts', () => {
  it.each([
    ['customers', 'No order names a customer yet', 'filon import orders.csv'],
    ['segments', 'No order names a customer yet', 'filon import orders.csv'],
    ['packages', 'No order has lines', 'filon import order_lines.csv'],
    ['recommend', 'No order has lines', 'filon import order_lines.csv'],
    ['promotions', 'There are no orders yet', 'filon import orders.csv'],
    ['simulate price --change 5%', 'There are no orders yet', 'filon import orders.csv'],
    ['simulate bundle --part tea --part cup', 'There are no orders yet', 'filon import orders.csv'],
  ])('%s says what is missing and how to bring it', async (command, what, how) => {
    const { code, out, err } = await runInside(folder, command.split(' '));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(what);
    expect(err).toContain(how);
  });

  it('still answers programs with figures, and says it of cohorts in French', async () => {
    const asked = await runInside(folder, ['customers', '--format', 'json']);
    expect([asked.code, JSON.parse(asked.out).customers]).toEqual([0, []]);
    const cohorts = await runInside(folder, ['cohorts', '--lang', 'fr']);
    expect([cohorts.code, cohorts.err]).toEqual([
      1,
      expect.stringContaining('numéro de client\u202f: filon import commandes.csv'),
    ]);
    // A day before the first order is no reason to import.
    const before = await runInside(folder, ['customers', '--until', '2020-01-01']);
    expect([before.code, before.out]).toEqual([0, 'No customer fits.\n']);
  });
});
