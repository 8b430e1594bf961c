import { join } from 'node:path';
import { FilonError } from '../../core/errors/filon-error.ts';
import type { FactId } from '../../core/facts/fact.ts';
import type { Mapping } from '../../core/import/mapping.ts';
import type { ColumnWord, FactPreview, ImportReport } from '../../core/import/report.ts';
import type { WorkspaceSettings } from '../../core/settings/workspace.ts';
import type { Session, Staging } from '../engine/engine.ts';
import type { StagedFile, Store } from '../store.ts';
import { type ChosenMapping, chooseMapping } from './choose-mapping.ts';
import { columnWords } from './column-words.ts';
import { columnsLeftOut } from './columns-left-out.ts';
import { makeFileCells } from './file-cells.ts';
import { fillDown } from './fill-down.ts';
import { givenLayout } from './given-layout.ts';
import { importNotices } from './import-notices.ts';
import { limits } from './limits.ts';
import { type LoadedRows, loadRows } from './load-rows.ts';
import { writeProposal } from './mapping-yaml.ts';
import type { FileOptions } from './open-options.ts';
import { prepareFile } from './prepare-file.ts';
import type { PreparedFile } from './prepared-file.ts';
import { previewFacts } from './preview-facts.ts';
import { collectProblems, type FileProblems } from './problem-rows.ts';
import { inTemporaryFolder } from './recognise-file.ts';
import { stageFacts } from './stage-facts.ts';
import { stageRates } from './stage-rates.ts';
import { query } from './staging-query.ts';

/** Steps of an import, in order. */
export type ImportStep = 'recognise' | 'read' | 'convert' | 'record' | 'done';

/** Where an import stands; `share` from 0 to 1 of the step, null while unknown. */
export interface ImportProgress {
  readonly step: ImportStep;
  readonly share: number | null;
}

export interface ImportOptions extends FileOptions {
  readonly dryRun: boolean;
  /** Any refused row refuses the whole file. */
  readonly allOrNothing: boolean;
  readonly author: string | null;
  /** ISO instant. */
  readonly now: string;
  readonly demo?: boolean | undefined;
  /**
   * Also gives the first rows as they would be imported, and what the words of translated columns become. Only a dry
   * run whose rows somebody looks at goes by a guess at the mapping; any other says `mapping_needed`, as the import
   * itself would.
   */
  readonly onPreview?: ((rows: readonly FactPreview[], words: readonly ColumnWord[]) => void) | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** What is wrong in the rows, also when the file is refused for it or nothing is kept. */
  readonly onProblems?: ((problems: FileProblems) => void) | undefined;
}

/**
 * Reads a file into the ledger, or with `dryRun` does everything and keeps nothing. Rows with errors stay out and are
 * reported. Throws every `file_…` and `mapping_…` error, `dates_ambiguous`, `rows_refused`; nothing is kept then. A dry
 * run throws the same, but for `rows_refused`: it reports those rows.
 */
export async function importFile(
  store: Store,
  workspace: string,
  path: string,
  fileName: string,
  options: ImportOptions,
): Promise<ImportReport> {
  const began = performance.now();
  const settings = await store.workspaces.settings(workspace);
  return inTemporaryFolder(async (folder) => {
    const report = (step: ImportStep, share: number | null = null): void =>
      options.onProgress?.({ step, share });
    report('recognise');
    const prepared = await prepareFile(path, fileName, {
      sheet: options.sheet ?? null,
      layout: givenLayout(options),
      language: options.language,
      folder,
    });
    const chosen = chooseMapping(prepared, options);
    if (chosen.source === 'guessed' && !(options.dryRun && options.onPreview))
      throw new FilonError('mapping_needed', {
        file: fileName,
        proposal: `\n${writeProposal(chosen.mapping, prepared.layout, options.language)}`,
      });
    const origin = {
      file: fileName,
      kind: chosen.kind,
      system: chosen.mapping.system,
      author: options.author,
      demo: options.demo ?? false,
    };
    const read: { rows: number; accepted: number; undated: number; problems: FileProblems | null } = {
      rows: 0,
      accepted: 0,
      undated: 0,
      problems: null,
    };
    const receipt = await store.ledger.receive(
      workspace,
      origin,
      async (staging) => {
        const staged = await stage(staging, prepared, chosen, folder, settings, options, report);
        read.rows = staged.rows;
        read.accepted = staged.accepted;
        read.undated = staged.undated;
        read.problems = staged.problems;
        for (const fact of staged.facts) staging.handOver(`incoming_${fact}`);
        if (staged.rates) staging.handOver('incoming_rates');
        report('record');
        return {
          facts: staged.facts,
          rates: staged.rates,
          problemCount: staged.problems.count,
          problemsCsv: staged.problems.csv,
          fileRows: staged.rows,
        } satisfies StagedFile;
      },
      { now: options.now, dryRun: options.dryRun },
    );
    report('done', 1);
    const refused = read.problems?.refused ?? 0;
    return {
      batch: options.dryRun ? null : receipt.batch,
      file: fileName,
      kind: chosen.kind,
      dryRun: options.dryRun,
      rowsRead: read.rows,
      rowsSkipped: Math.max(0, read.rows - read.accepted - refused),
      rowsRefused: refused,
      facts: receipt.facts,
      unjoined: receipt.unjoined,
      problems: read.problems?.listed ?? [],
      problemCount: read.problems?.count ?? 0,
      notices: importNotices(
        {
          receipt,
          dryRun: options.dryRun,
          undated: read.undated,
          refusedWhole: chosen.mapping.facts.length > 1 ? refused : 0,
          notAgain: read.problems?.notAgain ?? 0,
          leftOut: columnsLeftOut(chosen, prepared.layout.headers),
        },
        options.language,
      ),
      seconds: Math.round(performance.now() - began) / 1000,
    };
  });
}

interface Staged {
  readonly facts: readonly FactId[];
  readonly rates: boolean;
  readonly rows: number;
  readonly accepted: number;
  readonly problems: FileProblems;
  readonly undated: number;
}

async function stage(
  session: Staging,
  prepared: PreparedFile,
  chosen: ChosenMapping,
  folder: string,
  settings: WorkspaceSettings,
  options: ImportOptions,
  report: (step: ImportStep, share?: number | null) => void,
): Promise<Staged> {
  const { headers, delimiter } = prepared.layout;
  report('read', 0);
  const raw = await loadRows(session, prepared, folder, options.language, (share) => report('read', share));
  const loaded = await fillDown(session, chosen.mapping.fillDown, headers, raw);
  report('convert');
  const today = localDay(options.now, settings.zone);
  if (chosen.mapping.rates) return stageRateFile(session, chosen.mapping, headers, loaded, today, folder);
  const staged = await stageFacts(session, chosen.mapping, loaded, {
    dates: options.dates ?? null,
    french: chosen.french,
    delimiter,
    headers,
    zone: settings.zone,
    country: settings.country,
    currency: settings.currency,
    today,
    folder,
    database: loaded.rows > limits.rowsInMemory ? await session.attach(join(folder, 'staged.duckdb')) : null,
  });
  const problems = await collectProblems(session, staged, loaded, prepared, options.language);
  options.onProblems?.(problems);
  if (options.allOrNothing && problems.refused > 0 && !options.dryRun)
    throw new FilonError('rows_refused', { count: problems.refused, file: prepared.file });
  const accepted = await countLines(session, staged.facts, chosen.mapping.facts.length);
  if (options.onPreview) {
    const { columns, planned } = staged;
    const words = await columnWords(session, planned, { columns, skip: chosen.mapping.skip });
    options.onPreview(await previewFacts(session, staged.facts, settings.currency), words);
  }
  await query(session, 'DROP VIEW file_cells');
  await query(session, 'DROP TABLE file_rows');
  const { facts, undated } = staged;
  return { facts, rates: false, rows: loaded.rows, accepted, problems, undated };
}

async function stageRateFile(
  session: Session,
  mapping: Mapping,
  headers: readonly string[],
  loaded: LoadedRows,
  today: string,
  folder: string,
): Promise<Staged> {
  const columns = await makeFileCells(session, loaded, headers, today);
  const day = mapping.rates?.day;
  const skipped = day ? await stageRates(session, day, headers, loaded, columns, folder) : loaded.rows;
  await query(session, 'DROP VIEW file_cells');
  await query(session, 'DROP TABLE file_rows');
  const problems = { listed: [], count: 0, refused: 0, csv: null, notAgain: 0 };
  return { facts: [], rates: true, rows: loaded.rows, accepted: loaded.rows - skipped, problems, undated: 0 };
}

/** Lines of the file that gave at least one fact. */
async function countLines(session: Session, facts: readonly FactId[], entries: number): Promise<number> {
  const lines = facts.map((fact) => `SELECT line FROM incoming_${fact}`);
  const [row] = await query(
    session,
    `SELECT count(${entries === 1 ? '*' : 'DISTINCT line'}) AS lines FROM (${lines.join(' UNION ALL ')})`,
  );
  return Number(row?.lines ?? 0);
}

function localDay(now: string, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(now));
}
