import type { Lead } from './lead-filter.ts';

/** A lead on its way to another stage, before the server said so. */
export interface Moving {
  readonly lead: Lead;
  readonly to: string;
}
