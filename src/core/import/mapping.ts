import type { FactId } from '../facts/fact.ts';
import type { TextLayout } from './cell-layout.ts';
import type { DecimalMark } from './numbers.ts';
import type { DateOrder } from './times.ts';

/**
 * How a file's columns become facts. Written as YAML by people (docs/mappings.md); this is its checked form.
 */
export interface Mapping {
  readonly name: string;
  /** Prefix of ids and references, so that those of two tools never meet; empty for none. */
  readonly system: string;
  /** How the text is laid out, if it is no table with titles. */
  readonly layout: TextLayout | null;
  readonly dates: DateOrder | null;
  readonly decimal: DecimalMark | null;
  /** Zone of times without offset; null = the workspace's. */
  readonly zone: string | null;
  /** Columns whose empty cells repeat the value of the line above. */
  readonly fillDown: readonly string[];
  /** A row that meets all tests of any one of these is left out. */
  readonly skip: readonly (readonly Test[])[];
  readonly facts: readonly FactMapping[];
  /** Exchange rates instead of facts: the day's column; other columns named by a currency code are rates per euro. */
  readonly rates: { readonly day: Source } | null;
}

/** Rows that meet all tests become one row of the fact. */
export interface FactMapping {
  readonly fact: FactId;
  readonly when: readonly Test[];
  /** Field id → where its value comes from; `id` is the row's own identifier in its system. */
  readonly fields: Readonly<Record<string, Source>>;
}

export interface Test {
  readonly column: string;
  readonly is: 'filled' | 'empty' | 'nonzero' | 'in' | 'not_in';
  /** Folded; empty for the tests of one word. */
  readonly values: readonly string[];
}

export interface Source {
  /** Tried in order; the first that gives a value wins. */
  readonly from: readonly Piece[];
  /** Folded value of the file → value in Filon. */
  readonly values: Readonly<Record<string, string>> | null;
  /** What a value not in `values` becomes; undefined keeps it, null leaves the field empty. */
  readonly otherwise: string | null | undefined;
  /** References only: the system of what is referred to, when it is another one. */
  readonly system: string | null;
  /** Cells that hold a list: what parts its items; the first item counts. */
  readonly split: string | null;
  /** Days only: the column of the last day a row covers; a row of several days is pointed out. */
  readonly until: string | null;
  /** Amounts only: the column of the period they are for; they become what that is a month. */
  readonly per: string | null;
  /** Amounts only: the column of how many there are. */
  readonly times: string | null;
  /**
   * Dates that name no year, in a file that is in their order: the year of its first row. A new one begins where the
   * month goes back. Months are words.
   */
  readonly firstYear: number | null;
  readonly dates: DateOrder | null;
  readonly decimal: DecimalMark | null;
}

export type Piece =
  | { readonly kind: 'column'; readonly name: string; readonly optional: boolean }
  /** Text with columns in it; empty when all its columns are. */
  | { readonly kind: 'template'; readonly parts: readonly (string | { readonly column: string })[] }
  | { readonly kind: 'constant'; readonly text: string }
  /** What stands in place of the star in a column's name: "Amount spent (*)" gives EUR. */
  | { readonly kind: 'name_part'; readonly name: string }
  /** The local day of the import. */
  | { readonly kind: 'today' }
  /** The row's line in the file. */
  | { readonly kind: 'line' };
