/** How good the leads of a source are. */
export interface Quality {
  /** Share of reached leads that turn out to have a real project. */
  readonly qualified: number;
  /** Share of qualified leads that get a quote. */
  readonly quote: number;
  /** Share of quotes that are signed. */
  readonly won: number;
}
