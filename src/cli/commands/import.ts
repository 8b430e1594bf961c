import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { ApiError } from '../../api/client.ts';
import type { Answer, Body } from '../../api/endpoints.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import { shellWord } from '../../core/shell-word.ts';
import { type Connection, waitForJob } from '../connection.ts';
import type { Context } from '../context.ts';
import { exitCodeOf } from '../exit-code.ts';
import { importText } from '../output/import-text.ts';
import { Progress } from '../output/progress.ts';
import { sayError } from '../output/say-error.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { json } from './query.ts';

interface Flags {
  readonly kind?: string;
  readonly mapping?: string;
  readonly dates?: string;
  readonly dryRun?: true;
  readonly allOrNothing?: true;
  readonly system?: string;
  readonly sheet?: string;
  readonly saveMapping?: string;
  readonly problems?: string;
  readonly format: string;
}

type Report = NonNullable<Answer<'job'>['report']>;

/** `filon import` */
export function addImport(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  program
    .command('import')
    .description(texts.import.about)
    .argument('<file...>', texts.import.files)
    .option('--kind <kind>', texts.import.kind)
    .option('--mapping <file-or-name>', texts.import.mapping)
    .option('--dates <order>', texts.import.dates)
    .option('--dry-run', texts.import.dryRun)
    .option('--all-or-nothing', texts.import.allOrNothing)
    .option('--system <prefix>', texts.import.system)
    .option('--sheet <name>', texts.import.sheet)
    .option('--save-mapping <name>', texts.import.saveMapping)
    .option('--problems <file>', texts.import.problems)
    .option('--format <format>', texts.import.format, 'table')
    .action((files: readonly string[], flags: Flags) => run(() => importFiles(context, files, flags)));
}

/** Files one after the other. One that fails does not keep the next ones out; the worst exit code stands. */
async function importFiles(context: Context, files: readonly string[], flags: Flags): Promise<number> {
  const { io, texts } = context;
  const format = oneOf('--format', flags.format, ['table', 'json'], texts.wrong.badValue);
  return context.withConnection(async (connection) => {
    const reports: Report[] = [];
    let code = 0;
    for (const file of files) {
      try {
        const report = await importFile(context, connection, file, flags);
        reports.push(report);
        if (format === 'table') io.out(importText(context, report));
        if (report.rowsRefused > 0) code = Math.max(code, 1);
      } catch (error) {
        sayError(context, error);
        if (error instanceof ApiError && error.code === 'mapping_needed')
          keepProposal(context, file, error, flags.dryRun ?? false);
        code = Math.max(code, exitCodeOf(error));
      }
    }
    if (flags.dryRun && files.length > 1) io.err(`${texts.import.eachAlone}\n`);
    if (format === 'json') io.out(json(reports.length === 1 && files.length === 1 ? reports[0] : reports));
    return code;
  });
}

async function importFile(
  context: Context,
  connection: Connection,
  file: string,
  flags: Flags,
): Promise<Report> {
  const { io, texts } = context;
  const progress = new Progress(io, texts.import.reading(basename(file)));
  try {
    const draft = await connection.upload(file);
    const mapping =
      flags.mapping === undefined ? null : await mappingText(context, connection, flags.mapping);
    const orders = ['dmy', 'mdy', 'ymd'] as const;
    const body: Body<'importDraft'> = {
      ...(mapping === null ? {} : { mapping }),
      ...(flags.kind === undefined ? {} : { kind: flags.kind }),
      ...(flags.system === undefined ? {} : { system: flags.system }),
      ...(flags.sheet === undefined ? {} : { sheet: flags.sheet }),
      ...(flags.dates === undefined
        ? {}
        : { dates: oneOf('--dates', flags.dates, orders, texts.wrong.badValue) }),
      ...(flags.saveMapping === undefined ? {} : { saveMappingAs: flags.saveMapping }),
      allOrNothing: flags.allOrNothing ?? false,
      dryRun: flags.dryRun ?? false,
    };
    const { job } = await connection.call('importDraft', { params: { id: draft }, body });
    const ended = await waitForJob(connection, job, ({ step, progress: share }) =>
      progress.tell(step, share),
    );
    const ok = ended.state === 'done' && ended.report ? ended.report : null;
    if (
      flags.problems !== undefined &&
      (ended.error?.code === 'rows_refused' || (ok && ok.problemCount > 0))
    ) {
      const path = ok?.batch ? `/api/batches/${ok.batch}/problems.csv` : `/api/drafts/${draft}/problems.csv`;
      writeFileSync(resolve(io.folder, flags.problems), await connection.download(path));
      progress.end();
      io.err(`${texts.import.written(flags.problems)}\n`);
    }
    if (ok?.batch || !ok)
      await connection.call('dropDraft', { params: { id: draft } }).catch(() => undefined);
    if (ok) return ok;
    throw jobError(ended);
  } finally {
    progress.end();
  }
}

/** The YAML to import with, from a file or a saved mapping. */
async function mappingText(context: Context, connection: Connection, mapping: string): Promise<string> {
  const path = resolve(context.io.folder, mapping);
  return existsSync(path) ? readFileSync(path, 'utf8') : savedMapping(connection, mapping);
}

/** The saved mapping of that name. */
export async function savedMapping(connection: Connection, name: string): Promise<string> {
  const { mappings } = await connection.call('mappings');
  const found = mappings.find((mapping) => mapping.name === name);
  if (found) return found.yaml;
  throw new FilonError('mapping_not_found', { mapping: name });
}

/**
 * Writes the mapping that Filon proposes into the current folder, named after the file, and says how to go on. A file
 * that is there already may hold somebody's corrections: it stays, and so it does in a dry run, which writes nothing.
 */
function keepProposal(context: Context, file: string, error: ApiError, dryRun: boolean): void {
  const { proposal } = error.values;
  if (typeof proposal !== 'string') return;
  const { proposed, saveProposal, proposalThere } = context.texts.import;
  const name = `${basename(file).replace(/\.[^.]+$/, '')}.mapping.yaml`;
  const path = resolve(context.io.folder, name);
  const there = existsSync(path);
  if (!there && !dryRun) writeFileSync(path, proposal.trimStart());
  const say = there ? proposalThere : dryRun ? saveProposal : proposed;
  context.io.err(`${say(shellWord(name), shellWord(file))}\n`);
}

function jobError({ error }: Answer<'job'>): Error {
  return error ? new ApiError(0, error) : new Error('the job ended without a report');
}
