import { type DemoChunk, type DemoOptions, demoChunk } from '../demo.ts';
import { Journal } from '../journal.ts';
import { minutesPerDay } from '../local-time.ts';
import { Random } from '../random.ts';
import { payAgencyBills } from './agency-bills.ts';
import { agencyClients } from './agency-client.ts';
import { type AgencyEvents, agencyEvents } from './agency-events.ts';
import { keepClient } from './keep-client.ts';
import { SellingHours } from './selling-hours.ts';
import { swissRates } from './swiss-rates.ts';
import { winClients } from './win-clients.ts';
import { writeClient } from './write-client.ts';

/** The file of the agency that comes last: a demo without it was not loaded to its end. */
export const lastAgencyFile = 'agence-enquetes.csv';

/**
 * Three years of an invented French marketing agency: some 1,000 leads, of which some 75 firms become clients by the
 * month; see docs/demo.md for what is planted in them. The same seed and last day always give the same rows. Between the
 * chunks it gives `null` every few milliseconds, as the window installer does.
 */
export function* generateAgency({ seed, until, since }: DemoOptions): Generator<DemoChunk | null> {
  const events = agencyEvents(until, since);
  const chance = new Random(seed).stream('agency');
  const journal = live(chance, events);
  yield null;
  yield { ...demoChunk('agence-taux.csv', 'rates', {}), rates: swissRates(events, chance.stream('rates')) };
  yield demoChunk('agence-crm.csv', null, {
    leads: journal.rows('leads'),
    lead_events: journal.rows('lead_events'),
    interactions: journal.rows('interactions'),
  });
  yield demoChunk('agence-abonnements.csv', null, {
    subscription_changes: journal.rows('subscription_changes'),
  });
  yield demoChunk('agence-factures.csv', null, { invoices: journal.rows('invoices') });
  yield demoChunk('agence-commandes.csv', null, {
    orders: journal.rows('orders'),
    order_lines: journal.rows('order_lines'),
  });
  const costs = journal.rows('costs');
  yield demoChunk('agence-google-ads.csv', 'google_ads', {
    costs: costs.filter(({ channel, kind }) => kind === 'ads' && channel === 'Google Ads'),
  });
  yield demoChunk('agence-linkedin-ads.csv', null, {
    costs: costs.filter(({ channel, kind }) => kind === 'ads' && channel === 'LinkedIn Ads'),
  });
  yield demoChunk('agence-frais-et-leads.csv', null, {
    costs: costs.filter(({ kind }) => kind === 'fee' || kind === 'lead_purchase'),
  });
  yield demoChunk('agence-temps.csv', null, { costs: costs.filter(({ kind }) => kind === 'time') });
  yield demoChunk(lastAgencyFile, null, { answers: journal.rows('answers') });
}

function live(chance: Random, events: AgencyEvents): Journal {
  const journal = new Journal((events.lastDay + 1) * minutesPerDay);
  const hours = new SellingHours();
  const won = winClients(events, { journal, random: chance.stream('leads'), hours });
  hours.handIn(journal);
  const signed = won.filter(({ wonAt }) => journal.happened(wonAt));
  const clients = agencyClients(signed, events, chance.stream('clients'));
  const kept = chance.stream('kept');
  const written = chance.stream('written');
  for (const client of clients) {
    writeClient(client, keepClient(client, events, kept), { journal, random: written, events });
  }
  payAgencyBills(events, { journal, random: chance.stream('bills') });
  return journal;
}
