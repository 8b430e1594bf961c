import type { RulesTask } from '../../../core/basket/rules-task.ts';
import { currencyExponent } from '../../../core/money/currencies.ts';
import type { Row } from '../../engine/engine.ts';
import { boughtTogether, type LineReading } from '../../sql/basket/bought-together.ts';
import { soldToSubscribers } from '../../sql/basket/sold-to-subscribers.ts';
import type { Store } from '../../store.ts';
import { type ItemMoney, moneyKnown, worthOf } from './item-worth.ts';
import { type LinesQuestion, openLines } from './open-lines.ts';

/** Baskets with more different items say little about what goes with what, and cost the square of their size. */
export const mostItemsInBasket = 500;

export interface RulesQuestion
  extends LinesQuestion,
    Pick<RulesTask, 'support' | 'confidence' | 'longest' | 'limit' | 'order' | 'show'> {
  /**
   * What a basket is: an order, or all that a customer bought. `auto`: the customer where subscribers bought more than half
   * of the lines, as their orders say the same each month, else the order.
   */
  readonly per: 'auto' | 'order' | 'customer';
  /** What an item is worth by; the revenue where most margins are not known. */
  readonly money: ItemMoney;
}

export interface CountedBaskets {
  readonly task: RulesTask;
  readonly per: 'order' | 'customer';
  /** Baskets left out for having more than 500 different items. */
  readonly leftOut: number;
  readonly currency: string;
  /** What items are worth by; null where neither is known of any. */
  readonly money: ItemMoney | null;
  /** Items whose worth is known. */
  readonly worthKnown: number;
}

/** Counts items and collects the baskets of those that are frequent. Errors: `bad_day`, `bad_filter`, `dimension_not_carried`. */
export async function countBaskets(
  store: Store,
  workspace: string,
  question: RulesQuestion,
): Promise<CountedBaskets> {
  const { settings, ...reading } = await openLines(store, workspace, question);
  const { support, confidence, longest, limit, order, show } = question;
  const per = question.per === 'auto' ? await basketsPer(store, reading) : question.per;
  const rows = await store.engine.reader.run(
    boughtTogether({ ...reading, support, per, mostItems: mostItemsInBasket }),
  );
  const unit = 10 ** currencyExponent(settings.currency);
  const items: RulesTask['items'][number][] = [];
  const lists: string[] = [];
  const counted: Row[] = [];
  let [baskets, leftOut] = [0, 0];
  for (const row of rows) {
    if (row.part === 'n') [baskets, leftOut] = [Number(row.a), Number(row.b)];
    else if (row.part === 'c') lists.push(String(row.words));
    else counted.push(row);
  }
  const money = moneyKnown(counted, question.money);
  for (const row of counted) {
    const worth = money === null ? null : worthOf(row, money);
    items[Number(row.a)] = {
      name: String(row.words),
      baskets: Number(row.b),
      worth: worth === null ? null : worth / unit,
    };
  }
  return {
    task: { baskets, items, lists, support, confidence, longest, limit, order, show },
    per,
    leftOut,
    currency: settings.currency,
    money,
    worthKnown: items.filter(({ worth }) => worth !== null).length,
  };
}

async function basketsPer(store: Store, reading: LineReading): Promise<'order' | 'customer'> {
  const [row] = await store.engine.reader.run(soldToSubscribers(reading));
  return Number(row?.subscribed ?? 0) * 2 > Number(row?.lines ?? 0) ? 'customer' : 'order';
}
