import { describe, expect, it } from 'vitest';
import { previewFile } from '../../../src/store/intake/preview-file.ts';
import { intakeStore, now } from './intake-store.ts';

const intake = intakeStore();

/** Made up: an order list as a small shop keeps it. */
const text = [
  'N° commande;Date;Total TTC;Statut',
  'C1;25/03/2026;12,00;Payée',
  'C2;26/03/2026;13,00;payée',
  'C3;27/03/2026;14,00;Annulée',
  'C4;28/03/2026;15,00;Devis',
  'C5;29/03/2026;16,00;',
].join('\n');

async function look(mapping?: string) {
  const path = await intake.file('commandes.csv', text);
  return previewFile(intake.store, intake.workspace(), path, 'commandes.csv', {
    mapping,
    now,
    language: 'fr',
  });
}

describe('an unknown order list', () => {
  it('counts no order whose status says neither that it stands nor that it was called off', async () => {
    const draft = await look();
    expect(draft.words.map(({ word, rows, meaning }) => [word.toLowerCase(), rows, meaning])).toEqual([
      ['payée', 2, 'valid'],
      ['annulée', 1, 'cancelled'],
      ['devis', 1, null],
    ]);
    expect(draft.words[0]).toMatchObject({ fact: 'orders', field: 'status', column: 'Statut' });
    expect(draft.words[0]?.choices).toEqual(['valid', 'cancelled']);
    expect(draft.report).toMatchObject({ rowsRefused: 1, facts: [{ fact: 'orders', rows: 4 }] });
    expect(draft.obstacle).toMatchObject({
      code: 'meaning_unknown',
      message: expect.stringContaining('Devis (1)'),
    });
  });

  it('goes in once somebody has said what its words mean', async () => {
    const said = (await look()).mapping.replace('payee: valid', 'payee: valid\n        Devis: cancelled');
    const draft = await look(said);
    expect(draft.obstacle).toBeNull();
    expect(draft.report).toMatchObject({ rowsRefused: 0, facts: [{ fact: 'orders', rows: 5 }] });
    const skipped = await look(`${(await look()).mapping}skip:\n  - Statut: [devis]\n`);
    expect(skipped.obstacle).toBeNull();
    expect(skipped.report).toMatchObject({ rowsSkipped: 1, rowsRefused: 0 });
    expect(skipped.words.map(({ word }) => word)).not.toContain('Devis');
    const emptied = await look(said.replace('Devis: cancelled', 'Devis: null'));
    expect([emptied.obstacle, emptied.words[2]?.meaning]).toEqual([null, '']);
  });

  it('is proposed with each word, how often it stands there, and those left to say', async () => {
    const path = await intake.file('commandes.csv', text);
    const workspace = intake.workspace();
    const refused = await intake.importFile(workspace, path).catch((error: unknown) => error);
    const { proposal } = (refused as { values: { proposal: string } }).values;
    expect(proposal).toContain('        payee: valid # 2\n        annulee: cancelled # 1\n');
    expect(proposal).toMatch(/# Ces valeurs aussi[^\n]*\n +# {3}Devis: \? {4}# 1\n +values:/);
    expect(await intake.importFile(workspace, path, { mapping: proposal })).toMatchObject({
      rowsRefused: 1,
      problems: [{ code: 'value_not_allowed', value: 'Devis', line: 5 }],
    });
  });
});
