import type { RulesTask } from '../../../core/basket/rules-task.ts';
import { currencyExponent } from '../../../core/money/currencies.ts';
import type { Row } from '../../engine/engine.ts';
import { boughtTogether } from '../../sql/basket/bought-together.ts';
import type { Store } from '../../store.ts';
import { type LinesQuestion, openLines } from './open-lines.ts';

/** Baskets with more different items say little about what goes with what, and cost the square of their size. */
export const mostItemsInBasket = 500;

export interface RulesQuestion
  extends LinesQuestion,
    Pick<RulesTask, 'support' | 'confidence' | 'longest' | 'limit' | 'order'> {
  /** What an item is worth by; the revenue where most margins are not known. */
  readonly money: 'revenue' | 'margin';
}

export interface CountedBaskets {
  readonly task: RulesTask;
  /** Baskets left out for having more than 500 different items. */
  readonly leftOut: number;
  readonly currency: string;
  /** What items are worth by; null where neither is known of any. */
  readonly money: 'revenue' | 'margin' | null;
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
  const { support, confidence, longest, limit, order } = question;
  const rows = await store.engine.reader.run(
    boughtTogether({ ...reading, support, mostItems: mostItemsInBasket }),
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
    task: { baskets, items, lists, support, confidence, longest, limit, order },
    leftOut,
    currency: settings.currency,
    money,
    worthKnown: items.filter(({ worth }) => worth !== null).length,
  };
}

/** Margins are taken where at least half of the items have one, else revenues where any item has one. */
function moneyKnown(rows: readonly Row[], asked: 'revenue' | 'margin'): 'revenue' | 'margin' | null {
  const known = (money: 'revenue' | 'margin') => rows.filter((row) => worthOf(row, money) !== null);
  if (asked === 'margin' && known('margin').length * 2 >= Math.max(1, rows.length)) return 'margin';
  return known('revenue').some((row) => worthOf(row, 'revenue') !== 0) ? 'revenue' : null;
}

/** What an item brings in a basket that holds it, minor units; null where that is not known. */
function worthOf(row: Row, money: 'revenue' | 'margin'): number | null {
  const [sum, baskets] = money === 'revenue' ? [row.x, row.b] : [row.y, row.c];
  return sum === null || sum === undefined ? null : Number(sum) / Number(baskets);
}
