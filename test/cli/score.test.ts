import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chance } from '../core/score/score-cases.ts';
import { runCli, runInside } from './run-cli.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filon-score-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says what is missing, as text with its own exit code and as JSON', async () => {
  const text = await runCli(folder, ['score', 'prove', '--lang', 'fr']);
  expect(text.out).toBe(
    'Pas assez de données\u202f: on connaît 0 vente et 0 lead sans vente\u202f; il en faut 30 de chaque.\n',
  );
  expect(text.code).toBe(1);
  const json = await runCli(folder, ['score', 'learn', '--format', 'json']);
  expect(JSON.parse(json.out)).toMatchObject({ kind: 'not_enough_data', needed: 30 });
  expect((await runInside(folder, ['score'])).err).toContain('No score has been learned yet');
  expect((await runCli(folder, ['score', 'prove', '--split', 'luck'])).err).toContain('random, time');
});

it('learns from an imported file and explains a lead', async () => {
  const next = chance(2);
  const lines = Array.from({ length: 300 }, (_, index) => {
    const origin = next() < 0.5 ? 'salon' : 'annonce';
    const sold = next() < (origin === 'salon' ? 0.5 : 0.1);
    return `${index},2026-01-${String(1 + (index % 28)).padStart(2, '0')},${origin},${sold ? 'oui' : 'non'}`;
  });
  writeFileSync(join(folder, 'leads.csv'), `n,date,origine,vendu\n${lines.join('\n')}\n`);
  writeFileSync(
    join(folder, 'leads.yaml'),
    `name: salon
facts:
  leads: { id: n, created_at: date, channel: origine }
  lead_events: { when: { vendu: oui }, lead_ref: n, at_time: date, type: = won }
`,
  );
  expect((await runInside(folder, ['import', 'leads.csv', '--mapping', 'leads.yaml'])).code).toBe(0);
  const learned = await runCli(folder, ['score', 'learn', '--lang', 'fr']);
  expect(learned.code, learned.err).toBe(0);
  expect(learned.out).toMatch(/^Score \S+ · grille de points · en service\nappris de 300 leads/);
  expect(learned.out).toMatch(/canal +annonce +\d+ +[\d,]+\s% +-\d/u);
  expect(learned.out).toContain('Preuve sur des leads tirés au sort');
  const listed = JSON.parse((await runInside(folder, ['score', '--format', 'json'])).out);
  expect(listed.versions).toMatchObject([{ state: 'champion', learnedFrom: { leads: 300 } }]);
  const lead = await runInside(folder, ['score', 'lead', '0']);
  expect(lead.out).toMatch(/^\d+ of 100, (cold|warm|hot): [\d.]+% chance of a sale\n/);
  expect(lead.out).toContain('average lead');
}, 180_000);

it('writes rules out to begin with, puts those of a file into use, and says why a lead has its points', async () => {
  const none = await runInside(folder, ['score', 'rules', '--lang', 'fr']);
  expect(none.err).toContain('Aucune règle n’est encore enregistrée');
  const begin = await runInside(folder, ['score', 'rules', 'show', '--lang', 'fr']);
  expect(begin.out).toContain('name: A appelé');
  writeFileSync(
    join(folder, 'rules.yaml'),
    `warmFrom: 20
hotFrom: 50
groups:
  - id: profile
    most: 70
    rules:
      - { id: fair, name: Vu au salon, points: 55, when: { kind: value, feature: channel, values: [salon] } }
`,
  );
  const used = await runInside(folder, ['score', 'rules', 'use', 'rules.yaml']);
  expect(used.code, used.err).toBe(0);
  expect(used.out).toMatch(/300 leads scored, \d+ changed\.\nRules \S+ are in use\./);
  const lead = await runInside(folder, ['score', 'lead', '0', '--lang', 'fr']);
  expect(lead.out).toMatch(
    /^(55|0) sur 100 par les règles, (chaud|froid)\n[\d,]+\s% de ces leads ont été vendus/u,
  );
  expect(lead.out).toMatch(/Vu au salon +canal\s: salon/u);
  const versions = JSON.parse((await runInside(folder, ['score', 'rules', '--format', 'json'])).out);
  expect(versions).toMatchObject({ inUse: 'rules', versions: [{ state: 'champion', rules: 1 }] });
  // Judged beside the rules now.
  const proof = await runCli(folder, ['score', 'prove', '--lang', 'fr']);
  expect(proof.out).toContain('Face aux règles et sans score');
  expect(proof.out).toMatch(
    /Les \d+ meilleurs selon le score appris auraient contenu \d+ ventes, au lieu de \d+/u,
  );
  writeFileSync(join(folder, 'wrong.yaml'), 'warmFrom: 60\nhotFrom: 50\ngroups: []\n');
  const absent = await runInside(folder, ['score', 'rules', 'use', 'nope.yaml']);
  expect([absent.code, absent.err]).toEqual([expect.any(Number), expect.stringContaining('nope.yaml')]);
  expect(absent.err).not.toContain('There is no score');
  const [scorecard] = JSON.parse((await runInside(folder, ['score', '--format', 'json'])).out).versions;
  for (const id of ['nope', scorecard.id]) {
    const none = await runInside(folder, ['score', 'rules', 'use', id]);
    expect(none.err).toContain(`There are no saved rules ${id}.`);
    expect(none.err).toContain('"filon score rules"');
  }
  const wrong = await runInside(folder, ['score', 'rules', 'use', 'wrong.yaml']);
  expect(wrong.code).not.toBe(0);
  expect(wrong.err).toContain('hotFrom');
  // Back to what was learned.
  const [learned] = JSON.parse((await runInside(folder, ['score', '--format', 'json'])).out).versions;
  expect((await runInside(folder, ['score', 'use', learned.id])).code).toBe(0);
  const back = JSON.parse((await runInside(folder, ['score', 'lead', '0', '--format', 'json'])).out);
  expect(back.kind).toBe('scorecard');
}, 180_000);
