import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Learned, learnAndProve } from '../../../src/core/score/learn-and-prove.ts';
import type { ScoreSample } from '../../../src/core/score/score-sample.ts';
import { statement } from '../../../src/store/engine/statement.ts';
import { explainScore } from '../../../src/store/records/score/explain-score.ts';
import { readBaskets } from '../../../src/store/records/score/read-baskets.ts';
import { readSample } from '../../../src/store/records/score/read-sample.ts';
import { recordScores } from '../../../src/store/records/score/record-scores.ts';
import {
  championScore,
  crownScore,
  findScore,
  isLearned,
  keepScore,
  type LearnedVersion,
  listScores,
} from '../../../src/store/records/score/score-models.ts';
import type { FactInput, Store } from '../../../src/store/store.ts';
import { chance } from '../../core/score/score-cases.ts';
import { engines } from '../../support/engines.ts';
import { plainOrigin, settledRows } from '../../support/settled-rows.ts';

const workspace = 'w';
const now = '2026-11-20T10:00:00.000Z';
const hour = 3_600_000;

/** 500 leads, an hour apart from March on; those of friends and with much surface buy more often, and larger doors. */
function invented(): Readonly<Record<'leads' | 'lead_details' | 'lead_events' | 'orders', FactInput[]>> {
  const next = chance(21);
  const rows = { leads: [], lead_details: [], lead_events: [], orders: [] } as Record<
    'leads' | 'lead_details' | 'lead_events' | 'orders',
    FactInput[]
  >;
  for (let index = 0; index < 500; index++) {
    const id = `L${String(index).padStart(3, '0')}`;
    const at = (hours: number) => new Date(Date.UTC(2026, 2, 1, 9) + (index + hours) * hour).toISOString();
    const channel = ['ads', 'search', 'friend'][Math.floor(next() * 3)] ?? null;
    const product = next() < 0.5 ? 'door' : 'window';
    const surface = Math.floor(next() * 2000) / 10;
    rows.leads.push({ id, created_at: at(0), channel, product, postcode: next() < 0.3 ? '35000' : '75011' });
    const detail = (name: string, value: string, hours: number) =>
      rows.lead_details.push({ lead_ref: id, at_time: at(hours), name, value, origin: 'form' });
    if (next() < 0.9) detail('surface', String(surface).replace('.', index % 2 ? ',' : '.'), 0);
    // Corrected days later: the score goes by what was known at first.
    if (index % 10 === 0) detail('surface', '9999', 60);
    const sold = next() < 1 / (1 + Math.exp(2.2 - (channel === 'friend' ? 1.6 : 0) - (surface - 100) / 60));
    if (sold) {
      detail('signed in shop', 'Rennes', 50);
      rows.lead_events.push({ lead_ref: id, at_time: at(48), type: 'won' });
      if (index % 5 > 0) {
        const net = (product === 'door' ? 400_000 : 90_000) + Math.floor(next() * 20_000);
        rows.orders.push({
          id: `O${id}`,
          lead_ref: id,
          ordered_at: at(48),
          net,
          purchase_cost: Math.round(net * 0.6),
        });
      }
    }
  }
  // A duplicate counts for nothing.
  rows.leads.push({ id: 'twin', created_at: now, duplicate_of: 'L000' });
  return rows;
}

describe.each(engines)('scores on $name', ({ open }) => {
  let store: Store;
  let sample: ScoreSample;
  let learned: Learned;
  let version: LearnedVersion;

  beforeAll(async () => {
    store = await open();
    await store.ledger.record(workspace, plainOrigin, invented(), '2026-11-19T10:00:00.000Z');
    const settings = await store.workspaces.settings(workspace);
    sample = await readSample(store.engine, workspace, settings, {
      now,
      knownMinutes: 15,
      leaveOut: new Set(['created_hour']),
    });
    const outcome = learnAndProve(
      { sample, kind: 'scorecard', seed: 1, allowed: [], only: null },
      () => undefined,
    );
    if (outcome.kind !== 'learned') throw new Error(outcome.kind);
    learned = outcome;
    const { kind: _, ...score } = learned;
    const baskets = await readBaskets(store.engine, workspace);
    const id = await keepScore(
      store.engine,
      workspace,
      { ...score, baskets },
      { author: 'ana@example.com', now },
    );
    const kept = await findScore(store.engine, workspace, id);
    if (!kept || !isLearned(kept)) throw new Error('not kept');
    version = kept;
  });
  afterAll(() => store.close());

  it('are learned from what was known when the lead came in', () => {
    const column = (name: string) => sample.table.columns.find((one) => one.name === name);
    expect(sample.table.ids).toHaveLength(500);
    expect(sample.matureDays).toBe(2);
    expect(column('detail:surface')?.levels).not.toContain('9999');
    expect(column('detail:signed in shop')).toBeUndefined();
    expect(column('created_hour')).toBeUndefined();
    expect(column('created_month')?.levels).toEqual(['M03']);
    expect(column('department')?.levels.toSorted()).toEqual(['35', '75']);
    const sales = sample.table.won.reduce((sum, won) => sum + won, 0);
    expect(sample.notes).toEqual(
      expect.arrayContaining([
        { name: 'detail:signed in shop', values: sales, later: sales, afterOutcome: sales },
        expect.objectContaining({ name: 'detail:surface', later: 50 }),
      ]),
    );
  });

  it('find channel and surface, and nothing else of weight', () => {
    const strength = Object.fromEntries(
      learned.model.features.map(({ name, effects }) => [name, Math.max(...effects) - Math.min(...effects)]),
    );
    expect(strength.channel).toBeGreaterThan(0.8);
    expect(strength['detail:surface']).toBeGreaterThan(0.8);
    expect(strength.department ?? 0).toBeLessThan(0.4);
    expect(learned.proofs.random).toMatchObject({ kind: 'proof', split: 'random' });
  });

  it('expect baskets by product, drawn from what sales brought', () => {
    const { baskets } = version.score;
    expect(baskets?.by).toBe('product');
    // 40 % of the net is margin; a fifth of the sales brought no order.
    expect(baskets?.marginRate).toBeCloseTo(0.4, 4);
    const of = (product: string) => baskets?.groups.find(({ value }) => value === product)?.expected ?? 0;
    expect(of('door')).toBeGreaterThan(3 * of('window'));
    expect(of('door')).toBeLessThan(420_000);
  });

  it('are the same in the database as in core, for every lead, with money', async () => {
    const receipt = await recordScores(store.engine, workspace, version, {
      author: 'ana',
      now,
      only: 'all',
    });
    expect(receipt.facts).toEqual([{ fact: 'scores', rows: 500, added: 500, changed: 0, unchanged: 0 }]);
    const rows = await store.engine.reader.run(
      statement('SELECT * FROM scores WHERE workspace_id = $1 AND superseded_at IS NULL', workspace),
    );
    expect(rows).toHaveLength(500);
    const settings = await store.workspaces.settings(workspace);
    for (const row of rows.filter((_, index) => index % 7 === 0)) {
      const core = await explainScore(store.engine, workspace, settings, version, String(row.lead_ref));
      expect({
        score: Number(row.score),
        band: row.score_band,
        temperature: row.temperature,
        value: Number(row.value),
        probability: Number(row.probability),
      }).toEqual({
        score: core?.score,
        band: core?.band,
        temperature: core?.temperature,
        value: core?.value,
        probability: Number(core?.probability.toFixed(4)),
      });
      expect(row).toMatchObject({ model: version.id, currency: 'EUR' });
    }
  });

  it('are the same in both for a model with pairs, too', async () => {
    const settings = await store.workspaces.settings(workspace);
    const outcome = learnAndProve(
      { sample, kind: 'additive', seed: 1, allowed: [], only: null },
      () => undefined,
    );
    if (outcome.kind !== 'learned') throw new Error(outcome.kind);
    const { kind: _, ...score } = outcome;
    const [one, other] = score.model.features;
    // So few leads may show no pair: one of all cells is put in.
    const effects = (one?.effects ?? []).map((__, row) =>
      (other?.effects ?? []).map((___, column) => ((row * 7 + column * 3) % 11) / 10 - 0.5),
    );
    const model = { ...score.model, pairs: [{ one: 0, other: 1, effects }] };
    const additive: LearnedVersion = {
      ...version,
      id: 'additive',
      score: { ...score, model, baskets: null },
    };
    const receipt = await recordScores(store.engine, workspace, additive, {
      author: null,
      now,
      only: 'all',
    });
    const rows = await store.engine.reader.run(
      statement('SELECT * FROM scores WHERE workspace_id = $1 AND superseded_at IS NULL', workspace),
    );
    for (const row of rows.filter((__, index) => index % 9 === 0)) {
      const core = await explainScore(store.engine, workspace, settings, additive, String(row.lead_ref));
      expect([Number(row.score), Number(row.probability), row.value]).toEqual([
        core?.score,
        Number(core?.probability.toFixed(4)),
        null,
      ]);
    }
    await store.ledger.undo(workspace, receipt.batch ?? '', now);
  });

  it('show as temperature and band of the leads, and leave duplicates alone', async () => {
    const leads = await settledRows(store, workspace, 'settled_leads');
    const temperatures = new Map<unknown, { leads: number; won: number }>();
    for (const { temperature, won_at } of leads) {
      const group = temperatures.get(temperature) ?? { leads: 0, won: 0 };
      group.leads += 1;
      group.won += won_at === null ? 0 : 1;
      temperatures.set(temperature, group);
    }
    expect(temperatures.get(null)).toEqual({ leads: 1, won: 0 });
    const rate = (name: string) => (temperatures.get(name)?.won ?? 0) / (temperatures.get(name)?.leads ?? 1);
    expect(rate('hot')).toBeGreaterThan(rate('warm'));
    expect(rate('warm')).toBeGreaterThan(rate('cold'));
    const orders = await settledRows(store, workspace, 'settled_orders');
    expect(orders.every((order) => order.temperature !== null)).toBe(true);
  });

  it('leave no trace when nothing changed, are recorded for new leads alone, and can be undone', async () => {
    const later = { author: 'ana', now: '2026-11-21T10:00:00.000Z', only: 'all' } as const;
    expect((await recordScores(store.engine, workspace, version, later)).batch).toBeNull();
    await store.ledger.record(
      workspace,
      plainOrigin,
      { leads: [{ id: 'fresh', created_at: now, channel: 'friend', product: 'gate' }] },
      later.now,
    );
    const receipt = await recordScores(store.engine, workspace, version, { ...later, only: 'unscored' });
    expect(receipt.facts).toMatchObject([{ fact: 'scores', rows: 1, added: 1 }]);
    const temperatureOf = async () =>
      (await settledRows(store, workspace, 'settled_leads')).find(({ key }) => key === 'fresh')?.temperature;
    expect(await temperatureOf()).toBe('hot');
    await store.ledger.undo(workspace, receipt.batch ?? '', '2026-11-21T11:00:00.000Z');
    expect(await temperatureOf()).toBeNull();
  });

  it('learned from the demo go with it', async () => {
    const demo = 'with a demo';
    await store.ledger.record(
      demo,
      { ...plainOrigin, demo: true },
      { leads: [{ id: 'D', created_at: now }] },
      now,
    );
    await crownScore(
      store.engine,
      demo,
      await keepScore(store.engine, demo, version.score, { author: null, now }),
    );
    expect(await listScores(store.engine, demo)).toHaveLength(1);
    await store.ledger.dropDemo(demo);
    expect(await listScores(store.engine, demo)).toEqual([]);
    expect(await listScores(store.engine, workspace)).toHaveLength(1);
  });

  it('come in versions of which one is in use', async () => {
    expect(await championScore(store.engine, workspace)).toBeNull();
    await crownScore(store.engine, workspace, version.id);
    const other = await keepScore(store.engine, workspace, version.score, { author: null, now });
    await crownScore(store.engine, workspace, other);
    const states = (await listScores(store.engine, workspace)).map(({ id, state }) => [id, state]);
    expect(states.sort()).toEqual(
      [
        [version.id, 'retired'],
        [other, 'champion'],
      ].sort(),
    );
    expect(await championScore(store.engine, workspace)).toMatchObject({ score: version.score });
    expect(await championScore(store.engine, 'other workspace')).toBeNull();
  });
});
