import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLead, assignLeads, type Workload } from '../../../src/core/desk/assign-lead.ts';
import type { AssignmentRules, Member } from '../../../src/core/settings/desk.ts';

const member = (name: string, more: Partial<Member> = {}): Member => ({
  name,
  email: null,
  areas: [],
  products: [],
  workingHours: null,
  absences: [],
  takesLeads: true,
  ...more,
});
const rules: AssignmentRules = { automatic: true, match: ['area', 'product'], choose: 'round_robin' };
const on = (today: string) => ({ today, atWork: null });
const moment = on('2026-11-20');
const nobody = new Map<string, Workload>();

describe('who works a lead', () => {
  it('is somebody for that area and product, else somebody for all', () => {
    const team = [
      member('Lyon', { areas: ['69', '01'] }),
      member('Doors', { products: ['Porte d’entrée'] }),
      member('Paris', { areas: ['75'] }),
    ];
    const who = (postcode: string | null, product: string | null) =>
      assignLead({ postcode, product }, team, rules, nobody, moment);
    expect(who('69003', null)).toBe('Lyon');
    expect(who('75 011', 'Fenêtre')).toBe('Paris');
    // Nobody has that area: whoever is open to all areas.
    expect(who('13001', null)).toBe('Doors');
    expect(who(null, "PORTE D'ENTREE")).toBe('Doors');
    expect(who(null, null)).toBe('Lyon');
  });

  it('is nobody who is away or takes no leads', () => {
    const team = [
      member('Away', { absences: [{ from: '2026-11-18', to: '2026-11-20' }] }),
      member('Boss', { takesLeads: false }),
    ];
    expect(assignLead({ postcode: null, product: null }, team, rules, nobody, on('2026-11-20'))).toBeNull();
    expect(assignLead({ postcode: null, product: null }, team, rules, nobody, on('2026-11-21'))).toBe('Away');
  });

  it('is somebody at work, whoever the area belongs to; when nobody is, as if all were', () => {
    const team = [member('Lyon', { areas: ['69'] }), member('Ana'), member('Bob', { areas: ['75'] })];
    const who = (postcode: string | null, ...working: readonly string[]) =>
      assignLead({ postcode, product: null }, team, rules, nobody, {
        today: '2026-11-20',
        atWork: ({ name }) => working.includes(name),
      });
    expect(who('69003', 'Lyon', 'Ana', 'Bob')).toBe('Lyon');
    expect(who('69003', 'Ana', 'Bob')).toBe('Ana');
    // Bob works for another area only: the lead waits for Lyon.
    expect(who('69003', 'Bob')).toBe('Lyon');
    expect(who('69003')).toBe('Lyon');
    expect(who(null, 'Bob')).toBe('Bob');
  });

  it('is the one with the fewest open leads, or the one who waited longest', () => {
    const team = [member('Ana'), member('Bob')];
    const loads = new Map<string, Workload>([
      ['Ana', { openLeads: 1, lastAssignedAt: '2026-11-20T09:00:00Z' }],
      ['Bob', { openLeads: 5, lastAssignedAt: '2026-11-19T09:00:00Z' }],
    ]);
    const lead = { postcode: null, product: null };
    expect(assignLead(lead, team, { ...rules, choose: 'load' }, loads, moment)).toBe('Ana');
    expect(assignLead(lead, team, rules, loads, moment)).toBe('Bob');
  });

  const team = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('Ana', 'Bob', 'Chloé', 'Dan', 'Eve'),
      areas: fc.subarray(['75', '69', '13']),
      takesLeads: fc.boolean(),
      away: fc.boolean(),
    }),
    { selector: ({ name }) => name, minLength: 1 },
  );
  const leads = fc.array(
    fc.record({ postcode: fc.constantFrom('75001', '69001', '31000', null), product: fc.constant(null) }),
    {
      maxLength: 40,
    },
  );
  const members = (drawn: readonly { name: string; areas: string[]; takesLeads: boolean; away: boolean }[]) =>
    drawn.map(({ name, areas, takesLeads, away }) =>
      member(name, { areas, takesLeads, absences: away ? [{ from: '2026-11-20', to: '2026-11-20' }] : [] }),
    );

  it('is always able, and only nobody if nobody is', () => {
    fc.assert(
      fc.property(team, leads, fc.constantFrom('round_robin', 'load'), (drawn, given, choose) => {
        const people = members(drawn);
        const able = people.filter(({ takesLeads, absences }) => takesLeads && absences.length === 0);
        const owners = assignLeads(given, people, { ...rules, choose: choose as 'load' }, nobody, moment);
        for (const [index, owner] of owners.entries()) {
          const { postcode } = given[index] ?? { postcode: null };
          const local = able.filter(({ areas }) => areas.some((area) => postcode?.startsWith(area)));
          const open = able.filter(({ areas }) => areas.length === 0);
          const expected = postcode === null ? able : local.length > 0 ? local : open;
          if (expected.length === 0) expect(owner).toBeNull();
          else expect(expected.map(({ name }) => name)).toContain(owner);
        }
      }),
    );
  });

  it('is fair: among equals nobody gets two leads more than another', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 60 }),
        fc.boolean(),
        (size, count, byLoad) => {
          const people = Array.from({ length: size }, (_, index) => member(`M${index}`));
          const choose = byLoad ? 'load' : 'round_robin';
          const given = Array.from({ length: count }, () => ({ postcode: null, product: null }));
          const owners = assignLeads(given, people, { ...rules, choose }, nobody, moment);
          const counts = people.map(({ name }) => owners.filter((owner) => owner === name).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
