import type { Journal } from './journal.ts';
import { dayText, minutesPerDay } from './local-time.ts';

/** A bill of that day, in euros; one that serves all channels has none of its own. */
export function bookFee(
  journal: Journal,
  day: number,
  [label, channel, euros]: readonly [label: string, channel: string | null, euros: number],
): void {
  journal.add('costs', day * minutesPerDay, {
    day: dayText(day),
    kind: 'fee',
    amount: euros * 100,
    currency: 'EUR',
    label,
    channel,
  });
}
