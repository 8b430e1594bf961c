import type { TwinFact } from './twin-fact.ts';

type Basis = 'activity' | 'cohort';
export type TwinCell = Readonly<Record<string, string | number | null>>;

export interface TwinQuestion {
  readonly basis: Basis;
  readonly from: string;
  readonly to: string;
  readonly cell: TwinCell;
  /** Filters of the question, on dimensions, apart from the cell. */
  readonly keep: (dims: Readonly<Record<string, string | null>>, day: string) => boolean;
}

/** Units of time that a cell may name. */
export const units = ['day', 'week', 'month', 'quarter', 'year'];

/** Every field that some kind of fact has; a figure reads only those of the kinds it is made of. */
export interface AnyFact extends TwinFact {
  readonly id: string;
  readonly orderId: string;
  readonly kind: string;
  readonly amount: number;
  readonly credit: number;
  readonly creditDay: string | null;
  readonly counted: boolean;
  readonly wonDay: string | null;
  readonly response: number | null;
  readonly waited: number;
  readonly cycle: number | null;
  readonly age: number;
  readonly net: number;
  readonly margin: number | null;
  readonly units: number;
  readonly discount: number;
  readonly customer: string | null;
  readonly isFirst: boolean;
  readonly type: string;
  readonly inbound: boolean;
  readonly bounced: boolean;
  readonly abandoned: boolean;
  readonly entered: boolean;
  readonly gaveLead: boolean;
  readonly opened: boolean;
  readonly clicked: boolean;
  readonly delivered: boolean;
  readonly movement: string;
  readonly delta: number;
  readonly clients: number;
  readonly client: string;
  readonly score: number;
}
