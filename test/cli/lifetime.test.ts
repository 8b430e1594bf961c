import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli, runInside } from './run-cli.ts';

const data = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const mappings = fileURLToPath(new URL('../fixtures/mappings', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filon-lifetime-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The values of a fitted model's parameters, by name. */
async function parametersOf(args: readonly string[]): Promise<Record<string, number>> {
  const { out, err, code } = await runCli(folder, ['lifetime', ...args, '--format', 'json']);
  expect(code, err).toBe(0);
  const { result } = JSON.parse(out);
  const values = result.parameters.map(({ name, value }: { name: string; value: number }) => [name, value]);
  return { ...Object.fromEntries(values), logLikelihood: result.logLikelihood };
}

describe.skipIf(!existsSync(data))('CDNOW and groceries (skipped without ../shared/data)', () => {
  beforeAll(async () => {
    const cdnow = [`${data}/cdnow/CDNOW_sample.txt`, '--mapping', `${mappings}/cdnow-sample.yaml`];
    expect((await runInside(folder, ['import', ...cdnow])).err).toContain('USD');
  });

  it('give the published numbers of BG/NBD and Gamma-Gamma', async () => {
    const bgNbd = await parametersOf(['--model', 'bg_nbd', '--calibration-weeks', '39']);
    expect(bgNbd.r).toBeCloseTo(0.243, 3);
    expect(bgNbd.alpha).toBeCloseTo(4.414, 3);
    expect(bgNbd.a).toBeCloseTo(0.793, 3);
    expect(bgNbd.b).toBeCloseTo(2.426, 3);
    expect(bgNbd.logLikelihood).toBeCloseTo(-9582.4, 1);
    const money = await parametersOf(['--model', 'gamma_gamma', '--calibration-weeks', '39']);
    expect(money.p).toBeCloseTo(6.25, 2);
    expect(money.q).toBeCloseTo(3.74, 2);
    expect(money.v).toBeCloseTo(15.44, 1);
  });

  it('give the back-test of weeks 40 to 78 as a table in French', async () => {
    const { out } = await runCli(folder, ['lifetime', '--calibration-weeks', '39', '--lang', 'fr']);
    expect(out).toContain('2\u202f357 clients, du 1ᵉʳ janvier au 30 septembre 1997');
    expect(out).toMatch(/r +0,243 +0,219 – 0,268/);
    expect(out).toContain('Mise à l’épreuve sur les 39 semaines mises de côté');
    // 1,882 purchases of the sample after 30 September 1997.
    expect(out).toMatch(/tous +2\s357 +1\s653 +1\s882\n/u);
  });

  it('give lifetime values three ways, and say that subscriptions are too few', async () => {
    const value = await runCli(folder, ['lifetime', 'value', '--months', '12', '--discount-rate', '0']);
    expect(value.out).toMatch(/^Customer value over 12 \w+, discounted by 0.0% a year/);
    expect(value.out).toMatch(/all +2,357 .* +US\$[\d.]+ +US\$[\d.]+ \(US\$/u);
    expect(value.out).toContain('Gone: without an order for more than 279 days.');
    const none = await runCli(folder, ['lifetime', '--model', 'shifted_beta_geometric']);
    expect(none.out).toBe('Not enough data: 0 clients left; it takes 30.\n');
    expect(none.code).toBe(1);
    const wrong = await runInside(folder, ['lifetime', '--model', 'pareto']);
    expect(wrong.err).toContain('bg_nbd, gamma_gamma, shifted_beta_geometric');
  });

  it('give exactly 463 rules and the two named lifts', async () => {
    const baskets = [`${data}/groceries/groceries.csv`, '--mapping', `${mappings}/groceries.yaml`];
    expect((await runInside(folder, ['import', ...baskets])).code).toBe(0);
    const asked = ['rules', '--support', '0.006', '--confidence', '0.25'];
    const answer = JSON.parse((await runInside(folder, [...asked, '--format', 'json'])).out);
    expect(answer).toMatchObject({ baskets: 9835, found: 463, truncated: false });
    expect(answer.rules).toHaveLength(463);
    const [herbs, berries] = answer.rules;
    expect(herbs).toMatchObject({ when: ['herbs'], also: 'root vegetables', confidence: 0.43125 });
    expect(herbs.lift).toBeCloseTo(3.956477, 6);
    expect(berries).toMatchObject({ when: ['berries'], also: 'whipped/sour cream' });
    expect(berries.lift).toBeCloseTo(3.796886, 6);
    const all = await runInside(folder, [...asked, '--show', 'all', '--lang', 'fr']);
    expect(all.out).toContain('463 règles dans 9\u202f835 paniers');
    // A table leaves out what a shorter rule says as surely; the rest of them is no chance.
    const text = await runInside(folder, [...asked, '--lang', 'fr']);
    const told = (pattern: RegExp) => Number(text.out.match(pattern)?.[1]);
    const hidden = told(/Non montrées\u202f: (\d+) qui/u) + told(/, (\d+) qu’une règle plus courte/u);
    expect(hidden).toBeGreaterThan(0);
    expect(told(/^(\d+) règles dans/u) + hidden).toBe(463);
    expect(text.out).toMatch(/herbs +root vegetables +69 +0,7\s% +43,1\s% +3,96 +< 0,1\s%/u);
  });
});

it('fits how long the clients of an imported file stay, by year', async () => {
  // Survivors of 1,000 customers, Fader and Hardie (2007), table 1, "regular".
  const survivors = [1000, 631, 468, 382, 326, 289, 262, 241];
  const lines = Array.from({ length: 1000 }, (_, client) => {
    const left = survivors.findIndex((there, year) => year > 0 && client >= there);
    return [`C${client},2012-01-15,49.90`, ...(left > 0 ? [`C${client},${2012 + left}-01-15,0`] : [])].join(
      '\n',
    );
  });
  writeFileSync(join(folder, 'clients.csv'), `client,day,mrr\n${lines.join('\n')}\n`);
  writeFileSync(
    join(folder, 'clients.yaml'),
    'name: clients\nfacts:\n  subscription_changes: { subscription: client, customer_ref: client, at_time: day, mrr: mrr }\n',
  );
  const environment = { FILON_DATABASE: 'clients.duckdb' };
  const run = (args: readonly string[]) => runCli(folder, args, { environment });
  const clients = ['import', 'clients.csv', '--mapping', 'clients.yaml'];
  expect((await runInside(folder, clients, { environment })).code).toBe(0);
  const asked = [
    'lifetime',
    '--model',
    'shifted_beta_geometric',
    '--period',
    'year',
    '--until',
    '2019-01-15',
  ];
  const { result } = JSON.parse((await run([...asked, '--format', 'json'])).out);
  expect(result.parameters[0].value).toBeCloseTo(0.704, 2);
  expect(result.parameters[1].value).toBeCloseTo(1.182, 2);
  const text = await run([...asked, '--lang', 'fr']);
  expect(text.out).toMatch(/année +constaté +projeté\n.*\n +1 +63,1\s% +62,\d\s%/u);
});
