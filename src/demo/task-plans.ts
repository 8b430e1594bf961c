import { assessedAt, type Course } from './course.ts';
import type { DeskBook } from './desk-book.ts';
import { afterWork, atWork, minutesPerDay } from './local-time.ts';

/** What is to be done next. `doneAt` null: nobody does it. */
export interface Plan {
  readonly title: string;
  readonly type: 'call' | 'meeting' | 'quote';
  readonly createdAt: number;
  readonly dueAt: number;
  readonly doneAt: number | null;
  readonly outcome: string | null;
}

/** Each step that the course of a lead holds, as something to do beforehand. */
export function plansOf(course: Course, book: DeskBook): readonly Plan[] {
  const { lead, calls, reachedAt, qualifiedAt, visitAt, quoteAt } = course;
  const { journal, random } = book;
  const plans: Plan[] = [];
  const plan = (
    title: string,
    type: Plan['type'],
    createdAt: number,
    dueAt: number,
    doneAt: number,
    outcome: string,
  ) => plans.push({ title, type, createdAt, dueAt, doneAt, outcome });
  const near = (stamp: number, after: number) => Math.max(after, stamp + random.whole(-3, 3) * 15);
  const [first] = calls;
  if (first && !journal.happened(first.stamp)) {
    plan('Premier appel', 'call', lead.stamp + 1, afterWork(lead.stamp, 60), first.stamp, 'Appelé');
  }
  for (const [index, call] of calls.entries()) {
    const before = calls[index - 1];
    if (!before) continue;
    plan(
      'Rappeler',
      'call',
      before.stamp + 5,
      near(call.stamp, before.stamp + 10),
      call.stamp,
      call.answered ? 'Joint' : 'Pas de réponse',
    );
  }
  const clearAt = assessedAt(course);
  if (reachedAt !== null && clearAt !== null && clearAt > reachedAt + 10) {
    plan(
      'Rappeler pour qualifier le projet',
      'call',
      reachedAt + 2,
      near(clearAt, reachedAt + 10),
      clearAt,
      'Projet précisé',
    );
  }
  if (qualifiedAt !== null && visitAt !== null) {
    plan('Prise de mesures', 'meeting', qualifiedAt + 5, visitAt, visitAt + 75, 'Cotes prises');
  }
  if (visitAt !== null && quoteAt !== null) {
    plan('Préparer le devis', 'quote', visitAt + 80, afterWork(visitAt, 810), quoteAt, 'Devis envoyé');
  }
  if (quoteAt !== null) plans.push(...remind(quoteAt, 'Relancer le devis', course, book));
  else if (qualifiedAt !== null && visitAt === null) {
    plans.push(...remind(qualifiedAt, 'Relancer pour fixer la visite', course, book));
  }
  return plans;
}

const outcomes = [
  'Réfléchit encore',
  'Message laissé',
  'Attend un autre devis',
  'En parle à son conjoint',
] as const;

/** Three calls in growing distance, each planned when the one before is done, unless the lead ends before. */
function remind(from: number, title: string, { end }: Course, { random }: DeskBook): readonly Plan[] {
  const plans: Plan[] = [];
  let createdAt = from + 3;
  for (const days of [5, 10, 20]) {
    if (end && createdAt >= end.stamp) break;
    const dueAt = afterWork(createdAt + days * minutesPerDay, random.whole(0, 300));
    const doneAt = afterWork(dueAt, random.chance(0.7) ? random.whole(0, 90) : random.whole(300, 1500));
    plans.push({ title, type: 'call', createdAt, dueAt, doneAt, outcome: random.pick(outcomes) });
    createdAt = doneAt + 3;
  }
  return plans;
}

/** An open lead with nothing left to do: most of those somebody spoke with are to be taken up again some day. */
export function takeUpAgain(course: Course, { journal, random, end }: DeskBook): Plan | null {
  const last = course.quoteAt ?? course.qualifiedAt ?? course.reachedAt;
  if (last === null || !random.chance(0.9)) return null;
  const createdAt = Math.max(afterWork(last, 60), atWork(end - random.whole(20, 110) * minutesPerDay));
  if (!journal.happened(createdAt)) return null;
  const dueAt = afterWork(
    Math.max(createdAt, end - 8 * minutesPerDay) + random.whole(1, 70) * minutesPerDay,
    120,
  );
  return {
    title: 'Reprendre contact, projet en attente',
    type: 'call',
    createdAt,
    dueAt,
    doneAt: null,
    outcome: null,
  };
}
