import type { ProblemCode, ProblemLevel } from './problems.ts';

/** One problem of one row, for the person who repairs it. */
export interface Problem {
  readonly line: number;
  readonly column: string | null;
  readonly value: string;
  readonly code: ProblemCode;
  readonly reason: string;
  readonly advice: string;
  readonly level: ProblemLevel;
}

/** What was found out about a file. */
export interface Recognised {
  /** A known kind's id, a mapping's name, or null for a guess. */
  readonly kind: string | null;
  readonly kindName: string | null;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly headerLine: number;
  readonly columns: readonly RecognisedColumn[];
  readonly ambiguousDates: readonly { readonly column: string; readonly example: string }[];
}

export interface RecognisedColumn {
  readonly name: string;
  readonly examples: readonly string[];
  readonly type: ColumnType;
}

/** What the values of a column look like. */
export type ColumnType = 'empty' | 'text' | 'number' | 'date' | 'email' | 'phone';

/** The result of an import or of a dry run. */
export interface ImportReport {
  /** null: dry run, or nothing changed. */
  readonly batch: string | null;
  readonly file: string;
  readonly kind: string | null;
  readonly dryRun: boolean;
  readonly rowsRead: number;
  /** Totals, empty lines and rows that the mapping leaves out. */
  readonly rowsSkipped: number;
  readonly rowsRefused: number;
  readonly facts: readonly {
    readonly fact: string;
    readonly rows: number;
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
  }[];
  /** Rows that name a lead or order that is not known (yet). */
  readonly unjoined: readonly { readonly fact: string; readonly rows: number; readonly example: string }[];
  /** The first ones; all are in the problem file. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly notices: readonly string[];
  readonly seconds: number;
}

/** First rows of a fact as they would be imported; money in major units. */
export interface FactPreview {
  readonly fact: string;
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
}

/** A word that stands in a column whose words a mapping translates. */
export interface ColumnWord {
  readonly fact: string;
  readonly field: string;
  /** The file's column. */
  readonly column: string;
  readonly word: string;
  readonly rows: number;
  /** The word in Filon that it becomes, empty for none; null where the mapping does not say: its rows stay out. */
  readonly meaning: string | null;
  /** What it may mean. */
  readonly choices: readonly string[];
}
