import { salespeople } from './company.ts';
import type { Course } from './course.ts';
import type { DeskBook } from './desk-book.ts';
import { afterWork, instant } from './local-time.ts';

/** Who works the lead: given at once, and now and then passed on to the one who has it in the end. */
export function assign({ lead, calls }: Course, { journal, random }: DeskBook): void {
  if (lead.duplicateOf !== null) return;
  const assigned = (number: number, stamp: number, owner: string) =>
    journal.add('lead_events', stamp, {
      id: `${lead.id}-A${number}`,
      lead_ref: lead.id,
      at_time: instant(stamp),
      type: 'assigned',
      owner,
    });
  const owner = lead.owner.name;
  const passedOn = afterWork(lead.stamp + 1, random.whole(3, 20));
  const other = random.pick(salespeople.filter((one) => one.name !== owner)).name;
  const first = calls[0]?.stamp ?? 0;
  if (random.chance(0.08) && passedOn < first && journal.happened(passedOn)) {
    assigned(1, lead.stamp + 1, other);
    assigned(2, passedOn, owner);
  } else {
    assigned(1, lead.stamp + 1, owner);
  }
}
