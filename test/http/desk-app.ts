import type { OpenApplication } from '../../src/server/open-application.ts';
import type { TestEngine } from '../support/engines.ts';
import { clientOf, openTestApp } from './open-test-app.ts';

type Row = Record<string, string | number | boolean | null>;

/** An instant so many hours ago; in the future for a negative number. */
export const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

export interface DeskApp {
  readonly opened: OpenApplication;
  readonly call: ReturnType<typeof clientOf>;
  readonly post: (fact: string, ...rows: Row[]) => Promise<unknown>;
  /** Keys of a page of leads, in order. */
  readonly keysOf: (search: Record<string, unknown>) => Promise<readonly string[]>;
}

/** A desk with three members and leads 1 to 6, invented: 5 is lost, 6 a duplicate of 1. */
export async function openDeskApp(engine: TestEngine): Promise<DeskApp> {
  const opened = await openTestApp(engine);
  const call = clientOf(opened.app);
  const post = (fact: string, ...rows: Row[]) => call('recordFacts', { params: { fact }, body: { rows } });
  await call('changeSettings', {
    body: {
      workingHours: Array.from({ length: 7 }, () => [[0, 1440] as [number, number]]),
      members: [{ name: 'Ana', areas: ['75'] }, { name: 'Bob', areas: ['69'] }, { name: 'Chloé' }],
      responseTargets: { ads: 600 },
    },
  });
  await post(
    'leads',
    {
      id: '1',
      created_at: hoursAgo(30),
      channel: 'seo',
      owner: 'Ana',
      postcode: '75011',
      product: 'door',
      first_name: 'Hélène',
      last_name: 'Lefèvre',
      email: 'helene@example.com',
      phone: '06 12 34 56 78',
    },
    {
      id: '2',
      created_at: hoursAgo(20),
      channel: 'ads',
      postcode: '69003',
      full_name: '<script>alert(1)</script>',
      email: 'two@example.com',
    },
    {
      id: '3',
      created_at: hoursAgo(9),
      channel: 'ads',
      vendor: 'LeadCo',
      company: 'Ébénisterie Müller',
      email: 'three@example.com',
    },
    { id: '4', created_at: hoursAgo(5), channel: 'seo', stage: 'Devis', email: 'four@example.com' },
    { id: '5', created_at: hoursAgo(4), stage: 'lost', email: 'five@example.com' },
  );
  await post('leads', { id: '6', created_at: hoursAgo(3), duplicate_of: '1', email: 'helene@example.com' });
  return {
    opened,
    call,
    post,
    keysOf: async (search) => (await call('leads', { search })).leads.map(({ key }) => key),
  };
}
