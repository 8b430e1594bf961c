import { type LeadState, leadStateOf } from '../../../core/desk/lead-stage.ts';
import { FilonError } from '../../../core/errors/filon-error.ts';
import {
  customerAnswers,
  customerChanges,
  customerLeads,
  customerOrders,
  customerRow,
  orderLines,
} from '../../sql/customers/customer-history.ts';
import { numberIn, textIn } from '../desk/lead-row.ts';
import type { CustomerRow } from './customer-row.ts';
import { withPersons } from './list-customers.ts';
import { deskOf, type OpenBook } from './open-book.ts';

/** A customer with everything that happened. Money in minor units of the workspace's currency. */
export interface CustomerDetail {
  readonly customer: CustomerRow;
  /** Newest first, at most 100. */
  readonly orders: readonly CustomerOrderRow[];
  readonly leads: readonly CustomerLead[];
  readonly changes: readonly {
    readonly day: string;
    readonly movement: string;
    readonly deltaMinor: number;
    readonly mrrMinor: number;
  }[];
  readonly answers: readonly {
    readonly day: string;
    readonly kind: string;
    readonly score: number;
    readonly comment: string | null;
  }[];
}

export interface CustomerOrderRow {
  readonly key: string;
  readonly day: string;
  readonly netMinor: number;
  readonly marginMinor: number | null;
  readonly refundedMinor: number;
  readonly channel: string | null;
  readonly store: string | null;
  readonly product: string | null;
  readonly lead: string | null;
  readonly lines: readonly {
    readonly product: string | null;
    readonly category: string | null;
    readonly units: number | null;
    readonly netMinor: number;
  }[];
}

export interface CustomerLead {
  readonly key: string;
  readonly createdAt: string;
  readonly channel: string | null;
  readonly source: string | null;
  readonly campaign: string | null;
  readonly vendor: string | null;
  readonly product: string | null;
  readonly state: LeadState;
}

const mostOrders = 100;

/** Everything about one customer. Error: `customer_not_found`. */
export async function customerDetail(book: OpenBook, key: string): Promise<CustomerDetail> {
  const found = await book.ask((text) => customerRow(text, key));
  const [row] = found;
  const [customer] = await withPersons(book, found);
  if (!row || !customer) throw new FilonError('customer_not_found', { customer: key });
  const person = textIn(row.person_key);
  const desk = await deskOf(book);
  const [orders, leads, changes, answers] = await Promise.all([
    book.ask((text) => customerOrders(text, key, mostOrders)),
    book.ask((text) => customerLeads(text, key, person)),
    book.ask((text) => customerChanges(text, key)),
    book.ask((text) => customerAnswers(text, key, person)),
  ]);
  const lines =
    orders.length === 0
      ? []
      : await book.ask((text) =>
          orderLines(
            text,
            orders.map((order) => String(order.key)),
          ),
        );
  return {
    customer,
    orders: orders.map((order) => ({
      key: String(order.key),
      day: String(order.day),
      netMinor: Number(order.net),
      marginMinor: numberIn(order.margin),
      refundedMinor: Number(order.refunded ?? 0),
      channel: textIn(order.channel),
      store: textIn(order.store),
      product: textIn(order.product),
      lead: textIn(order.lead_key),
      lines: lines
        .filter((line) => line.order_key === order.key)
        .map((line) => ({
          product: textIn(line.product),
          category: textIn(line.category),
          units: numberIn(line.units),
          netMinor: Number(line.net ?? 0),
        })),
    })),
    leads: leads.map((lead) => ({
      key: String(lead.key),
      createdAt: String(lead.created_at),
      channel: textIn(lead.channel),
      source: textIn(lead.source),
      campaign: textIn(lead.campaign),
      vendor: textIn(lead.vendor),
      product: textIn(lead.product),
      state: leadStateOf(textIn(lead.stage), lead.ordered === true, desk.settings.stages),
    })),
    changes: changes.map((change) => ({
      day: String(change.day),
      movement: String(change.movement),
      deltaMinor: Number(change.delta ?? 0),
      mrrMinor: Number(change.mrr ?? 0),
    })),
    answers: answers.map((answer) => ({
      day: String(answer.day),
      kind: String(answer.kind),
      score: Number(answer.score),
      comment: textIn(answer.comment),
    })),
  };
}
