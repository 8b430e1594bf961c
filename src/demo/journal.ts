import type { FactId } from '../core/facts/fact.ts';
import type { DemoRow } from './demo.ts';
import { dayOf, dayText } from './local-time.ts';

interface Entry {
  readonly stamp: number;
  readonly row: DemoRow;
}

/** The facts of the demo as they happen. What lies after its last day has not happened yet, and is left out. */
export class Journal {
  readonly #entries = new Map<FactId, Entry[]>();
  readonly #end: number;

  /** `end`: the first stamp that is too late. */
  constructor(end: number) {
    this.#end = end;
  }

  /** Whether that stamp lies before the end. */
  happened(stamp: number): boolean {
    return stamp < this.#end;
  }

  /** Writes a fact down and says whether it has happened. */
  add(fact: FactId, stamp: number, row: DemoRow): boolean {
    if (stamp >= this.#end) return false;
    const entries = this.#entries.get(fact);
    if (entries) entries.push({ stamp, row });
    else this.#entries.set(fact, [{ stamp, row }]);
    return true;
  }

  /** Rows of a fact in order of time. */
  rows(fact: FactId): readonly DemoRow[] {
    return this.#sorted(fact).map((entry) => entry.row);
  }

  /** Rows of a fact in order of time, by calendar year. */
  byYear(fact: FactId): ReadonlyMap<string, readonly DemoRow[]> {
    const years = new Map<string, DemoRow[]>();
    for (const { stamp, row } of this.#sorted(fact)) {
      const year = dayText(dayOf(stamp)).slice(0, 4);
      const rows = years.get(year);
      if (rows) rows.push(row);
      else years.set(year, [row]);
    }
    return years;
  }

  #sorted(fact: FactId): readonly Entry[] {
    return [...(this.#entries.get(fact) ?? [])].sort((a, b) => a.stamp - b.stamp);
  }
}
