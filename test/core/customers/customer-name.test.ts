import { expect, it } from 'vitest';
import { customerContact, customerName } from '../../../src/core/customers/customer-name.ts';

it('calls a customer by its company, else by its person, and keeps whom to ask for', () => {
  const of = (name: string | null, company: string | null) => {
    const person = { name, company };
    return [customerName(person), customerContact(person)];
  };
  expect(of('Sandrine Carpentier', 'Table Isatis')).toEqual(['Table Isatis', 'Sandrine Carpentier']);
  expect(of('Sandrine Carpentier', null)).toEqual(['Sandrine Carpentier', null]);
  expect(of('Sandrine Carpentier', ' ')).toEqual(['Sandrine Carpentier', null]);
  // Of a person who has no name of its own, the vault gives the company.
  expect(of('Table Isatis', 'Table Isatis')).toEqual(['Table Isatis', null]);
  expect(of(null, null)).toEqual([null, null]);
});
