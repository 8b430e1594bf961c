/** How somebody came to a company, as fields of the ledger. */
export interface Way {
  readonly channel: string;
  readonly source: string | null;
  readonly medium: string | null;
  readonly campaign: string | null;
}

/** A way from its four fields. */
export function way(
  channel: string,
  source: string | null,
  medium: string | null,
  campaign: string | null,
): Way {
  return { channel, source, medium, campaign };
}
