import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = join(root, '../shared/data/olist');
const mappings = join(root, 'test/fixtures/mappings');

/** Figures of the data's own description (Olist, marketing funnel), cohort basis. */
const expected: Readonly<
  Record<string, readonly [leads: number, won: number, revenue: number, perLead: number | null]>
> = {
  organic_search: [2296, 271, 204509.79, 89.07],
  paid_search: [1586, 195, 151444.15, 95.49],
  social: [1350, 75, 43394.2, 32.14],
  unknown: [1099, 179, 209651.37, 190.77],
  direct_traffic: [499, 56, 21852.9, 43.79],
  email: [493, 15, 8484.99, 17.21],
  referral: [284, 24, 16578.25, 58.37],
  other: [150, 4, 6776.75, 45.18],
  display: [118, 6, 923, 7.82],
  other_publicities: [65, 3, 0, 0],
  '': [60, 14, 1242.6, 20.71],
};

interface Answer {
  readonly rows: readonly {
    readonly channel: string | null;
    readonly leads: number;
    readonly conversion_rate: number;
    readonly revenue: number | null;
    readonly revenue_per_lead: number | null;
  }[];
  readonly totals: Readonly<Record<string, number>>;
  readonly meta: { readonly currency: string };
}

if (!existsSync(data)) console.warn('Skipped: ../shared/data/olist is not there.');

describe.skipIf(!existsSync(data))('the Olist funnel from its files', () => {
  let folder = '';

  function filon(...args: readonly string[]): string {
    const result = spawnSync(process.execPath, [join(root, 'bin/filon.mjs'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, FILON_DATABASE: join(folder, 'olist.duckdb'), FILON_LANGUAGE: 'en' },
    });
    expect(result.stderr + result.stdout, `filon ${args.join(' ')}`).not.toContain('fault');
    expect(result.status, `filon ${args.join(' ')}: ${result.stderr}`).toBe(0);
    return result.stdout;
  }

  const question = ['--from', '2017-01-01', '--to', '2018-12-31', '--basis', 'cohort', '--format', 'json'];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'filon-olist-'));
    filon(
      'import',
      join(data, 'olist_marketing_qualified_leads_dataset.csv'),
      '--mapping',
      join(mappings, 'olist-leads.yaml'),
    );
    filon(
      'import',
      join(data, 'olist_closed_deals_dataset.csv'),
      '--mapping',
      join(mappings, 'olist-deals.yaml'),
    );
    filon(
      'import',
      join(data, 'derived_join_funnel_revenue.csv'),
      '--mapping',
      join(mappings, 'olist-revenue.yaml'),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the table by channel and its totals', () => {
    const answer = JSON.parse(
      filon(
        'query',
        '--metrics',
        'leads,conversion_rate,revenue,revenue_per_lead',
        '--by',
        'channel',
        ...question,
      ),
    ) as Answer;
    expect(answer.meta.currency).toBe('BRL');
    expect(answer.totals).toMatchObject({ leads: 8000, conversion_rate: 0.10525, revenue: 664858 });
    expect(answer.rows).toHaveLength(11);
    for (const row of answer.rows) {
      const [leads, won, revenue, perLead] = expected[row.channel ?? ''] ?? [];
      expect(row.leads, `leads of ${row.channel}`).toBe(leads);
      expect(row.conversion_rate * row.leads, `won of ${row.channel}`).toBeCloseTo(won ?? -1, 6);
      expect(row.revenue ?? 0, `revenue of ${row.channel}`).toBe(revenue);
      expect(row.revenue_per_lead, `revenue per lead of ${row.channel}`).toBe(perLead);
    }
  });

  it('answers without a period with all days that have facts', () => {
    const answer = JSON.parse(
      filon('query', '--metrics', 'leads', '--by', 'channel', '--basis', 'cohort', '--format', 'json'),
    );
    expect(answer.totals.leads).toBe(8000);
  });

  it('gives a score by channel, landing page and month that holds on leads drawn by lot', () => {
    const { score } = JSON.parse(filon('score', 'learn', '--no-use', '--format', 'json'));
    const features = score.features.map(({ feature }: { feature: string }) => feature);
    expect(features).toEqual(expect.arrayContaining(['channel', 'landing_page', 'created_month']));
    expect(score.learnedFrom).toMatchObject({ leads: 8000, sales: 842 });
    const { held } = score.proofs.random;
    expect(held.sales + score.proofs.random.learnedSales).toBe(842);
    expect(held.auc.low).toBeGreaterThan(0.65);
    expect(held.auc.high - held.auc.low).toBeLessThan(0.08);
    expect(held.calibrationError).toBeLessThan(0.03);
    // Nine of ten sales take up to 162 of the 351 days: too few were known on the day of the split.
    expect(score.proofs.time).toMatchObject({ kind: 'not_enough_data', needed: 30 });
  });

  it('has a sales cycle of 14 days', () => {
    const answer = JSON.parse(filon('query', '--metrics', 'sales_cycle', ...question)) as Answer;
    expect(answer.totals.sales_cycle).toBe(14);
  });
});
