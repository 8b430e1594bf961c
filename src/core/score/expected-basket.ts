/** What the won leads of a group brought, in minor units. */
export interface BasketGroup {
  /** null for leads without a value. */
  readonly value: string | null;
  readonly sales: number;
  readonly revenue: number;
  /** Sum of each sale's revenue squared. */
  readonly squares: number;
}

export interface BasketModel {
  /** The dimension that baskets are told apart by; null where it makes no difference. */
  readonly by: string | null;
  readonly sales: number;
  /** Mean revenue of a sale, minor units. */
  readonly usual: number;
  /** Margin over revenue where both are known; null where no margin is. */
  readonly marginRate: number | null;
  readonly groups: readonly {
    readonly value: string | null;
    readonly sales: number;
    readonly mean: number;
    readonly expected: number;
  }[];
}

/**
 * The basket to expect of each group: its own mean, drawn towards that of all by credibility Z = n / (n + k) with
 * k = variance within / variance between (H. Bühlmann, E. Straub, "Glaubwürdigkeit für Schadensätze", 1970; estimators as
 * in S. Klugman, H. Panjer, G. Willmot, "Loss Models", section 18.5). Groups that differ no more than chance makes them
 * all get the usual basket. null without sales that brought money.
 */
export function expectBaskets(
  by: string | null,
  groups: readonly BasketGroup[],
  marginRate: number | null,
): BasketModel | null {
  const sales = sum(groups, (group) => group.sales);
  const revenue = sum(groups, (group) => group.revenue);
  if (sales === 0 || revenue <= 0) return null;
  const usual = revenue / sales;
  const filled = groups.filter((group) => group.sales > 0);
  const within =
    sum(filled, (group) => group.squares - group.revenue ** 2 / group.sales) / (sales - filled.length);
  const spread = sum(filled, (group) => group.sales * (group.revenue / group.sales - usual) ** 2);
  const size = sales - sum(filled, (group) => group.sales ** 2) / sales;
  const between = (spread - within * (filled.length - 1)) / size;
  const credible = Number.isFinite(between) && between > 0;
  return {
    by: credible ? by : null,
    sales,
    usual,
    marginRate,
    groups: credible
      ? filled.map((group) => {
          const mean = group.revenue / group.sales;
          const credibility = group.sales / (group.sales + within / between);
          return {
            value: group.value,
            sales: group.sales,
            mean,
            expected: usual + credibility * (mean - usual),
          };
        })
      : [],
  };
}

/** The basket to expect of a lead with that value, minor units. */
export function basketOf(model: BasketModel, value: string | null): number {
  return model.groups.find((group) => group.value === value)?.expected ?? model.usual;
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
