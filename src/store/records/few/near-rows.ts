import type { Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import type { LedgerId } from '../../schema/ledger-tables.ts';
import { KeyLists } from '../../sql/key-lists.ts';
import {
  type Asked,
  hasColumn,
  type NamingColumn,
  namingColumns,
  rowsNaming,
} from '../../sql/rows-naming.ts';
import type { Place } from '../settle.ts';

/** A row of the ledger by what it names. */
export interface NearRow extends Readonly<Record<NamingColumn, string | null>> {
  readonly table: LedgerId;
  readonly key: string;
}

/** Keys by which rows are looked for. */
export type Wanted = Readonly<Partial<Record<Asked['column'], Iterable<string>>>>;

/** Looks rows of the ledger up by what they name, each question once, and remembers what it found. */
export class NearRows {
  readonly #place: Place;
  /** Persons that no row of before names. */
  readonly #newPersons: ReadonlySet<string>;
  readonly #asked = new Set<string>();
  readonly #found = new Map<string, NearRow>();

  constructor(place: Place, newPersons: ReadonlySet<string>) {
    this.#place = place;
    this.#newPersons = newPersons;
  }

  /** Takes a row that is known already. */
  add(row: NearRow): void {
    this.#found.set(`${row.table} ${row.key}`, row);
  }

  /** All rows of a table that were found or added so far. */
  of(table: LedgerId): readonly NearRow[] {
    return [...this.#found.values()].filter((row) => row.table === table);
  }

  row(table: LedgerId, key: string): NearRow | undefined {
    return this.#found.get(`${table} ${key}`);
  }

  /** Finds the current rows of the tables that name one of the wanted keys. */
  async find(tables: readonly LedgerId[], wanted: Wanted): Promise<void> {
    const asked: Asked[] = [];
    for (const table of tables) {
      for (const [column, keys] of Object.entries(wanted) as [Asked['column'], Iterable<string>][]) {
        const fresh = [...keys].filter((key) => this.#isFresh(table, column, key));
        if (fresh.length === 0 || !hasColumn(table, column)) continue;
        asked.push({ table, column, keys: fresh });
      }
    }
    for (const row of await this.#look(asked, 'now')) this.add(row);
  }

  /** All versions of a table's rows, those of before included; they are not kept. */
  ever(table: LedgerId, keys: readonly string[]): Promise<readonly NearRow[]> {
    return keys.length === 0 ? Promise.resolve([]) : this.#look([{ table, column: 'key', keys }], 'ever');
  }

  #isFresh(table: LedgerId, column: Asked['column'], key: string): boolean {
    if (column === 'key' ? this.row(table, key) : column === 'person_key' && this.#newPersons.has(key))
      return false;
    const question = `${table} ${column} ${key}`;
    if (this.#asked.has(question)) return false;
    this.#asked.add(question);
    return true;
  }

  async #look(asked: readonly Asked[], when: 'now' | 'ever'): Promise<readonly NearRow[]> {
    if (asked.length === 0) return [];
    const { session, dialect, workspace } = this.#place;
    const lists = new KeyLists(dialect);
    const sql = rowsNaming(dialect, lists, workspace, asked, when);
    const rows = await session.run(statement(sql, ...lists.parameters));
    return rows.map(nearRow);
  }
}

function nearRow(row: Row): NearRow {
  const named = Object.fromEntries(namingColumns.map((id) => [id, row[id] ?? null]));
  return {
    ...(named as Record<NamingColumn, string | null>),
    table: row.asked_table as LedgerId,
    key: String(row.key),
  };
}
