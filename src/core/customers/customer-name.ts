/** What a customer may be called by. */
export interface NamedPerson {
  /** The person's own name, else its company, e-mail or phone. */
  readonly name: string | null;
  readonly company: string | null;
}

/** What a customer is called everywhere: the company where one is known, else the person; null where neither is. */
export function customerName({ name, company }: NamedPerson): string | null {
  return company === null || company.trim() === '' ? name : company;
}

/** Whom to ask for at a customer that is called by its company; null where the name is the person's, or nobody's. */
export function customerContact(person: NamedPerson): string | null {
  return person.name === customerName(person) ? null : person.name;
}
