import { askCustomers, signContracts } from './after-sale.ts';
import { askReturns } from './ask-returns.ts';
import type { Course } from './course.ts';
import { type DemoChunk, type DemoOptions, demoChunk } from './demo.ts';
import { billFees } from './fees.ts';
import { followUp } from './follow-up.ts';
import { Journal } from './journal.ts';
import type { Sale } from './lead.ts';
import { dayNumber, minutesPerDay } from './local-time.ts';
import { openOffSiteLeads } from './off-site-leads.ts';
import { LeadDesk } from './open-leads.ts';
import { type Planted, plantedEvents } from './planted.ts';
import type { PricedBasket } from './price-lines.ts';
import { Random } from './random.ts';
import { writeOrders } from './sell.ts';
import { sendMails } from './send-mails.ts';
import { SiteTraffic } from './site-traffic.ts';
import { Timesheet } from './timesheet.ts';
import { workLeads } from './work-leads.ts';

/** The file that comes last: a demo without it was not loaded to its end. */
export const lastDemoFile = 'enquetes.csv';

/**
 * Two years of an invented French window installer, file by file, in an order in which no row names one that comes
 * later. About 9,000 leads, 700 orders and 60,000 visits; see docs/demo.md for what is planted in them.
 * The same seed and last day always give the same rows. Between the chunks it gives `null` every few milliseconds: whoever
 * has other work to do can do it then.
 */
export function* generateDemo({ seed, until, since }: DemoOptions): Generator<DemoChunk | null> {
  const journal = yield* live(seed, plantedEvents(until, since));
  for (const [year, leads] of journal.byYear('leads')) {
    yield demoChunk(`crm-${year}.csv`, null, {
      leads,
      lead_events: journal.byYear('lead_events').get(year) ?? [],
      interactions: journal.byYear('interactions').get(year) ?? [],
    });
  }
  for (const [year, lead_details] of journal.byYear('lead_details')) {
    yield demoChunk(`formulaires-${year}.csv`, null, {
      lead_details,
      permissions: journal.byYear('permissions').get(year) ?? [],
    });
  }
  yield demoChunk('suivi-commercial.csv', null, {
    qualifications: journal.rows('qualifications'),
    notes: journal.rows('notes'),
    tasks: journal.rows('tasks'),
  });
  for (const [year, quotes] of journal.byYear('quotes')) {
    yield demoChunk(`devis-${year}.csv`, null, {
      quotes,
      quote_lines: journal.byYear('quote_lines').get(year) ?? [],
    });
  }
  for (const [year, orders] of journal.byYear('orders')) {
    yield demoChunk(`commandes-${year}.csv`, null, {
      orders,
      order_lines: journal.byYear('order_lines').get(year) ?? [],
      refunds: journal.byYear('refunds').get(year) ?? [],
    });
  }
  const costs = journal.rows('costs');
  yield demoChunk('google-ads.csv', 'google_ads', {
    costs: costs.filter((row) => row.channel === 'Google Ads' && row.kind === 'ads'),
  });
  yield demoChunk('meta-ads.csv', 'meta_ads', {
    costs: costs.filter((row) => row.channel === 'Meta Ads' && row.kind === 'ads'),
  });
  yield demoChunk('achats-leads.csv', null, { costs: costs.filter((row) => row.kind === 'lead_purchase') });
  yield demoChunk('frais-et-temps.csv', null, {
    costs: costs.filter((row) => row.kind === 'fee' || row.kind === 'time'),
  });
  for (const [year, visits] of journal.byYear('visits'))
    yield demoChunk(`site-visites-${year}.csv`, null, { visits });
  for (const [year, messages] of journal.byYear('messages'))
    yield demoChunk(`e-mails-${year}.csv`, null, { messages });
  yield demoChunk('contrats-entretien.csv', null, {
    subscription_changes: journal.rows('subscription_changes'),
  });
  yield demoChunk(lastDemoFile, null, { answers: journal.rows('answers') });
}

/** Leads of so many days are looked at for others of the same person. */
const recentDays = 92;

/** Lets the years happen, with a `null` every few milliseconds. */
function* live(seed: number, planted: Planted): Generator<null, Journal> {
  const firstDay = dayNumber(planted.firstDay);
  const lastDay = dayNumber(planted.lastDay);
  const chance = new Random(seed);
  const end = (lastDay + 1) * minutesPerDay;
  const journal = new Journal(end);
  const desk = new LeadDesk(journal, chance.stream('people'), end - recentDays * minutesPerDay);
  const site = new SiteTraffic(journal, desk, chance.stream('site'), planted);
  const away = chance.stream('off site');
  for (let day = firstDay; day <= lastDay; day++) {
    // The company grows by an eighth a year.
    const growth = 0.9 * 1.125 ** ((day - firstDay) / 365);
    site.day(day, growth);
    openOffSiteLeads(day, growth, { journal, desk, random: away, planted });
    if (day % 2 === 0) yield null;
  }
  const leads = desk.leads.filter((lead) => journal.happened(lead.stamp)).sort((a, b) => a.stamp - b.stamp);
  const timesheet = new Timesheet();
  const followed = chance.stream('follow-up');
  const courses: Course[] = [];
  for (const [index, lead] of leads.entries()) {
    courses.push(followUp(lead, { journal, random: followed, timesheet }));
    if (index % 20 === 0) yield null;
  }
  timesheet.handIn(journal);
  yield null;
  billFees(firstDay, lastDay, journal);
  const baskets = new Map<string, PricedBasket>();
  const customers = writeOrders(salesOf(courses), {
    journal,
    random: chance.stream('orders'),
    planted,
    desk,
    firstDay,
    lastDay,
    sold: baskets,
  });
  yield null;
  yield* workLeads(courses, { journal, random: chance.stream('desk'), planted, end, baskets });
  askReturns(courses, end, { journal, random: chance.stream('returns') });
  sendMails(leads, firstDay, lastDay, { journal, random: chance.stream('mails') });
  yield null;
  signContracts(customers, { journal, random: chance.stream('contracts') });
  askCustomers(customers, leads, { journal, random: chance.stream('answers') });
  return journal;
}

function salesOf(courses: readonly Course[]): readonly Sale[] {
  return courses.flatMap(({ lead, end }) =>
    end?.type === 'won' ? [{ lead, stamp: end.stamp, again: false }] : [],
  );
}
