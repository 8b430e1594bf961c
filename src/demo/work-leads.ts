import { answerForm } from './answer-form.ts';
import { askBant } from './ask-bant.ts';
import { assign } from './assign.ts';
import type { Course } from './course.ts';
import type { DeskBook } from './desk-book.ts';
import { givePermissions } from './give-permissions.ts';
import { dayOf, minutesPerDay, monthStart } from './local-time.ts';
import { planTasks } from './plan-tasks.ts';
import { writeNotes } from './write-notes.ts';
import { writeQuote } from './write-quote.ts';

/** Months back from the demo's end in which the form's answers and quotes are kept. */
const answersMonths = 12;
/** Months back in which the company has worked its leads with notes, tasks, BANT and permissions. */
const deskMonths = 6;

/**
 * What the salespeople write down of the leads, consistent with what becomes of them. It draws from streams of its own
 * and adds no milestone. Gives `null` every few milliseconds.
 */
export function* workLeads(courses: readonly Course[], book: DeskBook): Generator<null> {
  const lastDay = dayOf(book.end) - 1;
  const answersFrom = monthStart(lastDay, answersMonths) * minutesPerDay;
  const deskFrom = monthStart(lastDay, deskMonths) * minutesPerDay;
  for (const [index, course] of courses.entries()) {
    const { stamp } = course.lead;
    if (stamp >= answersFrom) {
      writeQuote(course, book);
      answerForm(course, book, stamp >= deskFrom);
    }
    if (stamp >= deskFrom) {
      givePermissions(course, book);
      assign(course, book);
      askBant(course, book);
      writeNotes(course, book);
    }
    planTasks(course, book, stamp >= deskFrom);
    if (index % 20 === 0) yield null;
  }
}
