import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standardForm } from '../../../src/core/capture/form.ts';
import { rulesOf } from '../../../src/core/score/rules/rule-set.ts';
import { startingRules } from '../../../src/core/score/rules/starting-rules.ts';
import { statement } from '../../../src/store/engine/statement.ts';
import { keepForm } from '../../../src/store/records/capture/forms.ts';
import { fitStartingRules } from '../../../src/store/records/score/fit-starting-rules.ts';
import { freshLeads } from '../../../src/store/records/score/fresh-leads.ts';
import { previewRules, readRuleFields } from '../../../src/store/records/score/preview-rules.ts';
import { readHolds } from '../../../src/store/records/score/read-holds.ts';
import { readSample } from '../../../src/store/records/score/read-sample.ts';
import { recordScores } from '../../../src/store/records/score/record-scores.ts';
import { explainRules, type RulesPlace, withChance } from '../../../src/store/records/score/rule-records.ts';
import {
  championScore,
  crownScore,
  currentRules,
  findScore,
  keepRules,
  type RulesVersion,
} from '../../../src/store/records/score/score-models.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import { plainOrigin, settledRows } from '../../support/settled-rows.ts';
import { ago, invented, now, rules, workspace } from './rule-leads.ts';

describe.each(engines)('rules on $name', ({ open }) => {
  let store: Store;
  let place: RulesPlace;
  let version: RulesVersion;

  beforeAll(async () => {
    store = await open();
    const { leads = [], ...others } = invented();
    const byForm = leads.filter(({ id }) => /[05]$/.test(String(id)));
    const form = { id: 'F1', name: 'Devis', settings: standardForm, secret: 's', author: null };
    await keepForm(store.engine, workspace, { ...form, createdAt: now, savedAt: now });
    const posted = { ...plainOrigin, kind: 'form', author: 'Contact', source: 'F1' };
    await store.ledger.record(workspace, posted, { leads: byForm }, ago(0.02));
    // A file that tells of all leads again changes nothing of how they came.
    const told = leads.map((lead) => ({ ...lead, region: 'Bretagne' }));
    await store.ledger.record(workspace, plainOrigin, { leads: told, ...others }, ago(0.01));
    const settings = await store.workspaces.settings(workspace);
    place = { engine: store.engine, workspace, settings, now };
    const kept = await withChance(place, rules, null);
    const id = await keepRules(store.engine, workspace, kept, { author: 'ana@example.com', now });
    version = (await findScore(store.engine, workspace, id)) as RulesVersion;
  });
  afterAll(() => store.close());

  const current = () =>
    store.engine.reader.run(
      statement(
        'SELECT * FROM scores WHERE workspace_id = $1 AND superseded_at IS NULL ORDER BY key',
        workspace,
      ),
    );

  it('give in the database what they give in core, lead by lead', async () => {
    const receipt = await recordScores(store.engine, workspace, version, { author: 'ana', now, only: 'all' });
    expect(receipt.facts).toMatchObject([{ fact: 'scores', rows: 300, added: 300 }]);
    const rows = await current();
    let acted = 0;
    for (const row of rows.filter((_, index) => index % 6 === 0)) {
      const core = await explainRules(place, version.kept, String(row.lead_ref));
      acted += (core?.groups[2]?.points ?? 0) > 0 ? 1 : 0;
      expect({
        lead: row.lead_ref,
        score: Number(row.score),
        band: row.score_band,
        temperature: row.temperature,
        probability: Number(row.probability),
      }).toEqual({
        lead: row.lead_ref,
        score: core?.score,
        band: core?.band,
        temperature: core?.temperature,
        probability: Number(core?.probability?.toFixed(4)),
      });
    }
    expect(acted).toBeGreaterThan(3);
    const leads = (await settledRows(store, workspace, 'settled_leads')).filter(({ counted }) => counted);
    expect(new Set(leads.map(({ temperature }) => temperature))).toEqual(new Set(['cold', 'warm', 'hot']));
  });

  it('see by which form a lead came, under its name of today, and what leads sent later', async () => {
    const profile = async (lead: string) =>
      (await explainRules(place, version.kept, lead))?.groups[0]?.rules[3];
    expect(await profile('L290')).toMatchObject({ rule: { id: 'form' }, points: 7 });
    expect(await profile('L291')).toMatchObject({ points: 0 });
    const later = async (lead: string) =>
      (await explainRules(place, version.kept, lead))?.groups[2]?.rules
        .slice(3)
        .map(({ rule, counted }) => [rule.id, counted]);
    // Those that are sold already are looked at as they were then.
    expect(await Promise.all(['L053', 'L113', 'L173', 'L233', 'L293'].map(later))).toContainEqual([
      ['again', 1],
      ['sent', 1],
    ]);
  });

  it('know what such scores came to, and more points mean a better chance', () => {
    expect(version.kept.chance?.sales).toBeGreaterThan(30);
    expect(version.kept.chance?.slope).toBeGreaterThan(0);
  });

  it('leave no trace when nothing changed', async () => {
    const again = await recordScores(store.engine, workspace, version, { author: 'ana', now, only: 'all' });
    expect(again.batch).toBeNull();
  });

  it('fade: half a call’s points are gone after its half-life', async () => {
    await store.ledger.record(
      workspace,
      plainOrigin,
      {
        leads: [{ id: 'caller', created_at: ago(1), product: 'door' }],
        interactions: [{ id: 'C', lead_ref: 'caller', at_time: ago(0.5), type: 'call', direction: 'in' }],
      },
      now,
    );
    const points = async (at: string) =>
      (await explainRules({ ...place, now: at }, version.kept, 'caller'))?.groups[2]?.points;
    expect(await points(ago(0.5))).toBeCloseTo(10, 3);
    expect(await points(ago(-9.5))).toBeCloseTo(5, 3);
    expect(await points(ago(-70))).toBe(0);
    const touched = await freshLeads(store.engine, workspace, version, { now, since: ago(0.005), most: 10 });
    expect(touched).toEqual(['caller']);
    expect(
      await freshLeads(store.engine, workspace, version, { now, since: ago(0.02), most: 10 }),
    ).toBeNull();
    await recordScores(store.engine, workspace, version, { author: null, now, only: ['caller'] });
    expect((await current()).find((row) => row.lead_ref === 'caller')).toMatchObject({ temperature: 'cold' });
  });

  it('preview what they would do, without keeping anything', async () => {
    const before = await current();
    const preview = await previewRules(place, rules);
    expect(preview.quarter).toMatchObject({ from: '2026-07-01', to: '2026-09-30' });
    const leads = (await settledRows(store, workspace, 'settled_leads')).filter(({ counted }) => counted);
    const open = leads.filter((lead) => lead.won_at === null && lead.lost_at === null);
    expect(preview.open.reduce((sum, part) => sum + part.leads, 0)).toBe(open.length);
    for (const part of preview.open)
      expect(part.leads).toBe(open.filter(({ temperature }) => temperature === part.temperature).length);
    const quarter = leads.filter(({ day }) => String(day) >= '2026-07-01' && String(day) <= '2026-09-30');
    expect(preview.quarter.parts.reduce((sum, part) => sum + part.leads, 0)).toBe(quarter.length);
    expect(preview.quarter.parts.reduce((sum, part) => sum + part.sales, 0)).toBe(
      quarter.filter(({ won_at }) => won_at !== null).length,
    );
    expect(preview.reached.friend).toBe(
      open.filter(({ channel }) => channel !== 'ads' && channel !== null).length,
    );
    // What leads did after they came in is not known at the moment scored.
    const lastOnly = { ...rules, groups: rules.groups.filter(({ id }) => id === 'behaviour') };
    const later = await previewRules(place, lastOnly);
    expect(later.quarter.parts.find(({ temperature }) => temperature === 'cold')?.leads).toBe(quarter.length);
    expect(later.reached.call).toBeGreaterThan(0);
    expect(await current()).toEqual(before);
  });

  it('to begin with are fitted to the open leads: no criterion of all, bounds by their spread', async () => {
    const beginning = startingRules('en');
    const fitted = await fitStartingRules(place, beginning);
    const leads = (await settledRows(store, workspace, 'settled_leads')).filter(({ counted }) => counted);
    const open = leads.filter((lead) => lead.won_at === null && lead.lost_at === null);
    expect(fitted.boundsFrom).toBe(open.length);
    const ofAll = rulesOf(beginning).filter(
      ({ when }) => when.kind === 'filled' && open.every((lead) => (lead[when.feature] ?? null) !== null),
    );
    expect(fitted.leftOut).toEqual(ofAll.map(({ name }) => name));
    const { open: parts } = await previewRules(place, fitted.rules);
    const leadsOf = (temperature: string) =>
      parts.find((part) => part.temperature === temperature)?.leads ?? 0;
    expect(leadsOf('cold')).toBeLessThan(open.length);
    expect(leadsOf('hot')).toBeLessThanOrEqual(leadsOf('warm') + leadsOf('cold'));
  });

  it('are judged beside what is learned by what was known when the leads came in', async () => {
    const sample = await readSample(store.engine, workspace, place.settings, {
      now,
      knownMinutes: 15,
      leaveOut: new Set(),
      rules,
    });
    expect(sample.rulePoints).toHaveLength(sample.table.ids.length);
    const channel = sample.table.columns.find(({ name }) => name === 'channel');
    for (const [row, points] of (sample.rulePoints ?? []).entries()) {
      // 30 + 20 + 10 are the most without behaviour.
      expect(points).toBeLessThanOrEqual(60);
      if (channel?.levels[channel.codes[row] ?? -1] === 'friend') expect(points).toBeGreaterThanOrEqual(16);
    }
  });

  it('tell how often each rule held when the leads came in, whatever its points', async () => {
    const { holds, won } = await readHolds(place, rules);
    const { table } = await readSample(store.engine, workspace, place.settings, {
      now,
      knownMinutes: 15,
      leaveOut: new Set(),
    });
    expect(won).toHaveLength(table.ids.length);
    const channel = table.columns.find(({ name }) => name === 'channel');
    const friends = channel?.codes.filter((code) => ['friend', "l'ami"].includes(channel.levels[code] ?? ''));
    const [friend, , roofless] = holds;
    expect(friend?.reduce((sum, value) => sum + value, 0)).toBe(friends?.length);
    // A rule that takes points holds like any other.
    expect(new Set(roofless)).toEqual(new Set([0, 1]));
    // Nobody had called before.
    expect(holds[6]?.some((value) => value > 0)).toBe(false);
  });

  it('offer the fields that leads have, with their values', async () => {
    const fields = await readRuleFields(store.engine, workspace);
    const values = (name: string) => fields.find(({ feature }) => feature === name)?.values;
    expect(values('channel')?.toSorted()).toEqual(['ads', 'friend', "l'ami"]);
    expect(values('detail:surface')).toContain('grande');
    expect(values('postcode')).toContain('35042');
    expect(values('form')).toEqual(['Devis']);
  });

  it('take turns with learned scores: one version of all is in use', async () => {
    await crownScore(store.engine, workspace, version.id);
    expect((await championScore(store.engine, workspace))?.kind).toBe('rules');
    const newer = await keepRules(store.engine, workspace, version.kept, { author: null, now: ago(-1) });
    // Those in use are the current ones, not the latest.
    expect((await currentRules(store.engine, workspace))?.id).toBe(version.id);
    await crownScore(store.engine, workspace, newer);
    expect((await findScore(store.engine, workspace, version.id))?.state).toBe('retired');
  });

  it('stay when the demo goes, but are no longer in use: what their scores came to was the demo’s', async () => {
    const demo = 'with a demo';
    const leads = [{ id: 'D', created_at: now }];
    await store.ledger.record(demo, { ...plainOrigin, demo: true }, { leads }, now);
    const id = await keepRules(store.engine, demo, version.kept, { author: null, now });
    await crownScore(store.engine, demo, id);
    await store.ledger.dropDemo(demo);
    expect((await findScore(store.engine, demo, id))?.state).toBe('retired');
    expect(await championScore(store.engine, demo)).toBeNull();
  });
});
