import type { Interest } from './company.ts';
import { interestWeights, inventPerson, type Person, type Place, places, salespeople } from './company.ts';
import type { Journal } from './journal.ts';
import type { Attribution, Lead } from './lead.ts';
import { instant } from './local-time.ts';
import { Namesakes } from './namesakes.ts';
import type { Quality } from './quality.ts';
import type { Random } from './random.ts';

/** What is known of a lead before it has a name and a number. */
export interface Arrival {
  readonly stamp: number;
  readonly attribution: Attribution;
  readonly place: Place;
  readonly interest: Interest | null;
  readonly quality: Quality;
  readonly returned: number;
  readonly clickId: string | null;
  readonly visitId: string | null;
}

/** Gives arriving leads a person, an owner and a number. */
export class LeadDesk {
  readonly leads: Lead[] = [];
  readonly #journal: Journal;
  readonly #random: Random;
  readonly #namesakes: Namesakes;
  #persons = 0;

  /** `recent`: the stamp from which on leads are new enough to be taken for somebody's earlier ones. */
  constructor(journal: Journal, random: Random, recent: number) {
    this.#journal = journal;
    this.#random = random;
    this.#namesakes = new Namesakes(recent);
  }

  /** A person nobody else is. */
  newPerson(): Person {
    this.#persons++;
    return inventPerson(this.#persons, this.#random);
  }

  #newcomer(earlier: Lead | undefined, postcode: string, stamp: number): Person {
    const fresh = this.newPerson();
    return earlier
      ? this.#namesakes.again(earlier.person, fresh, this.#persons)
      : this.#namesakes.apart(fresh, this.#persons, postcode, stamp);
  }

  /** Opens the lead and returns its id. */
  open(arrival: Arrival): string {
    const random = this.#random;
    const id = `L${String(this.leads.length + 1).padStart(5, '0')}`;
    const known = random.chance(0.02) ? this.leads.at(-random.whole(5, 400)) : undefined;
    const earlier = known || !this.#namesakes.comesAgain(arrival.stamp) ? undefined : this.leads.at(-40);
    const place = earlier?.place ?? arrival.place;
    const person = known?.person ?? this.#newcomer(earlier, place.postcode, arrival.stamp);
    const interest = arrival.interest ?? random.weighted(interestWeights);
    const owner = random.weighted(salespeople.map((one) => [one, one.skill] as const));
    const promise = Math.min(2.2, random.logNormal(1, 0.32));
    const seen = promise * random.logNormal(1, 0.18);
    const attribution: Attribution = {
      ...arrival.attribution,
      category: interest,
      region: place.region,
      country: 'FR',
      postcode: place.postcode,
      owner: owner.name,
      segment: random.weighted([
        ['Maison individuelle', 68],
        ['Appartement', 20],
        ['Investisseur locatif', 8],
        ['Copropriété', 4],
      ]),
      age_band: random.weighted([
        ['25-34', 14],
        ['35-44', 27],
        ['45-54', 25],
        ['55-64', 20],
        ['65+', 14],
      ]),
    };
    const row = {
      id,
      created_at: instant(arrival.stamp),
      stage: 'new',
      title: `${interest} ${place.city}`,
      temperature: seen > 1.25 ? 'hot' : seen > 0.82 ? 'warm' : 'cold',
      score_band: seen > 1.35 ? 'A' : seen > 1.02 ? 'B' : seen > 0.76 ? 'C' : 'D',
      click_id: arrival.clickId,
      visit_ref: arrival.visitId,
      duplicate_of: known?.id ?? null,
      ...attribution,
      email: person.email,
      phone: person.phone,
      first_name: person.firstName,
      last_name: person.lastName,
      city: place.city,
    };
    this.leads.push({
      id,
      stamp: arrival.stamp,
      person,
      place,
      owner,
      interest,
      quality: arrival.quality,
      returnedShare: arrival.returned,
      duplicateOf: known?.id ?? null,
      promise,
      attribution,
      row,
    });
    this.#journal.add('leads', arrival.stamp, row);
    return id;
  }
}

/** A place, by how many people live there. */
export function anyPlace(random: Random): Place {
  return random.weighted(places.map((place) => [place, place.weight] as const));
}
