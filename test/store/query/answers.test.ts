import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metricOf } from '../../../src/core/metrics/catalogue.ts';
import { metricIds } from '../../../src/core/metrics/metric-ids.ts';
import { cockpitMetrics } from '../../../src/core/query/cockpit.ts';
import type { Query } from '../../../src/core/query/query.ts';
import { dimensionValues } from '../../../src/store/records/query/dimension-values.ts';
import { explainQuery } from '../../../src/store/records/query/explain-query.ts';
import { runCockpit } from '../../../src/store/records/query/run-cockpit.ts';
import { runFunnel } from '../../../src/store/records/query/run-funnel.ts';
import { runQuery } from '../../../src/store/records/query/run-query.ts';
import { runWhy } from '../../../src/store/records/query/run-why.ts';
import { livesFromSubscriptions } from '../../../src/store/records/recurring/lives-from-subscriptions.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import { openTrapStore, trapNow, trapWorkspace } from './trap-store.ts';

const period = { from: '2024-02-01', to: '2024-03-31' };
const scope = { ...period, basis: 'activity', where: [], compare: { kind: 'previous_year' } } as const;
const earlier = { ...scope, compare: { kind: 'period', from: '2023-12-11', to: '2024-02-08' } } as const;

describe.each(engines)('answers on $name', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await openTrapStore(engine);
  });
  afterAll(async () => {
    await store.close();
  });
  const ask = (query: Partial<Query>) =>
    runQuery(
      store,
      trapWorkspace,
      { ...scope, metrics: ['leads', 'cost_per_lead', 'revenue'], by: [], ...query },
      trapNow,
      'fr',
    );

  test('carry the earlier period, also where the two overlap', async () => {
    const both = await ask({ ...earlier, by: ['channel'] });
    const { from, to } = earlier.compare;
    const before = await ask({ from, to, by: ['channel'] });
    expect(both.totals.compare).toMatchObject({ leads: before.totals.leads, revenue: before.totals.revenue });
    for (const row of before.rows) {
      const same = both.rows.find(({ channel }) => channel === row.channel);
      expect(same?.compare).toMatchObject({
        leads: row.leads,
        revenue: row.revenue,
        cost_per_lead: row.cost_per_lead,
      });
    }
  });

  test('align buckets of two periods by position', async () => {
    const days = await ask({ by: ['week'], compare: { kind: 'same_weekdays' } });
    const { from, to } = days.meta.compare ?? { from: '', to: '' };
    const before = await ask({ by: ['week'], from, to });
    expect(before.rows.length).toBe(days.rows.length);
    expect(days.rows.map(({ compare }) => (compare as Record<string, number>).leads)).toEqual(
      before.rows.map(({ leads }) => leads),
    );
  });

  test('are ordered and cut, with totals untouched', async () => {
    const all = await ask({ by: ['campaign', 'vendor'] });
    const few = await ask({
      by: ['campaign', 'vendor'],
      order: { by: 'revenue', descending: false },
      limit: 3,
    });
    expect(few.rows.map(({ revenue }) => revenue)).toEqual(
      all.rows
        .map(({ revenue }) => revenue as number)
        .sort((a, b) => a - b)
        .slice(0, 3),
    );
    expect(few.totals).toEqual(all.totals);
    expect([few.meta.truncated, all.meta.truncated]).toEqual([true, false]);
    expect(few.meta.n.rows).toHaveLength(3);
  });

  test('say what cannot count in a cohort, and how mature it is', async () => {
    const cohort = await ask({ basis: 'cohort', by: ['month'] });
    expect(cohort.meta.leftOut).toContainEqual({ what: 'commandes sans lead', rows: expect.any(Number) });
    expect(cohort.meta.maturity?.totals).toBeGreaterThan(0.3);
    expect(cohort.meta.maturity?.totals).toBeLessThanOrEqual(1);
    const shares = cohort.meta.maturity?.rows as number[];
    expect(shares[0]).toBeGreaterThanOrEqual(shares[1] ?? Number.NaN);
    expect((await ask({})).meta.maturity).toBeNull();
  });

  test('leave out a figure that cannot be split, and say so', async () => {
    const answer = await ask({ metrics: ['leads', 'cost_per_lead'], by: ['stage'] });
    expect(answer.rows.every(({ cost_per_lead }) => cost_per_lead === null)).toBe(true);
    expect(answer.totals.cost_per_lead).not.toBeNull();
    expect(answer.meta.metrics.cost_per_lead?.note).toContain('étape');
    expect(answer.meta.metrics.leads?.note).toBeUndefined();
    const kept = await ask({ metrics: ['leads', 'retention_rate'], basis: 'cohort' });
    expect(kept.totals.retention_rate).toBeNull();
    expect(kept.meta.metrics.retention_rate?.note).toBe('N’a de sens que par date d’activité.');
  });

  test('as of a day are what was known then', async () => {
    const known = await ask({ by: ['channel'] });
    const asOf = await ask({ by: ['channel'], asOf: '2024-05-01' });
    expect(asOf.rows).toEqual(known.rows);
    expect(asOf.totals).toEqual(known.totals);
    const before = await ask({ asOf: '2024-04-30' });
    expect(before.totals).toMatchObject({ leads: 0, revenue: 0 });
  });

  test('split every ratio into parts that add up', async () => {
    const ratios = metricIds.filter((id) => metricOf(id).formula.kind === 'ratio');
    for (const metric of ratios) {
      const why = await runWhy(store, trapWorkspace, { ...earlier, metric, by: 'channel' }, trapNow, 'fr');
      if (why.change === null) continue;
      const parts = why.segments.reduce((sum, { mix, rate }) => sum + mix + rate, 0);
      const size = Math.max(1, ...why.segments.map(({ mix, rate }) => Math.abs(mix) + Math.abs(rate)));
      expect(Math.abs(parts - why.change), metric).toBeLessThan(1e-9 * size);
      expect((why.mix ?? 0) + (why.rate ?? 0)).toBeCloseTo(why.change, 8);
      expect(why.sentence.length).toBeGreaterThan(20);
    }
    const step = { ...earlier, metric: 'won_leads', per: 'qualified_leads', by: 'channel' } as const;
    const passage = await runWhy(store, trapWorkspace, step, trapNow, 'fr');
    const known = { ...earlier, metric: 'qualified_conversion_rate', by: 'channel' } as const;
    const { before, after, segments } = await runWhy(store, trapWorkspace, known, trapNow, 'fr');
    expect(passage).toMatchObject({ before, after, segments, per: 'qualified_leads' });
    expect(passage.sentence).toMatch(/^Leads gagnés ÷ leads qualifiés/);
    const refused = runWhy(store, trapWorkspace, { ...earlier, metric: 'leads', by: 'channel' }, trapNow);
    await expect(refused).rejects.toMatchObject({ code: 'not_a_ratio' });
    const { compare: _, ...alone } = earlier;
    await expect(
      runWhy(store, trapWorkspace, { ...alone, metric: 'roi', by: 'channel' }, trapNow),
    ).rejects.toMatchObject({ code: 'comparison_needed' });
  });

  test('of the cockpit are those of single questions', async () => {
    for (const basis of ['activity', 'cohort'] as const) {
      const cockpit = await runCockpit(
        store,
        trapWorkspace,
        { ...earlier, basis, by: 'channel' },
        trapNow,
        'fr',
      );
      const subscriptions = basis === 'activity' && (await livesFromSubscriptions(store, trapWorkspace));
      const query = { ...earlier, basis, metrics: cockpitMetrics({ leads: true, subscriptions }) };
      expect(cockpit.metrics).toEqual(query.metrics);
      expect(cockpit.totals.totals).toEqual((await ask({ ...query })).totals);
      expect(cockpit.table.rows).toEqual((await ask({ ...query, by: ['channel'] })).rows);
      const days = await ask({ ...query, by: ['day'] });
      expect(cockpit.trend.rows).toEqual(days.rows);
      const before = await ask({ ...query, from: '2023-12-11', to: '2024-02-08', by: ['day'] });
      const plain = before.rows.map(({ compare: _, ...row }) => row);
      expect(cockpit.earlierTrend?.rows).toEqual(plain);
      expect(cockpit.sentences).toHaveLength(subscriptions ? 3 : 2);
      expect(cockpit.why?.by).toBe('channel');
      expect(cockpit.empty).toBe(false);
    }
    const byDay = await runCockpit(store, trapWorkspace, { ...scope, by: 'day' }, trapNow);
    expect(byDay.table.rows).toEqual(byDay.trend.rows);
  });

  test('of the funnel count every step', async () => {
    const funnel = await runFunnel(
      store,
      trapWorkspace,
      { ...earlier, basis: 'cohort', by: 'channel' },
      trapNow,
      'fr',
    );
    const figures = await ask({
      ...earlier,
      basis: 'cohort',
      metrics: ['visits', 'leads', 'contacted_leads', 'qualified_leads', 'quoted_leads', 'won_leads'],
    });
    const counts = Object.fromEntries(funnel.steps.map(({ id, count }) => [id, count]));
    expect(counts).toMatchObject({
      visits: figures.totals.visits,
      leads: figures.totals.leads,
      contacted: figures.totals.contacted_leads,
      qualified: figures.totals.qualified_leads,
      quote: figures.totals.quoted_leads,
      won: figures.totals.won_leads,
    });
    const sum = funnel.segments.reduce(
      (total, { steps }) => total + (steps.find(({ id }) => id === 'leads')?.count ?? 0),
      0,
    );
    expect(sum).toBe(counts.leads);
    expect(funnel.steps.find(({ id }) => id === 'won')?.medianDays).toBeGreaterThanOrEqual(0);
    for (const { id, before, rate, count } of funnel.steps) {
      // The leads of visits are the visits that gave one: not all leads.
      if (before === null || before === 'visits') continue;
      expect(`${id} ${rate}`).toBe(`${id} ${count / (counts[before] ?? 0)}`);
    }
    expect(funnel.steps.map(({ before }) => before)).toEqual([
      null,
      'visits',
      'leads',
      'contacted',
      'qualified',
      'quote',
    ]);
    // Visits know nothing of what became of a lead.
    const staged = await runFunnel(store, trapWorkspace, { ...scope, by: 'stage' }, trapNow);
    expect(staged.segments[0]?.steps.map(({ id }) => id)).not.toContain('visits');
    expect(staged.steps.map(({ id }) => id)).toContain('visits');
  });

  test('name the currency and the first day without a rate', async () => {
    const workspace = 'rateless';
    const origin = { file: null, kind: null, system: '', author: null, demo: false };
    await store.workspaces.change(workspace, { currency: 'EUR', currencyChosen: true }, trapNow);
    await store.ledger.record(
      workspace,
      origin,
      {
        costs: [
          { id: 'a', day: '2024-03-02', kind: 'ads', amount: 100, currency: 'GBP' },
          { id: 'b', day: '2024-02-29', kind: 'ads', amount: 100, currency: 'GBP' },
          { id: 'c', day: '2024-01-01', kind: 'ads', amount: 100, currency: 'SEK' },
        ],
      },
      trapNow,
    );
    const cost = (from: string, to: string) =>
      runQuery(
        store,
        workspace,
        { metrics: ['cost'], by: [], from, to, basis: 'activity', where: [] },
        trapNow,
      );
    await expect(cost('2024-02-01', '2024-03-31')).rejects.toMatchObject({
      code: 'rate_missing',
      values: { currency: 'GBP', target: 'EUR', day: '2024-02-29', rows: 2 },
    });
    expect((await cost('2024-04-01', '2024-04-30')).totals.cost).toBe(0);
  });

  test('keep to their workspace', async () => {
    const other = await runQuery(
      store,
      'nobody',
      { ...scope, metrics: ['leads', 'visits'], by: [] },
      trapNow,
    );
    expect(other.totals).toMatchObject({ leads: 0, visits: 0 });
    expect((await dimensionValues(store, 'nobody', 'channel')).values).toEqual([]);
  });

  test('explain themselves', async () => {
    const query = { ...scope, metrics: ['cost_per_lead', 'revenue'], by: ['channel'] } as const;
    const { statements } = await explainQuery(store, trapWorkspace, query, trapNow);
    // Costs, their credits, leads, orders, refunds: each fact once, in one statement.
    expect(statements).toHaveLength(1);
    expect(statements[0]?.sql.match(/\bs\d AS \(/g)).toHaveLength(5);
  });

  test('list the values of a dimension', async () => {
    const { values } = await dimensionValues(store, trapWorkspace, 'channel');
    expect(values.map(({ value }) => value)).toEqual(expect.arrayContaining(['email', 'unknown', null]));
    expect(values[0]?.rows).toBeGreaterThanOrEqual(values[1]?.rows ?? 0);
    const found = await dimensionValues(store, trapWorkspace, 'campaign', 'FENÊ');
    expect(found.values).toEqual([{ value: 'Fenêtres été', rows: expect.any(Number) }]);
    await expect(dimensionValues(store, trapWorkspace, 'month')).rejects.toMatchObject({
      code: 'bad_request',
    });
  });
});
