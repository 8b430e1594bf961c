import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startFilon } from '../support/filon-process.ts';
import { runInside } from './run-cli.ts';

it('lists sequences and their leads, enters leads and takes them out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'filon-sequences-'));
  const server = await startFilon([], {}, folder);
  const run = (...words: string[]) =>
    runInside(folder, ['sequences', ...words], {
      environment: { FILON_DATABASE: join(folder, 'filon.duckdb') },
    });
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify(body),
    });
    expect(answer.status, await answer.clone().text()).toBe(200);
  };
  try {
    expect((await run()).err).toContain('There is no sequence yet');
    await post('/api/facts/leads', {
      rows: ['1', '2', '3'].map((id) => ({
        id,
        created_at: '2026-03-02T09:00:00Z',
        full_name: `Lead ${id}`,
        ...(id === '3' ? { stage: 'lost' } : {}),
      })),
    });
    await post('/api/sequences', {
      name: 'Relance devis',
      steps: [{ id: 'a', kind: 'task', title: 'Rappeler' }],
    });
    expect((await run('--lang', 'fr')).out).toMatch(/Relance devis +à l’arrêt +0 +0/u);
    const entered = await run('enter', 'Relance devis', '1', '2', '3', '2');
    expect(entered.out).toBe(
      '2 leads entered "Relance devis"; 1 lead did not: closed, unknown, or there before.\n',
    );
    expect((await run('leads', 'Relance devis')).out).toMatch(/1 +Lead 1 +in it +Rappeler/u);
    expect((await run('leave', 'Relance devis', '1')).out).toBe('1 lead taken out of "Relance devis".\n');
    const stopped = await run('leads', 'Relance devis', '--state', 'stopped', '--lang', 'fr');
    expect(stopped.out).toMatch(/1 +Lead 1 +arrêté +retiré/u);
    expect(stopped.out).not.toContain('Lead 2');
    const json = await run('leads', 'Relance devis', '--format', 'json', '--state', 'active');
    expect(JSON.parse(json.out)).toMatchObject({ leads: [{ lead: '2', state: 'active', step: 'a' }] });
    expect((await run('leads', 'Nothing')).code).not.toBe(0);
    expect((await run('leads', 'Relance devis', '--state', 'gone')).err).toContain('active, done, stopped');
  } finally {
    await server.stop();
  }
}, 120_000);
