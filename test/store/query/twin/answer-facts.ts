import { attributionDimensions } from '../../../../src/core/facts/dimensions.ts';
import { type LeadLinks, leadState } from './lead-links.ts';
import type { TwinOrders } from './order-facts.ts';
import { text } from './raw-fields.ts';
import { paris } from './twin-time.ts';

/** Answers to surveys, with the dimensions of their order and lead. */
export function answerFacts({ raw, leadOf }: LeadLinks, { bought, orders }: TwinOrders) {
  return raw.answers.map((row) => {
    const order = orders.find(({ id }) => id === row.order_ref);
    const source = bought.find(({ row: { id } }) => id === row.order_ref);
    const lead = leadOf(row, String(row.answered_at), false) ?? source?.lead ?? null;
    const dims: Record<string, string | null> = {};
    for (const id of attributionDimensions)
      dims[id] = text(row, id) ?? order?.dims[id] ?? lead?.dims[id] ?? null;
    for (const id of leadState) dims[id] = lead?.dims[id] ?? null;
    dims.customer_type = order?.dims.customer_type ?? null;
    dims.currency = order?.dims.currency ?? null;
    dims.promotion = order?.dims.promotion ?? null;
    return {
      ...paris(String(row.answered_at)),
      leadDay: lead ? lead.day : null,
      dims,
      kind: row.kind,
      score: Number(row.score),
    };
  });
}
