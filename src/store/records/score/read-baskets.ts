import { type BasketModel, expectBaskets } from '../../../core/score/expected-basket.ts';
import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { basketGroups, marginSums } from '../../sql/score/sample-queries.ts';

/**
 * The basket to expect of a lead that is won: by product where leads name more than one and baskets differ by it, else
 * by channel where they differ by that, else the same for all. null where no sale brought money.
 */
export async function readBaskets(engine: Engine, workspace: string): Promise<BasketModel | null> {
  const { reader, dialect } = engine;
  const [sums] = await reader.run(statement(marginSums(workspace)));
  const net = Number(sums?.net ?? 0);
  const marginRate = net > 0 ? Number(sums?.margin ?? 0) / net : null;
  let usual: BasketModel | null = null;
  for (const by of ['product', 'channel'] as const) {
    const rows = await reader.run(statement(basketGroups(dialect, workspace, by)));
    const groups = rows.map((row) => ({
      value: row.value === null ? null : String(row.value),
      sales: Number(row.sales),
      revenue: Number(row.revenue ?? 0),
      squares: Number(row.squares ?? 0),
    }));
    const baskets = expectBaskets(by, groups, marginRate);
    if (baskets?.by) return baskets;
    usual ??= baskets;
  }
  return usual;
}
