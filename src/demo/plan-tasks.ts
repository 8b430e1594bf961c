import { type Course, isOpen } from './course.ts';
import type { DeskBook } from './desk-book.ts';
import { atWork, instant, minutesPerDay } from './local-time.ts';
import { type Plan, plansOf, takeUpAgain } from './task-plans.ts';

/** Share of open leads whose next action nobody wrote down. */
const forgottenShare = 0.12;

/**
 * The tasks of a lead: those done in the last months (`recent`), and of an open lead its next action. Some next actions
 * are overdue, and some leads have none.
 */
export function planTasks(course: Course, book: DeskBook, recent: boolean): void {
  const { lead, end } = course;
  const { journal, random } = book;
  const open = isOpen(course, journal);
  if (lead.duplicateOf !== null || (!recent && !open)) return;
  const plans = recent ? plansOf(course, book) : [];
  const forgotten = random.chance(forgottenShare);
  let number = 0;
  const write = (plan: Plan) => {
    number++;
    const cancelledAt = end && (plan.doneAt === null || plan.doneAt > end.stamp) ? end.stamp : null;
    const closedAt = cancelledAt ?? plan.doneAt;
    const closed = closedAt !== null && journal.happened(closedAt);
    if (!closed && forgotten) return;
    const late = !closed && random.chance(0.1);
    const dueAt = late
      ? Math.max(plan.createdAt, atWork(book.end - random.whole(2, 6) * minutesPerDay))
      : plan.dueAt;
    journal.add('tasks', plan.createdAt, {
      id: `${lead.id}-T${number}`,
      lead_ref: lead.id,
      created_at: instant(plan.createdAt),
      due_at: instant(dueAt),
      type: plan.type,
      title: plan.title,
      owner: lead.owner.name,
      done_at: closed && cancelledAt === null ? instant(closedAt) : null,
      cancelled_at: closed && cancelledAt !== null ? instant(closedAt) : null,
      outcome: closed ? (cancelledAt === null ? plan.outcome : 'Plus nécessaire') : null,
    });
  };
  for (const plan of plans) write(plan);
  if (!open || forgotten) return;
  const standing = plans.some(({ createdAt, doneAt }) => {
    const ended = doneAt !== null && journal.happened(doneAt);
    return journal.happened(createdAt) && !ended;
  });
  const again = standing ? null : takeUpAgain(course, book);
  if (again) write(again);
}
