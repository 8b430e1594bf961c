import type { RulesTask } from '../../../core/basket/rules-task.ts';
import { FilonError } from '../../../core/errors/filon-error.ts';
import { isTimeDimension } from '../../../core/facts/dimensions.ts';
import { currencyExponent } from '../../../core/money/currencies.ts';
import { isDay } from '../../../core/periods/days.ts';
import { checkFilter } from '../../../core/query/filter.ts';
import { resolveAsOf } from '../../../core/query/resolve.ts';
import { type BasketReading, boughtTogether } from '../../sql/basket/bought-together.ts';
import { hasColumn } from '../../sql/query/conditions.ts';
import { createTables } from '../../sql/query/tables.ts';
import type { Store } from '../../store.ts';

/** Baskets with more different items say little about what goes with what, and cost the square of their size. */
export const mostItemsInBasket = 500;

export interface RulesQuestion
  extends Pick<RulesTask, 'support' | 'confidence' | 'longest' | 'limit' | 'order'>,
    Pick<BasketReading, 'item' | 'where' | 'money'> {
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
}

export interface CountedBaskets {
  readonly task: RulesTask;
  /** Baskets left out for having more than 500 different items. */
  readonly leftOut: number;
  readonly currency: string;
}

/** Counts items and collects the baskets of those that are frequent. Errors: `bad_day`, `bad_filter`, `dimension_not_carried`. */
export async function countBaskets(
  store: Store,
  workspace: string,
  question: RulesQuestion,
): Promise<CountedBaskets> {
  const settings = await store.workspaces.settings(workspace);
  for (const filter of question.where) {
    checkFilter(filter);
    const { dimension } = filter;
    if (!isTimeDimension(dimension) && !hasColumn('settled_lines', dimension))
      throw new FilonError('dimension_not_carried', { dimension, metrics: 'orders, revenue' });
  }
  for (const field of ['from', 'to'] as const) {
    const day = question[field];
    if (day !== undefined && !isDay(day)) throw new FilonError('bad_day', { value: day, field });
  }
  const { dialect, reader } = store.engine;
  const asOf = question.asOf === undefined ? null : resolveAsOf(question.asOf, settings.zone);
  const rows = await reader.run(
    boughtTogether({
      ...question,
      dialect,
      workspace,
      tables: createTables(dialect, workspace, settings, asOf),
      from: question.from ?? null,
      to: question.to ?? null,
      mostItems: mostItemsInBasket,
    }),
  );
  const unit = 10 ** currencyExponent(settings.currency);
  const items: RulesTask['items'][number][] = [];
  const lists: string[] = [];
  let [baskets, leftOut] = [0, 0];
  for (const row of rows) {
    if (row.part === 'n') [baskets, leftOut] = [Number(row.a), Number(row.b)];
    else if (row.part === 'c') lists.push(String(row.words));
    else
      items[Number(row.a)] = {
        name: String(row.words),
        baskets: Number(row.b),
        worth: row.x === null ? null : Number(row.x) / unit / Number(row.b),
      };
  }
  const { support, confidence, longest, limit, order } = question;
  return {
    task: { baskets, items, lists, support, confidence, longest, limit, order },
    leftOut,
    currency: settings.currency,
  };
}
