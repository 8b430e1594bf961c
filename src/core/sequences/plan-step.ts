import { addBusinessMinutes, type BusinessClock, blocksOf, isWorking } from '../desk/business-clock.ts';
import { addDays } from '../periods/days.ts';
import { instantOf, localTime } from '../periods/zones.ts';
import type { SequenceStep } from './sequence.ts';

/** What comes next for a lead, and when (ISO 8601 instant). */
export interface NextStep {
  readonly step: Exclude<SequenceStep, { kind: 'wait' }>;
  readonly dueAt: string;
}

/** No clock without working days is searched for longer. */
const furthestDays = 1_100;

/**
 * The step that is next for a lead that is at the place `from` at an instant, beyond the waits on the way; due in
 * working time. null after the last step, or if nobody ever works.
 */
export function planStep(
  steps: readonly SequenceStep[],
  from: number,
  at: string,
  clock: BusinessClock,
): NextStep | null {
  let due: string | null = at;
  for (const step of steps.slice(from)) {
    if (due === null) return null;
    if (step.kind === 'wait') {
      due =
        step.unit === 'hours'
          ? addBusinessMinutes(due, step.amount * 60, clock)
          : daysOn(due, step.amount, clock);
      continue;
    }
    // Whoever works at that moment need not wait for the next full minute.
    const dueAt = isWorking(due, clock) ? due : addBusinessMinutes(due, 0, clock);
    return dueAt === null ? null : { step, dueAt };
  }
  return null;
}

/** The same time of day so many working days later. */
function daysOn(from: string, days: number, clock: BusinessClock): string | null {
  const { day: first, hour, minute } = localTime(from, clock.zone);
  const pad = (value: number): string => String(value).padStart(2, '0');
  let [day, left] = [first, days];
  for (let passed = 0; passed < furthestDays; passed += 1) {
    day = addDays(day, 1);
    if (blocksOf(day, clock).length > 0) left -= 1;
    if (left === 0) return instantOf(`${day}T${pad(hour)}:${pad(minute)}:00`, clock.zone);
  }
  return null;
}
