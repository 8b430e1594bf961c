import { describe, expect, it } from 'vitest';
import { bantOf, type Criterion, type CriterionRecord } from '../../../src/core/desk/bant-rule.ts';
import { bottleneckOf } from '../../../src/core/desk/bottleneck.ts';
import { latenessOf, responseTarget } from '../../../src/core/desk/lateness.ts';
import { leadStateOf, stageNamed, stageWords } from '../../../src/core/desk/lead-stage.ts';
import { leadWindow } from '../../../src/core/desk/lead-window.ts';
import { bottleneckSentence, passageName } from '../../../src/core/desk/loss-words.ts';
import { type PermissionRecord, permissionState } from '../../../src/core/desk/permission-rule.ts';
import { responseChance } from '../../../src/core/desk/response-chance.ts';
import { searchWords } from '../../../src/core/desk/search-words.ts';
import { settingsFaults } from '../../../src/core/settings/settings-faults.ts';
import { defaultSettings } from '../../../src/core/settings/workspace.ts';

const now = '2026-11-20T10:00:00.000Z';

describe('permission to contact', () => {
  const said = (atTime: string, given: boolean, more: Partial<PermissionRecord> = {}): PermissionRecord => ({
    channel: 'email',
    atTime,
    given,
    expiresAt: null,
    wording: null,
    source: null,
    ...more,
  });
  const reach = { addresses: ['email', 'phone'] as const, bouncedAt: null, unsubscribedAt: null };
  const reason = (
    records: readonly PermissionRecord[],
    more: Partial<typeof reach> | object = {},
    at = now,
  ) => {
    const { allowed, reason: why } = permissionState('email', records, { ...reach, ...more }, at);
    return [allowed, why];
  };

  it('is the latest word, until it expires', () => {
    const given = said('2026-01-01T00:00:00.000Z', true, { expiresAt: '2026-12-01T00:00:00.000Z' });
    expect(reason([])).toEqual([true, 'not_refused']);
    expect(reason([given])).toEqual([true, 'given']);
    expect(reason([given], {}, '2026-12-01T00:00:00.000Z')).toEqual([false, 'expired']);
    expect(reason([given, said('2026-02-01T00:00:00.000Z', false)])).toEqual([false, 'withdrawn']);
    expect(reason([said('2026-02-01T00:00:00.000Z', false), given])).toEqual([false, 'withdrawn']);
    expect(reason([said('2026-02-01T00:00:00.000Z', false), said('2026-03-01T00:00:00.000Z', true)])).toEqual(
      [true, 'given'],
    );
    // What is said later than the moment asked about is not known yet.
    expect(reason([said('2026-12-24T00:00:00.000Z', false)])).toEqual([true, 'not_refused']);
  });

  it('ends with a mail that came back or an unsubscription, until given anew', () => {
    const given = said('2026-03-01T00:00:00.000Z', true);
    expect(reason([given], { bouncedAt: '2026-04-01T00:00:00.000Z' })).toEqual([false, 'bounced']);
    expect(reason([given], { unsubscribedAt: '2026-04-01T00:00:00.000Z' })).toEqual([false, 'unsubscribed']);
    expect(reason([given], { unsubscribedAt: '2026-02-01T00:00:00.000Z' })).toEqual([true, 'given']);
    expect(reason([], { addresses: ['phone'] })).toEqual([false, 'no_address']);
  });
});

describe('BANT', () => {
  const record = (criterion: Criterion, met: boolean | null, atTime: string): CriterionRecord => ({
    criterion,
    met,
    atTime,
    value: null,
    evidence: null,
    origin: null,
    confidence: null,
  });

  it('counts the latest answer to each criterion', () => {
    const records = [
      record('budget', true, '2026-11-01T10:00:00.000Z'),
      record('need', true, '2026-11-10T10:00:00.000Z'),
      record('timeline', true, '2026-11-11T10:00:00.000Z'),
    ];
    expect(bantOf(records, 3, now)).toMatchObject({ met: 3, reached: true });
    expect(bantOf(records, 4, now).reached).toBe(false);
    const later = [...records, record('budget', false, '2026-11-12T10:00:00.000Z')];
    expect(bantOf(later, 3, now)).toMatchObject({ met: 2, reached: false });
    expect(bantOf([...records, record('budget', null, '2026-11-12T10:00:00.000Z')], 3, now).met).toBe(2);
    const [budget, authority] = bantOf(records, 3, now).criteria;
    expect(budget?.latest?.ageDays).toBe(19);
    expect(authority).toEqual({ criterion: 'authority', latest: null });
  });
});

describe('stages', () => {
  const { stages } = defaultSettings;

  it('are known by id and name; without one a lead is new', () => {
    expect(stageNamed('DEVIS', stages)?.id).toBe('quote');
    expect(stageNamed(null, stages)?.id).toBe('new');
    expect(stageNamed('elsewhere', stages)).toBeNull();
    expect(leadStateOf('elsewhere', false, stages)).toBe('open');
    expect(leadStateOf('Perdu', false, stages)).toBe('lost');
    expect(leadStateOf('lost', true, stages)).toBe('won');
    expect(stageWords(stages, ({ means }) => means === 'won')).toEqual(['won', 'gagné']);
  });
});

describe('what belongs to which lead of a person', () => {
  const lead = (key: string, createdAt: string, duplicate = false) => ({ key, createdAt, duplicate });

  it('is what happened from its creation to the next one; the first lead has all that was before', () => {
    const leads = [lead('b', '2026-02-01'), lead('a', '2026-01-01'), lead('c', '2026-03-01', true)];
    expect(leadWindow('a', leads)).toEqual({ from: null, to: '2026-02-01' });
    expect(leadWindow('b', leads)).toEqual({ from: '2026-02-01', to: null });
    expect(leadWindow('c', leads)).toBeNull();
    expect(leadWindow('c', [lead('c', '2026-03-01', true)])).toEqual({ from: null, to: null });
  });
});

describe('a search', () => {
  it('is words, or the digits of a phone or postcode', () => {
    expect(searchWords('  ')).toBeNull();
    for (const one of ['a', 'É', '7', '-']) expect(searchWords(one)).toBeNull();
    expect(searchWords('李')?.words).toEqual(['李']);
    expect(searchWords('a b')?.words).toEqual(['a', 'b']);
    expect(searchWords(' Hélène   LEFÈVRE ')).toEqual({
      words: ['helene', 'lefevre'],
      digits: null,
      written: null,
    });
    expect(searchWords('06.12 34')).toEqual({ words: [], digits: '61234', written: '061234' });
    expect(searchWords('+33 6 12')).toEqual({ words: [], digits: '33612', written: '33612' });
    expect(searchWords('00')).toEqual({ words: ['00'], digits: null, written: null });
  });
});

describe('lateness', () => {
  it('is against the target of the channel, and escalates after several times that', () => {
    const settings = { responseTargets: { ads: 10 }, responseTargetMinutes: 60 };
    expect(responseTarget('ads', settings)).toBe(10);
    expect(responseTarget('seo', settings)).toBe(60);
    expect(responseTarget(null, settings)).toBe(60);
    expect([60, 61, 180, 181].map((waited) => latenessOf(waited, 60, 3))).toEqual([
      'due',
      'late',
      'late',
      'escalated',
    ]);
  });
});

describe('chance of a sale by response time', () => {
  it('says nothing for fewer than ten leads', () => {
    const [first, second] = responseChance([
      { bucket: 0, leads: 9, won: 9 },
      { bucket: 1, leads: 10, won: 0 },
    ]);
    expect(first).toMatchObject({ fromMinutes: 0, toMinutes: 5, share: null, interval: null });
    // Wilson's upper bound of 0 in 10: z² / (n + z²).
    expect(second?.interval?.high).toBeCloseTo(0.2775, 3);
  });
});

describe('the bottleneck', () => {
  const counts = { medianDays: 1, decided: 40, won: 10 };

  it('is where the lost leads were worth most, not where most were lost', () => {
    const { steps, bottleneck } = bottleneckOf(
      [
        { step: 'new', entered: 100, moved: 50, lost: 40, ...counts },
        { step: 'quote', entered: 15, moved: 10, lost: 5, ...counts, decided: 15 },
      ],
      1_200_00,
    );
    expect(steps.map(({ costMinor, open }) => [costMinor, open])).toEqual([
      [40 * 0.25 * 120_000, 10],
      [5 * 80_000, 0],
    ]);
    expect(bottleneck).toBe('new');
    expect(
      bottleneckOf([{ step: 'new', entered: 9, moved: 9, lost: 0, ...counts, won: 9 }], 100).bottleneck,
    ).toBeNull();
    expect(steps.map(({ step, next }) => [step, next])).toEqual([
      ['new', 'quote'],
      ['quote', 'won'],
    ]);
    expect(
      bottleneckOf(
        [{ step: 'new', entered: 0, moved: 0, lost: 0, medianDays: null, decided: 0, won: 0 }],
        null,
      ),
    ).toMatchObject({
      steps: [{ rate: null, chance: null, costMinor: null }],
      bottleneck: null,
    });
  });

  it('leaves out steps that nobody uses', () => {
    const none = { entered: 0, moved: 0, lost: 0, medianDays: null, decided: 0, won: 0 };
    const { steps } = bottleneckOf(
      [
        { step: 'new', ...counts, entered: 100, moved: 60, lost: 30 },
        { step: 'contacted', ...none },
        { step: 'qualified', ...counts, entered: 60, moved: 10, lost: 30 },
        { step: 'quote', ...none },
      ],
      1_200_00,
    );
    expect(steps.map((step) => passageName(step, 'fr'))).toEqual([
      'Arrivée → qualification',
      'Qualification → vente',
    ]);
    expect(bottleneckSentence(steps, 'qualified', 'EUR', 'fr')).toContain(
      'entre la qualification et la vente',
    );
  });
});

describe('settings of the desk', () => {
  it('must not contradict themselves', () => {
    const member = {
      name: 'Ana',
      email: null,
      areas: [],
      products: [],
      workingHours: null,
      takesLeads: true,
    };
    const faults = settingsFaults({
      workingHours: [
        [
          [540, 720],
          [700, 800],
        ],
        [],
        [],
        [],
        [],
        [],
        [],
      ],
      members: [
        { ...member, absences: [{ from: '2026-02-01', to: '2026-01-01' }] },
        { ...member, absences: [] },
      ],
      lossReasons: ['Prix', 'Prix'],
    });
    expect(faults.map(({ field, fault }) => [field, fault])).toEqual([
      ['workingHours[0]', 'blocks_overlap'],
      ['members[1]', 'named_twice'],
      ['lossReasons[1]', 'named_twice'],
      ['members[0].absences[0]', 'ends_before'],
    ]);
    expect(settingsFaults({ ...defaultSettings })).toEqual([]);
  });
});
