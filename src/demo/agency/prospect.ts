import type { Person } from '../company.ts';
import type { Way } from '../way.ts';
import type { ClientTown, Seller } from './agency-company.ts';

/** A firm that asked, and what is known of it. */
export interface Prospect {
  readonly leadId: string;
  readonly person: Person;
  readonly company: string;
  readonly sector: string;
  readonly town: ClientTown;
  readonly way: Way;
  readonly vendor: string | null;
  readonly seller: Seller;
  readonly wonAt: number;
}
