import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueueOrder } from '../../../src/core/score/queue/work-queue.ts';
import { openDesk } from '../../../src/store/records/desk/open-desk.ts';
import { workQueue } from '../../../src/store/records/score/work-queue.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import { plainOrigin } from '../../support/settled-rows.ts';

const workspace = 'w';
/** A Friday, eleven o'clock in Paris. */
const now = '2026-11-20T10:00:00.000Z';
const endOfDay = '2026-11-20T23:00:00.000Z';
const ago = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString();

describe.each(engines)('the work queue on $name', ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    const lead = (id: string, hours: number, owner: string | null = 'Ana') => ({
      id,
      created_at: ago(hours),
      owner,
      last_name: id,
    });
    const score = (id: string, points: number, value: number) => ({
      lead_ref: id,
      at_time: ago(1),
      score: points,
      value,
      currency: 'EUR',
    });
    await store.ledger.record(
      workspace,
      plainOrigin,
      {
        leads: [
          lead('late', 30),
          lead('stale', 400),
          lead('bobs', 30, 'Bob'),
          lead('called', 200),
          lead('quoted', 300),
          lead('tomorrow', 100),
          lead('done', 100),
          lead('won', 90),
        ],
        lead_events: [{ lead_ref: 'won', at_time: ago(2), type: 'won' }],
        interactions: ['called', 'quoted', 'tomorrow', 'done'].map((id) => ({
          id: `I${id}`,
          lead_ref: id,
          at_time: ago(50),
          type: 'call',
          direction: 'out',
          answered: true,
        })),
        tasks: [
          { id: 'T1', lead_ref: 'called', created_at: ago(9), due_at: ago(3), type: 'call', title: 'Call' },
          {
            id: 'T2',
            lead_ref: 'quoted',
            created_at: ago(9),
            due_at: ago(-2),
            type: 'quote',
            title: 'Quote',
          },
          {
            id: 'T3',
            lead_ref: 'tomorrow',
            created_at: ago(9),
            due_at: ago(-30),
            type: 'call',
            title: 'Later',
          },
          {
            id: 'T4',
            lead_ref: 'done',
            created_at: ago(9),
            due_at: ago(3),
            type: 'call',
            title: 'Done',
            done_at: ago(1),
          },
        ],
        scores: [
          score('late', 40, 50_000),
          score('stale', 90, 60_000),
          score('called', 30, 20_000),
          score('quoted', 70, 60_000),
        ],
      },
      ago(0.5),
    );
  });
  afterAll(() => store.close());

  const ask = async (order: QueueOrder, owner: string | null = 'Ana', limit = 50) => {
    const desk = await openDesk(store, workspace, now);
    const { tasks, answers } = await workQueue(desk, { order, owner, dueBefore: endOfDay, limit });
    const keys = (part: typeof tasks) => part.leads.map(({ lead }) => lead.key);
    return {
      tasks: keys(tasks),
      answers: keys(answers),
      counts: [tasks.count, answers.count],
      first: tasks.leads[0],
    };
  };

  it('holds what is due today and who waits too long, in the order of what waiting loses per minute', async () => {
    // A call for 200.00 now against a quote of 30 minutes for 600.00: 200/8 × 2^(−3/72) beats 600/30.
    const { tasks, answers, first } = await ask('worth');
    expect(tasks).toEqual(['called', 'quoted']);
    expect(first?.place).toMatchObject({ task: 'call', minutes: 8, waitedHours: 3 });
    // Seventeen days are 16 halvings: little is left to lose.
    expect(answers).toEqual(['late', 'stale']);
  });

  it('goes by score or age if asked, for one owner or for all', async () => {
    expect(await ask('score')).toMatchObject({ tasks: ['quoted', 'called'], answers: ['stale', 'late'] });
    expect(await ask('age')).toMatchObject({ tasks: ['called', 'quoted'], answers: ['stale', 'late'] });
    expect((await ask('age', null)).answers.toSorted()).toEqual(['bobs', 'late', 'stale']);
    expect((await ask('age', 'Bob')).tasks).toEqual([]);
  });

  it('counts also what it does not show', async () => {
    expect(await ask('score', null, 1)).toMatchObject({
      tasks: ['quoted'],
      answers: ['stale'],
      counts: [2, 3],
    });
  });
});
