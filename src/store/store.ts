import type { FactId } from '../core/facts/fact.ts';
import type { SettledId } from '../core/facts/settled.ts';
import type { WorkspaceSettings } from '../core/settings/workspace.ts';
import type { Engine, Session, Staging } from './engine/engine.ts';

/** A database with its ledger. The only door through which other rooms reach it. */
export interface Store {
  readonly engine: Engine;
  readonly ledger: Ledger;
  readonly workspaces: Workspaces;
  close(): Promise<void>;
}

/** Where facts come from: one file or one call. */
export interface BatchOrigin {
  /** File name without folder, or null for a call. */
  readonly file: string | null;
  /** Kind of the file, e.g. `google_ads`, or the mapping's name. */
  readonly kind: string | null;
  /** Prefix of ids and references, e.g. `hubspot`; empty for none. */
  readonly system: string;
  readonly author: string | null;
  readonly demo: boolean;
  /** Id of the form or webhook that it came by; absent for everything else. */
  readonly source?: string | null;
}

/** Values of one fact as a caller gives them, by field id; money in minor units, days and times as ISO text. */
export type FactInput = Readonly<Record<string, string | number | bigint | boolean | null>>;

export interface FactCounts {
  readonly fact: FactId;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface Receipt {
  /** null when nothing changed: such a batch leaves no trace. */
  readonly batch: string | null;
  readonly facts: readonly FactCounts[];
  /** References to leads or orders that are not known (yet). */
  readonly unjoined: readonly { readonly fact: FactId; readonly rows: number; readonly example: string }[];
  /** Foreign amounts without a rate, so far not convertible. */
  readonly ratesMissing: readonly {
    readonly currency: string;
    readonly day: string;
    readonly rows: number;
  }[];
  readonly currencyAdopted: string | null;
}

export interface Batch extends BatchOrigin {
  readonly id: string;
  /** Counts up within a workspace; later batches win. */
  readonly sequence: bigint;
  readonly recordedAt: string;
  readonly undoneAt: string | null;
  readonly facts: readonly FactCounts[];
  readonly problemCount: number;
  /** Rows that the file had, refused ones included; null for calls. */
  readonly fileRows: number | null;
}

/** Which batches to list. */
export interface BatchPage {
  readonly cursor?: string;
  readonly limit: number;
  /** Those whose id begins so. */
  readonly beginning?: string;
  /** Also those that come lead by lead, by the desk or by capture; with `beginning` they always count. */
  readonly withDesk?: boolean;
}

export interface Ledger {
  /**
   * A few rows of one or more facts, in one commit with other callers'; resolves when durable. `now` is an ISO
   * instant; `links` are pairs of person_keys that are one person from this batch on.
   */
  record(
    workspace: string,
    origin: BatchOrigin,
    rows: Readonly<Partial<Record<FactId, readonly FactInput[]>>>,
    now: string,
    links?: readonly (readonly [one: string, other: string])[],
  ): Promise<Receipt>;
  /**
   * A file. `stage` fills temporary tables `incoming_<fact>` in DuckDB, with the columns of `incomingColumns(fact)`
   * (see schema/incoming.ts), and hands them over; then they are merged in one transaction.
   * With `dryRun` everything runs and nothing is kept.
   */
  receive(
    workspace: string,
    origin: BatchOrigin,
    stage: (staging: Staging) => Promise<StagedFile>,
    options: { readonly now: string; readonly dryRun: boolean },
  ): Promise<Receipt>;
  undo(workspace: string, batch: string, now: string): Promise<Batch>;
  batches(
    workspace: string,
    page: BatchPage,
  ): Promise<{ readonly batches: readonly Batch[]; readonly nextCursor: string | null }>;
  batch(workspace: string, id: string): Promise<Batch>;
  /** Names of the files that the demo brought, in the order they came. */
  demoFiles(workspace: string): Promise<readonly string[]>;
  /** Removes everything the demo brought, history included. */
  dropDemo(workspace: string): Promise<void>;
  /** Works the settled tables out anew for one workspace. */
  settleAll(workspace: string): Promise<void>;
  /** Currencies and days with rates. */
  rates(workspace: string): Promise<
    readonly {
      readonly currency: string;
      readonly firstDay: string;
      readonly lastDay: string;
      readonly days: number;
    }[]
  >;
}

export interface StagedFile {
  readonly facts: readonly FactId[];
  /** `incoming_rates` (day DATE, currency TEXT, per_euro DECIMAL(18,8)) was filled. */
  readonly rates: boolean;
  readonly problemCount: number;
  /** Rows that the file has. */
  readonly fileRows?: number;
  /** Kept with the batch for the downloadable report: CSV text, or null. */
  readonly problemsCsv: string | null;
}

export interface Workspaces {
  settings(workspace: string): Promise<WorkspaceSettings>;
  change(workspace: string, change: Partial<WorkspaceSettings>, now: string): Promise<WorkspaceSettings>;
  state(workspace: string): Promise<{
    readonly demo: boolean;
    /** Something was brought by a file, a call, a form or a web page; what follows from facts that are there does not count. */
    readonly own: boolean;
    readonly empty: boolean;
    readonly firstDay: string | null;
    readonly lastDay: string | null;
  }>;
  /** Whether nothing was ever written: no batch, not even one undone or removed, and no settings. */
  isNew(workspace: string): Promise<boolean>;
}

/**
 * The FROM text of a settled table: the table itself for today, or the SELECT that defines it, run over the ledger
 * as of an instant. Provided by sql/settled-source.ts.
 */
export type SettledSource = (table: SettledId, workspace: string, asOf: string | null) => string;

export type { Engine, Session, Staging };
