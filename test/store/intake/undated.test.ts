import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statement } from '../../../src/store/engine/statement.ts';
import { importFile } from '../../../src/store/intake/import-file.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';

const contacts = [
  'Record ID,First Name,Last Name,Email,Lead Status',
  '1,Anne,Durand,anne@example.com,New',
  '2,Benoît,Morel,benoit@example.com,Open',
];
const deals = [
  'Record ID,Deal Name,Deal Stage,Amount,Associated Contact IDs',
  '10,Toiture,Closed Won,1200,1',
  '11,Façade,Quote sent,800,2',
];
/** The layout of ../shared/data/export_formats/pipedrive_export_headers.txt, with made-up rows. */
const pipedrive = [
  'Affaire - Titre;Affaire - Valeur;Affaire - Organisation;Affaire - Personne à contacter;Affaire - Étape;Affaire - Statut',
  'Toiture;"12 500,50";Durand SARL;Anne Durand;Devis;open',
  'Façade;800;Morel SA;Benoît Morel;Signé;won',
];
const unnamed = ['Mail;Canal', 'anne@example.com;Salon', 'anne@example.com;Salon', ';Salon'];
const unnamedMapping =
  'name: salon\nfacts:\n  leads:\n    created_at: = today\n    email: Mail\n    channel: Canal\n';

const cases = engines.flatMap((engine) => [
  { name: engine.name, way: 'row by row', engine, largeRows: 5_000 },
  { name: engine.name, way: 'as large tables', engine, largeRows: 1 },
]);

describe.each(cases)('files without dates on $name, merged $way', ({ engine, largeRows }) => {
  let store: Store;
  let folder: string;
  beforeAll(async () => {
    store = await engine.open({ largeRows });
    folder = await mkdtemp(join(tmpdir(), 'filon-test-undated-'));
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const importOn = async (workspace: string, day: string, lines: readonly string[], mapping?: string) => {
    const path = join(folder, `${workspace}.csv`);
    await writeFile(path, `${lines.join('\n')}\n`);
    return importFile(store, workspace, path, `${workspace}.csv`, {
      dryRun: false,
      allOrNothing: false,
      author: null,
      now: `${day}T10:00:00.000Z`,
      language: 'en',
      mapping,
    });
  };
  const days = async (workspace: string, fact: string, field: string): Promise<readonly string[]> => {
    const rows = await store.engine.reader.run(
      statement(
        `SELECT ${field} AS at FROM ${fact} WHERE workspace_id = $1 AND superseded_at IS NULL ORDER BY key`,
        workspace,
      ),
    );
    // Midnight in Paris is still the day before in UTC.
    return rows.map((row) => new Date(Date.parse(String(row.at)) + 7_200_000).toISOString().slice(0, 10));
  };

  it.each([
    ['contacts', contacts, undefined],
    ['deals', deals, undefined],
    ['pipedrive', pipedrive, undefined],
    ['unnamed', unnamed, unnamedMapping],
  ] as const)('the same file of %s on a later day changes nothing', async (workspace, lines, mapping) => {
    const first = await importOn(workspace, '2026-03-05', lines, mapping);
    expect(first).toMatchObject({ problemCount: 0, rowsRefused: 0 });
    expect(first.notices.join()).toContain(`Rows without a date: ${lines.length - 1}.`);
    const again = await importOn(workspace, '2026-04-20', lines, mapping);
    expect(again.batch).toBeNull();
    expect(again.facts.map(({ added, changed }) => added + changed)).toEqual(again.facts.map(() => 0));
  });

  it('a row that changes keeps its first day, a new one gets its own, and a date that comes later wins', async () => {
    await importOn('moving', '2026-03-05', contacts);
    const changed = contacts.map((line) => line.replace('Durand', 'Petit').replace('Open', 'Connected'));
    const report = await importOn('moving', '2026-04-20', [...changed, '3,Zoé,Roux,zoe@example.com,New']);
    expect(report.facts).toMatchObject([{ fact: 'leads', added: 1, changed: 1, unchanged: 1 }]);
    expect(await days('moving', 'leads', 'created_at')).toEqual(['2026-03-05', '2026-03-05', '2026-04-20']);
    const dated = contacts.map(
      (line, index) => `${line},${index === 0 ? 'Create Date' : '2026-01-15 12:00'}`,
    );
    await importOn('moving', '2026-05-01', dated);
    await importOn('moving', '2026-06-01', contacts);
    expect(await days('moving', 'leads', 'created_at')).toEqual(['2026-01-15', '2026-01-15', '2026-04-20']);
  });
});
