import { describe, expect, it } from 'vitest';
import type { BusinessClock } from '../../../src/core/desk/business-clock.ts';
import { planStep } from '../../../src/core/sequences/plan-step.ts';
import type { SequenceStep } from '../../../src/core/sequences/sequence.ts';

const day: readonly (readonly [number, number])[] = [
  [540, 720],
  [840, 1080],
];
const clock: BusinessClock = {
  zone: 'Europe/Paris',
  workingHours: [day, day, day, day, day, [], []],
  holidays: ['2026-03-04'],
  publicHolidays: 'none',
};
const mail = (id: string): SequenceStep => ({ id, kind: 'email', subject: 's', body: 'b' });
const wait = (amount: number, unit: 'hours' | 'days'): SequenceStep => ({
  id: `w${amount}${unit}`,
  kind: 'wait',
  amount,
  unit,
});

describe('planning a step', () => {
  it('does at once what is due in working time, to the second', () => {
    const at = '2026-03-02T09:00:17.000Z';
    expect(planStep([mail('a')], 0, at, clock)).toMatchObject({ step: { id: 'a' }, dueAt: at });
  });

  it('waits for the morning, over lunch and over the weekend', () => {
    const due = (at: string) => planStep([mail('a')], 0, at, clock)?.dueAt;
    expect(due('2026-03-02T03:00:00Z')).toBe('2026-03-02T08:00:00.000Z');
    expect(due('2026-03-02T11:30:00Z')).toBe('2026-03-02T13:00:00.000Z');
    expect(due('2026-03-06T18:00:00Z')).toBe('2026-03-09T08:00:00.000Z');
  });

  it('counts hours in working time and days on which somebody works', () => {
    const due = (step: SequenceStep, at: string) => planStep([step, mail('b')], 0, at, clock)?.dueAt;
    expect(due(wait(2, 'hours'), '2026-03-02T10:30:00Z')).toBe('2026-03-02T14:30:00.000Z');
    expect(due(wait(1, 'days'), '2026-03-02T09:15:00Z')).toBe('2026-03-03T09:15:00.000Z');
    // Wednesday is a holiday, Saturday and Sunday are free.
    expect(due(wait(2, 'days'), '2026-03-02T09:15:00Z')).toBe('2026-03-05T09:15:00.000Z');
    expect(due(wait(1, 'days'), '2026-03-06T09:15:00Z')).toBe('2026-03-09T09:15:00.000Z');
  });

  it('keeps the time on the clock when summer time begins', () => {
    const due = planStep([wait(1, 'days'), mail('b')], 0, '2026-03-27T09:00:00Z', clock)?.dueAt;
    expect(due).toBe('2026-03-30T08:00:00.000Z');
  });

  it('adds waits up and ends after the last step', () => {
    const steps = [mail('a'), wait(1, 'days'), wait(1, 'hours'), mail('b'), wait(5, 'days')];
    expect(planStep(steps, 1, '2026-03-02T09:00:00Z', clock)).toMatchObject({
      step: { id: 'b' },
      dueAt: '2026-03-03T10:00:00.000Z',
    });
    expect(planStep(steps, 4, '2026-03-02T09:00:00Z', clock)).toBeNull();
  });

  it('plans nothing where nobody ever works', () => {
    const idle = { ...clock, workingHours: [[], [], [], [], [], [], []] };
    expect(planStep([mail('a')], 0, '2026-03-02T09:00:00Z', idle)).toBeNull();
    expect(planStep([wait(1, 'days'), mail('a')], 0, '2026-03-02T09:00:00Z', idle)).toBeNull();
  });
});
