/** What a client brought in a time, in main units of the workspace's currency. */
export interface Brought {
  /** By days. */
  readonly recurring: number;
  readonly oneOff: number;
  readonly hours: number;
  readonly hoursCost: number;
  /** Other costs of the client. */
  readonly expenses: number;
  /** null where hours or other costs lack an amount. */
  readonly margin: number | null;
  /** Rows of hours and other costs without an amount. */
  readonly withoutCost: number;
}

/** A client's month as it is told. Money in main units. */
export interface ClientMonth {
  readonly name: string;
  readonly since: string;
  /** Whether it ever subscribed; else it has ordered other work only. */
  readonly subscribed: boolean;
  /** `2026-10`, and its last day that counts; `partial` where the month goes on. */
  readonly month: string;
  readonly to: string;
  readonly partial: boolean;
  readonly currency: string;
  /** MRR at the end of the month and of the month before; null for subscriptions that name no service. */
  readonly services: readonly {
    readonly service: string | null;
    readonly mrr: number;
    readonly before: number;
  }[];
  readonly mrr: number;
  readonly mrrBefore: number;
  /** Other work of the month; null for what names nothing. */
  readonly work: readonly { readonly product: string | null; readonly amount: number }[];
  /** Invoices of the month's days; amount without tax, null without an exchange rate. */
  readonly invoices: readonly {
    readonly number: string | null;
    readonly day: string;
    readonly amount: number | null;
  }[];
  readonly brought: Brought;
  /** Since the first of January, and on the same days of the year before; null for who was no client then. */
  readonly year: Brought;
  readonly yearBefore: Brought | null;
  readonly answers: readonly {
    readonly day: string;
    readonly kind: string;
    readonly score: number;
    readonly comment: string | null;
  }[];
  readonly next: NextService | null;
}

/** The service to propose next, with what speaks for it. */
export interface NextService {
  readonly service: string;
  readonly kind: 'recurring' | 'once';
  readonly price: number;
  readonly evidence: { readonly services: readonly string[]; readonly count: number; readonly of: number };
}

/** What is told: the margin is the firm's own business, and what to sell next need not be told the client. */
export interface ToldParts {
  readonly margin: boolean;
  readonly next: boolean;
}
