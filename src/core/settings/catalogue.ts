/** Settings of what may be recommended or proposed. Changing them settles no fact anew. */
export interface CatalogueSettings {
  /** An article not sold for more days before the latest order is out of the catalogue. */
  readonly catalogueDays: number;
  /** An article is bought once where fewer of its buyers who came back bought it again: a share, 0 to 1. */
  readonly onceBelow: number;
  /** Services that the map of opportunities leaves out, by name: a fee for setting up, say. */
  readonly servicesLeftOut: readonly string[];
}

export const defaultCatalogue: CatalogueSettings = {
  catalogueDays: 365,
  onceBelow: 0.1,
  servicesLeftOut: [],
};
