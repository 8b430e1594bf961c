import type { RawFacts } from '../trap-facts.ts';
import { answerFacts } from './answer-facts.ts';
import { contactFacts } from './contact-facts.ts';
import { costFacts } from './cost-facts.ts';
import { leadFacts } from './lead-facts.ts';
import { leadLinks } from './lead-links.ts';
import { mrrFacts } from './mrr-facts.ts';
import { orderFacts } from './order-facts.ts';
import type { TwinFacts } from './twin-fact.ts';

/** Every fact with what figures need of it, worked out in loops over the raw facts and nothing else. */
export function twinFacts(raw: RawFacts, now: string): TwinFacts {
  const links = leadLinks(raw);
  // First of all: it completes the dimensions of leads that others take over.
  const leads = leadFacts(links, now);
  const sold = orderFacts(links);
  const { orders, lines, refunds } = sold;
  return {
    leads,
    costs: costFacts(links, leads),
    orders,
    lines,
    refunds,
    ...contactFacts(links),
    mrr: mrrFacts(links),
    answers: answerFacts(links, sold),
  } as unknown as TwinFacts;
}
