import { type BasketSpread, contractBasket } from '../lifetime/contract-worth.ts';
import { productEstimate } from '../lifetime/ratio-estimate.ts';
import { type Staying, sumOverStaying } from '../lifetime/staying.ts';
import { clientsForLifetime, clientsNeeded, type Figure, type TooFewClients } from './figures.ts';

/** What a client brought in a period, in minor units, after what was spent for it. */
export interface ClientMargin {
  /** Recurring revenue, by days. */
  readonly recurring: bigint;
  /** Months in which it earned. */
  readonly months: number;
  readonly oneOff: bigint;
  /** Margin of other work where it is known, else its revenue. */
  readonly oneOffMargin: bigint;
  readonly hours: number;
  readonly hoursCost: bigint;
  /** What else was spent for the client: subcontractors, its own ads. */
  readonly expenses: bigint;
  /** recurring − hours and expenses, but for those of other work: what goes on while the client stays. */
  readonly recurringMargin: bigint;
  /** recurring + oneOffMargin − hoursCost − expenses. */
  readonly margin: bigint;
}

/** Months of age looked at; beyond, nobody has been watched for long. */
export const horizonMonths = 36;

/** What a client leaves in a month after its hours and expenses, over all months seen of all clients. */
export function monthlyMargin(spread: BasketSpread): Figure {
  const basket = contractBasket(spread);
  if (!basket) return tooFew('clients', spread.clients, clientsNeeded);
  return { kind: 'estimate', n: spread.clients, ...basket };
}

/** Expected months that a client stays, of those looked at. */
export function expectedMonths(staying: Staying, watched: number): Figure {
  if (watched < clientsForLifetime) return tooFew('watched_clients', watched, clientsForLifetime);
  return { kind: 'estimate', n: watched, ...sumOverStaying(staying, horizonMonths) };
}

/** Margin of a month × expected months, if both are known. */
export function lifetimeValue(monthly: Figure, months: Figure): Figure {
  if (monthly.kind === 'not_enough_data') return monthly;
  if (months.kind === 'not_enough_data') return months;
  return { kind: 'estimate', n: Math.min(monthly.n, months.n), ...productEstimate(monthly, months) };
}

function tooFew(reason: TooFewClients['reason'], found: number, needed: number): TooFewClients {
  return { kind: 'not_enough_data', reason, found, needed };
}
