import { jaroWinkler } from '../core/capture/jaro-winkler.ts';
import { likeEnough, nameKey } from '../core/capture/match-persons.ts';
import { mailOf, nextLastName, type Person } from './company.ts';

/** Every so many leads of the last weeks, somebody asks again under a name that is written a little differently. */
const leadsBetween = 105;

/** Known names by postcode, so that nobody is taken for another by chance, and a few come twice on purpose. */
export class Namesakes {
  readonly #from: number;
  readonly #names = new Map<string, string[]>();
  #recent = 0;

  /** `from`: the stamp from which on leads are recent enough to be asked about. */
  constructor(from: number) {
    this.#from = from;
  }

  /** Whether the lead that comes at this stamp is of somebody who has asked before, with another address and phone. */
  comesAgain(stamp: number): boolean {
    if (stamp < this.#from) return false;
    this.#recent++;
    return this.#recent % leadsBetween === 60;
  }

  /** The person, with another last name while somebody of the postcode is called nearly so. */
  apart(person: Person, number: number, postcode: string, stamp: number): Person {
    let one = person;
    while (stamp >= this.#from && this.#isTaken(one, postcode)) {
      const lastName = nextLastName(one.lastName);
      const domain = person.email.split('@')[1] ?? 'example.com';
      one = { ...one, lastName, email: mailOf(one.firstName, lastName, number, domain) };
    }
    this.#keep(one, postcode);
    return one;
  }

  /** The earlier person as it may be written down the second time: turned round, misspelt or the same. */
  again(earlier: Person, fresh: Person, number: number): Person {
    const { firstName, lastName } = earlier;
    const spelt =
      number % 3 === 0
        ? { firstName: lastName.toUpperCase(), lastName: firstName }
        : number % 3 === 1
          ? { firstName, lastName: `${lastName.slice(0, 3)}${lastName.slice(2)}` }
          : { firstName, lastName };
    return {
      ...spelt,
      phone: fresh.phone,
      email: mailOf(firstName.slice(0, 1), lastName, number, 'example.net'),
    };
  }

  #isTaken(person: Person, postcode: string): boolean {
    const key = nameKey(`${person.firstName} ${person.lastName}`);
    const known = this.#names.get(placeOf(person, postcode)) ?? [];
    return known.some((other) => jaroWinkler(other, key) >= likeEnough);
  }

  #keep(person: Person, postcode: string): void {
    const key = nameKey(`${person.firstName} ${person.lastName}`);
    const place = placeOf(person, postcode);
    const names = this.#names.get(place);
    if (names) names.push(key);
    else this.#names.set(place, [key]);
  }
}

/** Only names whose first and last words begin alike are ever taken for one. */
function placeOf({ firstName, lastName }: Person, postcode: string): string {
  const letters = nameKey(`${firstName.slice(0, 1)} ${lastName.split(' ').at(-1)?.slice(0, 1)}`);
  return `${postcode} ${letters}`;
}
