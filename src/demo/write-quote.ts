import { fillBasket } from './basket.ts';
import { type Course, isOpen } from './course.ts';
import type { DeskBook } from './desk-book.ts';
import { afterWork, dayOf, dayText, instant, minutesPerDay } from './local-time.ts';
import { type PricedBasket, priceLines } from './price-lines.ts';
import { houseSize } from './sell.ts';

/** Days for which a quote holds. */
const validDays = 45;

/**
 * The quote of a lead that was visited, with its lines. An accepted one has the lines of the order; one that is still
 * being written is a draft.
 */
export function writeQuote(course: Course, book: DeskBook): void {
  const { lead, visitAt, quoteAt } = course;
  const { journal, baskets } = book;
  if (visitAt === null || quoteAt === null) return;
  const basket = baskets.get(lead.id) ?? drawBasket(course, quoteAt, book);
  baskets.set(lead.id, basket);
  const sent = journal.happened(quoteAt);
  const stamp = sent ? quoteAt : afterWork(visitAt, 30);
  const id = `DEV-${lead.id}`;
  const validUntil = dayOf(stamp) + validDays;
  const written = journal.add('quotes', stamp, {
    id,
    lead_ref: lead.id,
    quoted_at: instant(stamp),
    status: sent ? statusOf(course, validUntil, book) : 'draft',
    label: `${lead.interest} – ${lead.person.lastName}, ${lead.place.city}`,
    net: basket.net,
    currency: 'EUR',
    valid_until: dayText(validUntil),
  });
  if (!written) return;
  for (const line of basket.lines) {
    journal.add('quote_lines', stamp, { id: `${id}-${line.line_number}`, quote_ref: id, ...line });
  }
}

function statusOf(course: Course, validUntil: number, { journal, end }: DeskBook): string {
  if (isOpen(course, journal)) return validUntil * minutesPerDay < end ? 'expired' : 'sent';
  if (course.end?.type === 'won') return 'accepted';
  return course.end?.reason === 'Plus de nouvelles' ? 'expired' : 'refused';
}

function drawBasket({ lead }: Course, quoteAt: number, { random, planted }: DeskBook): PricedBasket {
  const items = fillBasket(lead.interest, houseSize(lead.attribution.channel), false, random);
  const discountRate = random.chance(0.25) ? random.pick([0.05, 0.07, 0.1]) : 0;
  const lines = priceLines(items, dayText(dayOf(quoteAt)), discountRate, planted);
  return { lines, net: lines.reduce((sum, line) => sum + line.net, 0) };
}
