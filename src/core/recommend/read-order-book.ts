import type { OrderBook } from './order-book.ts';

const [space, semicolon, minus] = [32, 59, 45];

/**
 * Orders from texts of numbers between spaces, parted by semicolons: the customer (−1: unknown), the day, then the
 * articles in any order: `7 20001 3 1;-1 20002 2`.
 */
export function readOrderBook(texts: readonly string[], articles: number, customers: number): OrderBook {
  const { orders, numbers } = sizeOf(texts);
  const buyers = new Int32Array(orders);
  const days = new Int32Array(orders);
  const starts = new Int32Array(orders + 1);
  const items = new Int32Array(Math.max(0, numbers - 2 * orders));
  let [order, place, field] = [0, 0, 0];
  for (const text of texts) {
    let [value, sign] = [0, 1];
    for (let at = 0; at <= text.length; at += 1) {
      const code = at < text.length ? text.charCodeAt(at) : semicolon;
      if (code === minus) sign = -1;
      else if (code !== space && code !== semicolon) value = value * 10 + code - 48;
      else {
        if (field === 0) buyers[order] = sign * value;
        else if (field === 1) days[order] = value;
        else {
          items[place] = value;
          place += 1;
        }
        field += 1;
        [value, sign] = [0, 1];
        if (code === space) continue;
        items.subarray(starts[order], place).sort();
        order += 1;
        starts[order] = place;
        field = 0;
      }
    }
  }
  return inTime({ orders: { starts, items }, buyers, days, articles, customers });
}

function sizeOf(texts: readonly string[]): { readonly orders: number; readonly numbers: number } {
  let [orders, numbers] = [0, 0];
  for (const text of texts) {
    orders += 1;
    numbers += 1;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === space || code === semicolon) numbers += 1;
      if (code === semicolon) orders += 1;
    }
  }
  return { orders, numbers };
}

/** The same orders by their days; orders of one day by customer and articles, so that the same orders give the same book. */
function inTime(book: OrderBook): OrderBook {
  const { orders, buyers, days } = book;
  const [from, to] = [
    (order: number) => orders.starts[order] ?? 0,
    (order: number) => orders.starts[order + 1] ?? 0,
  ];
  const byArticles = (one: number, other: number): number => {
    const sizes = to(one) - from(one) - (to(other) - from(other));
    if (sizes !== 0) return sizes;
    for (let place = 0; place < to(one) - from(one); place += 1) {
      const apart = (orders.items[from(one) + place] ?? 0) - (orders.items[from(other) + place] ?? 0);
      if (apart !== 0) return apart;
    }
    return 0;
  };
  const sorted = Uint32Array.from(buyers, (_, order) => order).sort(
    (one, other) =>
      (days[one] ?? 0) - (days[other] ?? 0) ||
      (buyers[one] ?? 0) - (buyers[other] ?? 0) ||
      byArticles(one, other),
  );
  const starts = new Int32Array(orders.starts.length);
  const items = new Int32Array(orders.items.length);
  let place = 0;
  for (const [index, order] of sorted.entries()) {
    items.set(orders.items.subarray(from(order), to(order)), place);
    place += to(order) - from(order);
    starts[index + 1] = place;
  }
  return {
    ...book,
    orders: { starts, items },
    buyers: Int32Array.from(sorted, (order) => buyers[order] ?? -1),
    days: Int32Array.from(sorted, (order) => days[order] ?? 0),
  };
}
