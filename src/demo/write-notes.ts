import { frenchSpaces } from '../core/words/french-spaces.ts';
import type { Course } from './course.ts';
import type { DeskBook } from './desk-book.ts';
import { afterWork, instant } from './local-time.ts';
import { lost, missed, quoted, talk, visited, wish, won } from './note-phrases.ts';

/** Notes of the salesperson after some of the steps: nobody writes after each call. */
export function writeNotes(course: Course, { journal, random }: DeskBook): void {
  const { lead, calls, reachedAt, visitAt, quoteAt, end } = course;
  let number = 0;
  const note = (chance: number, stamp: number, ...parts: readonly (readonly string[])[]) => {
    number++;
    const chosen = parts.filter((words) => words.length > 0).map((words) => random.pick(words));
    if (!random.chance(chance) || chosen.length === 0) return;
    journal.add('notes', stamp, {
      id: `${lead.id}-N${number}`,
      lead_ref: lead.id,
      at_time: instant(stamp),
      body: frenchSpaces(chosen.join(' ').replaceAll('{city}', lead.place.city)),
    });
  };
  const [first] = calls;
  if (first && !first.answered) note(0.45, first.stamp + 3, missed);
  if (reachedAt !== null) {
    const detail = course.qualifiedAt === null ? [] : (wish[lead.interest] ?? []);
    note(course.qualifiedAt === null ? 0.3 : 0.75, reachedAt + 4, talk, detail);
  }
  if (visitAt !== null) note(0.8, afterWork(visitAt, 90), visited);
  if (quoteAt !== null) note(0.5, quoteAt + 5, quoted);
  if (end?.type === 'won') note(0.5, end.stamp + 3, won);
  if (end?.type === 'lost') note(0.4, end.stamp + 3, lost[end.reason ?? ''] ?? []);
}
