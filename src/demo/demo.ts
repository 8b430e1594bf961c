import type { FactId } from '../core/facts/fact.ts';

/** A value by field id, as `ledger.record` takes it: money in cents, days and times as ISO text. */
export type DemoRow = Readonly<Record<string, string | number | boolean | null>>;

/** What one file of the demo company brings. Ids and references are without the system's prefix. */
export interface DemoChunk {
  readonly file: string;
  /** Kind of the file, as an import would recognise it; null for none. */
  readonly kind: string | null;
  readonly system: 'demo';
  readonly rows: Readonly<Partial<Record<FactId, readonly DemoRow[]>>>;
  /** Exchange rates that the file brings instead of rows. */
  readonly rates?: readonly DemoRate[];
}

/** Units of a currency for one euro on a day (`YYYY-MM-DD`), as decimal text. */
export interface DemoRate {
  readonly day: string;
  readonly currency: string;
  readonly perEuro: string;
}

export interface DemoOptions {
  /** Any whole number; the same seed and day give the same demo. */
  readonly seed: number;
  /** Last local day of the demo, `YYYY-MM-DD`: yesterday, so that nothing lies in the future. */
  readonly until: string;
  /** First local day of a shorter demo; two years before the last one unless told otherwise. */
  readonly since?: string;
}

/** A file of a demo. `kind` is what an import would take it for; null for none. */
export function demoChunk(
  file: string,
  kind: string | null,
  rows: Partial<Record<FactId, readonly DemoRow[]>>,
): DemoChunk {
  return { file, kind, system: 'demo', rows };
}
