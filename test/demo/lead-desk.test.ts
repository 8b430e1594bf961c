import { describe, expect, it } from 'vitest';
import { jaroWinkler } from '../../src/core/capture/jaro-winkler.ts';
import { likeEnough, nameKey } from '../../src/core/capture/match-persons.ts';
import { bantOf, type Criterion } from '../../src/core/desk/bant-rule.ts';
import type { DemoRow } from '../../src/demo/demo.ts';
import { generateDemo } from '../../src/demo/generate-demo.ts';
import { plantedEvents } from '../../src/demo/planted.ts';
import { all, allBy, seed, until } from './told-demo.ts';

/** The first instant after the demo, in winter time. */
const end = '2026-11-21T23:00:00.000Z';
const leads = new Map(all('leads').map((lead) => [lead.id ?? null, lead]));

const events = allBy('lead_events', 'lead_ref');
const eventOf = (lead: unknown, type: string) => events.get(lead)?.find((event) => event.type === type);
const isOpen = (lead: unknown) =>
  ['won', 'lost', 'returned', 'duplicate'].every((type) => eventOf(lead, type) === undefined);
const isUndone = (task: DemoRow) => task.done_at === null && task.cancelled_at === null;

describe('quotes', () => {
  const lines = allBy('quote_lines', 'quote_ref');
  const orders = allBy('orders', 'lead_ref');

  it('are the sum of their lines', () => {
    for (const quote of all('quotes')) {
      const mine = lines.get(quote.id ?? null) ?? [];
      expect(mine.length).toBeGreaterThan(0);
      expect(mine.reduce((sum, line) => sum + Number(line.net), 0)).toBe(quote.net);
    }
  });

  it('say what became of the lead; an accepted one is its order', () => {
    const found = { accepted: 0, refused: 0, expired: 0, sent: 0, draft: 0 };
    for (const quote of all('quotes')) {
      const status = quote.status as keyof typeof found;
      found[status] += 1;
      const [won, lost] = [eventOf(quote.lead_ref, 'won'), eventOf(quote.lead_ref, 'lost')];
      expect(status === 'accepted').toBe(won !== undefined);
      if (status === 'accepted') expect(orders.get(quote.lead_ref)?.[0]?.net).toBe(quote.net);
      if (status === 'refused') expect(lost).toBeDefined();
      if (status === 'sent') expect(isOpen(quote.lead_ref)).toBe(true);
      if (status === 'sent') expect(String(quote.valid_until) >= until).toBe(true);
      expect(status === 'draft').toBe(eventOf(quote.lead_ref, 'quote') === undefined);
      if (status !== 'draft') expect(quote.quoted_at).toBe(eventOf(quote.lead_ref, 'quote')?.at_time);
    }
    for (const count of Object.values(found)) expect(count).toBeGreaterThan(5);
  });
});

describe('the four questions', () => {
  const answers = allBy('qualifications', 'lead_ref');
  const standing = (lead: unknown, now: string) => {
    const rows = answers.get(lead) ?? [];
    const records = rows.map((row) => ({
      criterion: row.criterion as Criterion,
      atTime: String(row.at_time),
      met: row.met === true,
      value: null,
      evidence: String(row.evidence),
      origin: String(row.origin),
      confidence: Number(row.confidence),
    }));
    return bantOf(records, 3, now);
  };

  it('are answered well enough when a lead is qualified, and not for those without a project', () => {
    let qualified = 0;
    let lost = 0;
    for (const lead of answers.keys()) {
      const event = eventOf(lead, 'qualified');
      if (event) {
        qualified += 1;
        expect(standing(lead, String(event.at_time)).reached).toBe(true);
      } else if (eventOf(lead, 'lost')) {
        lost += 1;
        expect(standing(lead, end).reached).toBe(false);
      }
    }
    expect(qualified).toBeGreaterThan(500);
    expect(lost).toBeGreaterThan(300);
  });
});

describe('tasks', () => {
  const tasks = allBy('tasks', 'lead_ref');

  it('are left to do for open leads only, one each, by who works the lead', () => {
    for (const [lead, mine] of tasks) {
      const undone = mine.filter(isUndone);
      expect(undone.length).toBeLessThanOrEqual(isOpen(lead) ? 1 : 0);
      for (const task of mine) expect(task.owner).toBe(leads.get(String(lead))?.owner);
    }
  });

  it('wait for most open leads that were spoken with; some are overdue, some leads have none', () => {
    const open = [...leads.keys()].filter(isOpen);
    const spoken = open.filter((lead) => eventOf(lead, 'contacted'));
    const share = (list: readonly unknown[], wanted: (task: DemoRow) => boolean) =>
      list.filter((lead) => tasks.get(lead)?.some((task) => isUndone(task) && wanted(task))).length /
      list.length;
    expect(share(spoken, () => true)).toBeGreaterThan(0.7);
    expect(share(spoken, () => true)).toBeLessThan(0.9);
    expect(share(spoken, (task) => String(task.due_at) < end)).toBeGreaterThan(0.05);
    expect(share(spoken, (task) => String(task.due_at) < end)).toBeLessThan(0.3);
    const neverCalled = open.filter((lead) => !eventOf(lead, 'contacted'));
    expect(share(neverCalled, () => true)).toBeLessThan(0.3);
  });

  it('begin before they end', () => {
    for (const task of all('tasks')) {
      const ended = task.done_at ?? task.cancelled_at;
      if (ended !== null) expect(String(ended) > String(task.created_at)).toBe(true);
      if (ended !== null) expect(String(ended) < end).toBe(true);
      expect(String(task.due_at) >= String(task.created_at)).toBe(true);
    }
  });
});

describe('what a lead says of itself', () => {
  const details = allBy('lead_details', 'lead_ref');

  it('is known when it comes in', () => {
    for (const [lead, mine] of details) {
      for (const row of mine) expect(row.at_time).toBe(leads.get(String(lead))?.created_at);
    }
  });

  it('tells who buys: tenants and those without haste seldom do', () => {
    const won = (value: string) => {
      const said = [...details].filter(([, rows]) => rows.some((row) => row.value === value));
      return said.filter(([lead]) => eventOf(lead, 'won')).length / said.length;
    };
    expect(won('Locataire')).toBeLessThan(0.5 * won('Propriétaire occupant'));
    expect(won('Locataire')).toBeGreaterThan(0);
    expect(won('Plus de 6 mois')).toBeLessThan(0.5 * won('Moins d’un mois'));
  });

  it('gives permissions, of which some are taken back later', () => {
    for (const channel of ['email', 'phone']) {
      const rows = all('permissions').filter((row) => row.channel === channel);
      const given = new Map(rows.filter((row) => row.given).map((row) => [row.lead_ref, row.at_time]));
      const withdrawn = rows.filter((row) => !row.given);
      expect(withdrawn.length).toBeGreaterThan(10);
      expect(withdrawn.length).toBeLessThan(0.1 * given.size);
      for (const row of withdrawn) expect(String(row.at_time) > String(given.get(row.lead_ref))).toBe(true);
    }
  });
});

it('a lead is assigned to the one who has it, or passed on to them', () => {
  let passedOn = 0;
  for (const [lead, mine] of events) {
    const assigned = mine.filter((event) => event.type === 'assigned');
    if (assigned.length === 0) continue;
    expect(assigned.at(-1)?.owner).toBe(leads.get(String(lead))?.owner);
    if (assigned.length > 1) passedOn += 1;
    if (assigned.length > 1) expect(assigned[0]?.owner).not.toBe(assigned[1]?.owner);
  }
  expect(passedOn).toBeGreaterThan(30);
});

it('notes are many and set as French is', () => {
  const bodies = all('notes').map((note) => String(note.body));
  expect(new Set(bodies).size).toBeGreaterThan(150);
  expect(bodies.filter((body) => / [;:!?%»]|'|\{/.test(body))).toEqual([]);
});

it('a shorter demo begins later and is as whole', () => {
  const since = '2026-09-01';
  expect(plantedEvents(until, since)).toEqual({ ...plantedEvents(until), firstDay: since });
  const files = [...generateDemo({ seed, until, since })].filter((told) => told !== null);
  const rows = files.flatMap((file) => file.rows.leads ?? []);
  expect(rows.length).toBeGreaterThan(500);
  expect(rows.every((lead) => String(lead.created_at) >= '2026-08-31T22')).toBe(true);
  expect(files.at(-1)?.file).toBe('enquetes.csv');
});

it('a dozen leads of the last weeks are of somebody who asked before, and nobody else is taken for another', () => {
  const known = all('leads').map(({ first_name, last_name, phone, postcode, created_at }) => ({
    key: nameKey(`${first_name} ${last_name}`),
    // As pairs are looked for: by postcode and the first letters of first and last word.
    place: `${postcode} ${[first_name, String(last_name).split(' ').at(-1)]
      .map((word) => String(word).normalize('NFD').slice(0, 1).toLowerCase())
      .sort()
      .join('')}`,
    phone: String(phone),
    recent: String(created_at) >= '2026-08-24',
  }));
  const neighbours = new Map<string, typeof known>();
  for (const one of known) neighbours.set(one.place, [...(neighbours.get(one.place) ?? []), one]);
  const pairs = known
    .filter(({ recent }) => recent)
    .flatMap((one) =>
      (neighbours.get(one.place) ?? [])
        .filter((other) => other.phone !== one.phone && jaroWinkler(one.key, other.key) >= likeEnough)
        .map((other) => [one.phone, other.phone].sort().join()),
    );
  const found = new Set(pairs).size;
  expect(found).toBeGreaterThanOrEqual(10);
  expect(found).toBeLessThanOrEqual(18);
});
