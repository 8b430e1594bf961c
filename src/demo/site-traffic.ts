import type { Journal } from './journal.ts';
import { dayText, instant, minutesPerDay, monthOf, weekdayOf } from './local-time.ts';
import { anyPlace, type LeadDesk } from './open-leads.ts';
import type { Planted } from './planted.ts';
import type { Random } from './random.ts';
import { seasonOf, webWeekday } from './seasons.ts';
import { type Traffic, traffic } from './traffic.ts';

/** Visits by the hour of the day, 0 to 23: noon and the evening are high. */
const hours = [2, 1, 1, 1, 1, 2, 5, 9, 13, 16, 17, 17, 21, 19, 15, 14, 15, 17, 20, 23, 26, 24, 14, 6].map(
  (weight, hour) => [hour, weight] as const,
);

/** One day of visits to the site, the leads they leave, and what the ads that brought them cost. */
export class SiteTraffic {
  readonly #journal: Journal;
  readonly #desk: LeadDesk;
  readonly #random: Random;
  readonly #planted: Planted;
  #visits = 0;

  constructor(journal: Journal, desk: LeadDesk, random: Random, planted: Planted) {
    this.#journal = journal;
    this.#desk = desk;
    this.#random = random;
    this.#planted = planted;
  }

  /** `growth`: how much busier the company is than on the demo's first day, 1 for the same. */
  day(day: number, growth: number): void {
    const text = dayText(day);
    for (const stream of traffic) {
      if (stream.startsWithNewCampaign && text < this.#planted.newCampaign.from) continue;
      const mean = 1.08 * stream.daily * growth * seasonOf(monthOf(day)) * webWeekday(weekdayOf(day));
      const count = this.#random.poisson(mean);
      const words = stream.ads.length > 0 ? stream.ads : stream.keywords;
      const parts = words.length > 0 ? words : [null];
      const visits = parts.map(() => 0);
      const leads = parts.map(() => 0);
      for (let i = 0; i < count; i++) {
        const part = this.#random.chance(0.6) ? 0 : parts.length - 1;
        visits[part] = (visits[part] ?? 0) + 1;
        if (this.#visit(day, text, stream, parts[part] ?? null)) leads[part] = (leads[part] ?? 0) + 1;
      }
      parts.forEach((word, part) => {
        this.#pay(day, stream, word, visits[part] ?? 0, leads[part] ?? 0);
      });
    }
  }

  /** Returns whether the visit left a lead. */
  #visit(day: number, text: string, stream: Traffic, word: string | null): boolean {
    const random = this.#random;
    const { brokenPage, pageTest } = this.#planted;
    const broken = stream.page === brokenPage.page && text >= brokenPage.from && text <= brokenPage.to;
    const tested = stream.page === pageTest.page && text >= pageTest.from;
    const variant = tested ? random.pick(['A', 'B']) : null;
    const stamp = day * minutesPerDay + random.weighted(hours) * 60 + random.whole(0, 59);
    const place = anyPlace(random);
    const device = random.weighted([
      ['mobile', stream.channel === 'Meta Ads' ? 86 : 61],
      ['desktop', stream.channel === 'Meta Ads' ? 9 : 34],
      ['tablet', 5],
    ]);
    const capture =
      0.93 *
      stream.capture *
      (device === 'mobile' ? 0.92 : 1.13) *
      (variant === null ? 1 : variant === pageTest.better ? 1.35 : 0.85);
    const lead = !broken && random.chance(capture);
    this.#visits++;
    const id = `V${String(this.#visits).padStart(6, '0')}`;
    const clickId = stream.payment ? `${stream.source}-${id.toLowerCase()}` : null;
    const attribution = {
      ...attributionOf(stream, word),
      landing_page: stream.page,
      device,
      variant,
    };
    const leadId = lead
      ? this.#desk.open({
          stamp: stamp + random.whole(2, 14),
          attribution: { ...attribution, capture: random.chance(0.16) ? 'call' : 'form' },
          place,
          interest: stream.interest,
          quality: stream.quality,
          returned: 0,
          clickId,
          visitId: id,
        })
      : null;
    const bounced = !lead && random.chance(broken ? 0.94 : stream.channel === 'Meta Ads' ? 0.55 : 0.41);
    const pages = bounced ? 1 : 2 + random.poisson(lead ? 2.4 : 1.3);
    const old = random.chance(0.15) && this.#visits > 500;
    this.#journal.add('visits', stamp, {
      id,
      visited_at: instant(stamp),
      visitor: `visiteur-${old ? this.#visits - random.whole(1, 400) : this.#visits}`,
      click_id: clickId,
      pages,
      engaged: !bounced && (lead || random.chance(0.7)),
      entered_path: lead || (!bounced && random.chance(0.17)),
      lead_ref: leadId,
      ...attribution,
      region: place.region,
      country: 'FR',
    });
    return lead;
  }

  #pay(day: number, stream: Traffic, word: string | null, visits: number, leads: number): void {
    if (!stream.payment) return;
    const random = this.#random;
    const { clickMinor, clickRate, claimed } = stream.payment;
    const clicks = visits + random.poisson(visits * 0.07);
    const shown = clickRate * random.logNormal(1, 0.15);
    const impressions = Math.round((clicks + random.next()) / shown);
    const conversions = random.poisson(leads * claimed);
    this.#journal.add('costs', day * minutesPerDay, {
      day: dayText(day),
      kind: 'ads',
      amount: Math.round(clicks * clickMinor * random.logNormal(1, 0.12)),
      currency: 'EUR',
      impressions,
      clicks,
      claimed_conversions: conversions,
      claimed_value: conversions * 15_000,
      category: stream.interest,
      ...attributionOf(stream, word),
    });
  }
}

function attributionOf(stream: Traffic, word: string | null) {
  return {
    channel: stream.channel,
    source: stream.source,
    medium: stream.medium,
    campaign: stream.campaign,
    ad_group: stream.adGroup,
    ad: stream.ads.length > 0 ? word : null,
    keyword: stream.keywords.length > 0 ? word : null,
  };
}
