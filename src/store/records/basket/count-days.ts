import { type InTimeTask, leastCustomers } from '../../../core/basket/in-time/in-time-task.ts';
import { currencyExponent } from '../../../core/money/currencies.ts';
import type { Row } from '../../engine/engine.ts';
import { boughtByDay } from '../../sql/basket/bought-by-day.ts';
import type { Store } from '../../store.ts';
import { type ItemMoney, moneyKnown, worthOf } from './item-worth.ts';
import { type LinesQuestion, openLines } from './open-lines.ts';

export interface InTimeQuestion extends LinesQuestion, Pick<InTimeTask, 'support' | 'show' | 'limit'> {
  /** What an item is worth by; the revenue where most margins are not known. */
  readonly money: ItemMoney;
}

export interface CountedDays {
  readonly task: InTimeTask;
  readonly currency: string;
  /** What items are worth by; null where neither is known of any. */
  readonly money: ItemMoney | null;
}

/** Collects what each known customer bought on which day. Errors: `bad_day`, `bad_filter`, `dimension_not_carried`. */
export async function countDays(
  store: Store,
  workspace: string,
  question: InTimeQuestion,
): Promise<CountedDays> {
  const { settings, ...reading } = await openLines(store, workspace, question);
  const { support, show, limit } = question;
  const rows = await store.engine.reader.run(boughtByDay({ ...reading, leastCustomers }));
  const unit = 10 ** currencyExponent(settings.currency);
  const items: InTimeTask['items'][number][] = [];
  const lists: string[] = [];
  const counted: Row[] = [];
  let customers = 0;
  for (const row of rows) {
    if (row.part === 'n') customers = Number(row.a);
    else if (row.part === 'c') lists.push(String(row.words));
    else counted.push(row);
  }
  const money = moneyKnown(counted, question.money);
  for (const row of counted) {
    const worth = money === null ? null : worthOf(row, money);
    items[Number(row.a)] = { name: String(row.words), worth: worth === null ? null : worth / unit };
  }
  return { task: { lists, customers, items, support, show, limit }, currency: settings.currency, money };
}
