import type { Course, CourseEnd } from './course.ts';
import type { Journal } from './journal.ts';
import type { Lead } from './lead.ts';
import { afterWork, dayOf, instant, minutesPerDay } from './local-time.ts';
import type { Random } from './random.ts';
import type { Timesheet } from './timesheet.ts';

const unqualifiedReasons = [
  ['Hors zone', 22],
  ['Locataire', 20],
  ['Simple curiosité', 26],
  ['Budget insuffisant', 22],
  ['Projet déjà réalisé', 10],
] as const;

const quoteReasons = [
  ['Prix', 36],
  ['Concurrent', 28],
  ['Projet reporté', 20],
  ['Plus de nouvelles', 16],
] as const;

/** Tells what becomes of a lead: calls, visit at home, quote, sale or loss, also what lies after the demo's end. */
export function followUp(
  lead: Lead,
  { journal, random, timesheet }: { journal: Journal; random: Random; timesheet: Timesheet },
): Course {
  const story = new Story(lead, journal, timesheet);
  if (lead.duplicateOf !== null) story.endAs('duplicate', afterWork(lead.stamp, 20), null);
  else tell(story, random);
  return story.course;
}

function tell(story: Story, random: Random): void {
  const { lead, course } = story;
  const reached = reach(story, random);
  if (reached === null) return;
  course.reachedAt = reached.stamp;
  story.event('contacted', reached.stamp, 'contacted');
  const sooner = random.chance(0.55);
  const qualifiedAt = sooner ? reached.stamp + 6 : afterWork(reached.stamp, random.logNormal(700, 0.7));
  if (!random.chance(Math.min(0.95, lead.quality.qualified * reached.speed))) {
    story.end(qualifiedAt, random, unqualifiedReasons, lead.returnedShare);
    return;
  }
  course.qualifiedAt = qualifiedAt;
  story.event('qualified', qualifiedAt, 'qualified');
  story.hours(qualifiedAt, 0.3);
  if (!random.chance(lead.quality.quote)) {
    const later = qualifiedAt + random.logNormal(9, 0.6) * minutesPerDay;
    if (!random.chance(0.15)) story.end(afterWork(Math.round(later), 60), random, quoteReasons, 0);
    return;
  }
  const visit = afterWork(
    qualifiedAt + Math.round(random.logNormal(3.6, 0.55) * minutesPerDay),
    random.whole(10, 400),
  );
  course.visitAt = visit;
  story.interaction('meeting', 'out', visit, {
    answered: true,
    seconds: random.whole(40, 95) * 60,
    subject: 'Prise de mesures',
  });
  story.hours(visit, 1.6);
  const quoteAt = afterWork(visit, random.logNormal(820, 0.6));
  course.quoteAt = quoteAt;
  story.event('quote', quoteAt, 'quote');
  if (random.chance(0.5)) {
    const question = quoteAt + random.whole(600, 9000);
    story.interaction(random.pick(['email', 'call'] as const), 'in', question, {
      answered: true,
      subject: 'Question sur le devis',
    });
  }
  const chance = 0.6 * lead.quality.won * lead.promise * lead.owner.skill * reached.speed;
  if (random.chance(Math.min(0.85, chance))) {
    const wonAt = afterWork(
      quoteAt + Math.round(random.logNormal(11.5, 0.8) * minutesPerDay),
      random.whole(5, 300),
    );
    story.endAs('won', wonAt, null);
    story.hours(wonAt, 1);
    return;
  }
  if (random.chance(0.14)) return;
  const lostAt = quoteAt + Math.round(random.logNormal(24, 0.7) * minutesPerDay);
  story.end(afterWork(lostAt, random.whole(5, 300)), random, quoteReasons, 0);
}

/** When somebody spoke with the lead, and what the speed of the answer does to the sale; null if never. */
function reach(story: Story, random: Random): { readonly stamp: number; readonly speed: number } | null {
  const { lead } = story;
  const capture = lead.attribution.capture;
  if (capture === 'call' || capture === 'store') {
    story.event('first_answer', lead.stamp, null);
    story.interaction(capture === 'call' ? 'call' : 'visit', 'in', lead.stamp, {
      answered: true,
      seconds: random.whole(90, 900),
    });
    story.hours(lead.stamp, 0.2);
    return { stamp: lead.stamp, speed: 1.2 };
  }
  if (random.chance(0.035)) return null;
  const waited = random.logNormal(lead.owner.answerMinutes, 1.1);
  const speed = waited < 30 ? 1.25 : waited < 120 ? 1.05 : waited < 540 ? 0.9 : 0.72;
  let stamp = afterWork(lead.stamp, waited);
  const answers = lead.quality.quote < 0.4 ? 0.22 : 0.55;
  for (let attempt = 0; attempt < 4; attempt++) {
    const answered = random.chance(answers);
    story.course.calls.push({ stamp, answered });
    story.interaction('call', 'out', stamp, { answered, seconds: answered ? random.whole(60, 720) : 0 });
    story.hours(stamp, answered ? 0.2 : 0.05);
    if (answered) return { stamp: stamp + 8, speed };
    if (attempt === 0)
      story.interaction('email', 'out', stamp + 4, { subject: 'Nous avons essayé de vous joindre' });
    stamp = afterWork(stamp, random.whole(300, 900));
  }
  story.end(afterWork(stamp, 540), random, [['Injoignable', 1]], lead.returnedShare);
  return null;
}

/** Writes a lead's events, numbered. */
class Story {
  readonly lead: Lead;
  readonly course: Course;
  readonly #journal: Journal;
  readonly #timesheet: Timesheet;
  #number = 0;

  constructor(lead: Lead, journal: Journal, timesheet: Timesheet) {
    this.lead = lead;
    this.course = {
      lead,
      calls: [],
      reachedAt: null,
      qualifiedAt: null,
      visitAt: null,
      quoteAt: null,
      end: null,
    };
    this.#journal = journal;
    this.#timesheet = timesheet;
  }

  event(type: string, stamp: number, stage: string | null, reason: string | null = null): void {
    this.#number++;
    const id = `${this.lead.id}-E${this.#number}`;
    const owner = this.lead.owner.name;
    this.#journal.add('lead_events', stamp, {
      id,
      lead_ref: this.lead.id,
      at_time: instant(stamp),
      type,
      stage,
      reason,
      owner,
    });
  }

  interaction(
    type: string,
    direction: 'in' | 'out',
    stamp: number,
    rest: { readonly answered?: boolean; readonly seconds?: number; readonly subject?: string },
  ): void {
    this.#number++;
    this.#journal.add('interactions', stamp, {
      id: `${this.lead.id}-I${this.#number}`,
      lead_ref: this.lead.id,
      at_time: instant(stamp),
      type,
      direction,
      ...rest,
    });
  }

  hours(stamp: number, hours: number): void {
    if (this.#journal.happened(stamp)) this.#timesheet.add(dayOf(stamp), this.lead, hours);
  }

  /** The last that happens to the lead. */
  endAs(type: CourseEnd['type'], stamp: number, reason: string | null): void {
    this.course.end = { type, stamp, reason };
    this.event(type, stamp, type === 'won' || type === 'lost' ? type : null, reason);
  }

  /** The lead is lost, or sent back to its vendor if it came to nothing within the vendor's ten days. */
  end(
    stamp: number,
    random: Random,
    reasons: readonly (readonly [string, number])[],
    returnedShare: number,
  ): void {
    const unqualified = Math.max(0.05, 1 - this.lead.quality.qualified);
    const inTime = stamp - this.lead.stamp < 10 * minutesPerDay;
    if (inTime && random.chance(Math.min(0.5, returnedShare / unqualified))) {
      this.endAs('returned', stamp + 30, random.pick(['Numéro invalide', 'Hors zone', 'Déjà client']));
    } else {
      this.endAs('lost', stamp, random.weighted(reasons));
    }
  }
}
