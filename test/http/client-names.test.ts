import { describe, expect, it } from 'vitest';
import { engines } from '../support/engines.ts';
import { clientOf, openTestApp } from './open-test-app.ts';

const now = () => new Date('2026-04-10T10:00:00Z');
const sandrine = { first_name: 'Sandrine', last_name: 'Carpentier', email: 'sandrine@example.com' };
const noel = { first_name: 'Noël', last_name: 'Vidal', email: 'noel@example.com' };

describe.each(engines)('what clients are called on $name', (engine) => {
  it('names the company first and finds the person too, in every list', async () => {
    const opened = await openTestApp(engine, {}, now);
    const call = clientOf(opened.app, { 'accept-language': 'en' });
    const post = (fact: string, rows: readonly Record<string, string>[]) =>
      call('recordFacts', { params: { fact }, body: { rows: [...rows] } });
    const monthOf = async (key: string) =>
      (await call('clientMonth', { params: { key, month: '2026-03' } })).name;
    try {
      await post('subscription_changes', [
        {
          subscription: 'S1',
          product: 'SEO',
          at_time: '2026-01-05T11:00:00Z',
          mrr: '500.00',
          currency: 'EUR',
          company: 'Table Isatis',
          ...sandrine,
        },
      ]);
      const order = { ordered_at: '2026-02-10T11:00:00Z', product: 'Film', net: '900.00', currency: 'EUR' };
      await post('orders', [
        { id: 'O1', ...order, ...sandrine },
        { id: 'O2', ...order, company: 'Atelier Vidal', ...noel },
      ]);
      const { clients } = await call('recurringClients');
      expect(clients.map(({ name }) => name)).toEqual(['Table Isatis']);
      const bySandrine = await call('opportunities', { search: { client: 'sandrine carpentier' } });
      expect(bySandrine.clients.map(({ name }) => name)).toEqual(['Table Isatis']);
      for (const asked of ['Table Isatis', 'Sandrine Carpentier', 'isatis'])
        expect(await monthOf(asked), asked).toBe('Table Isatis');
      for (const asked of ['Atelier Vidal', 'noël vidal'])
        expect(await monthOf(asked), asked).toBe('Atelier Vidal');
      for (const search of ['isatis', 'sandrine']) {
        const { customers } = await call('customers', { search: { search } });
        expect(customers.map(({ person }) => [person.company, person.name])).toEqual([
          ['Table Isatis', 'Sandrine Carpentier'],
        ]);
      }
    } finally {
      await opened.close();
    }
  });
});
