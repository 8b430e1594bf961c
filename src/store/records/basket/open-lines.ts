import { FilonError } from '../../../core/errors/filon-error.ts';
import { isTimeDimension } from '../../../core/facts/dimensions.ts';
import { isDay } from '../../../core/periods/days.ts';
import { checkFilter } from '../../../core/query/filter.ts';
import type { Filter } from '../../../core/query/query.ts';
import { resolveAsOf } from '../../../core/query/resolve.ts';
import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import type { LineReading } from '../../sql/basket/bought-together.ts';
import { hasColumn } from '../../sql/query/conditions.ts';
import { createTables } from '../../sql/query/tables.ts';
import type { Store } from '../../store.ts';

/** Which lines are looked at, of which orders. */
export interface LinesQuestion {
  readonly item: 'product' | 'category';
  readonly where: readonly Filter[];
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
}

/** What to read, once it is known that the question can be asked. Errors: `bad_day`, `bad_filter`, `dimension_not_carried`. */
export async function openLines(
  store: Store,
  workspace: string,
  question: LinesQuestion,
): Promise<LineReading & { readonly settings: WorkspaceSettings }> {
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
  const { dialect } = store.engine;
  const asOf = question.asOf === undefined ? null : resolveAsOf(question.asOf, settings.zone);
  return {
    dialect,
    workspace,
    item: question.item,
    where: question.where,
    tables: createTables(dialect, workspace, settings, asOf),
    from: question.from ?? null,
    to: question.to ?? null,
    settings,
  };
}
