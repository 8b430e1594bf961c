import { explainError, FilonError } from '../../core/errors/filon-error.ts';
import type { ColumnWord, FactPreview, ImportReport } from '../../core/import/report.ts';
import type { Store } from '../store.ts';
import type { ChosenMapping } from './choose-mapping.ts';
import { givenLayout } from './given-layout.ts';
import { type ImportOptions, importFile } from './import-file.ts';
import type { FileOptions } from './open-options.ts';
import { prepareFile } from './prepare-file.ts';
import { describeFile, inTemporaryFolder, type RecognisedFile, recogniseFile } from './recognise-file.ts';

/** Everything a person sees of a file before importing it. */
export interface FilePreview extends RecognisedFile {
  readonly preview: readonly FactPreview[];
  /** Where the mapping translates words: each one and what it becomes. */
  readonly words: readonly ColumnWord[];
  /** null when it cannot be imported as it stands. */
  readonly report: ImportReport | null;
  readonly obstacle: { readonly code: string; readonly message: string; readonly advice: string } | null;
}

/**
 * Recognises a file and runs the import without keeping anything. What stands in its way is part of the answer where
 * the user can remove it (mapping, date order); a file that cannot be read at all throws.
 */
export async function previewFile(
  store: Store,
  workspace: string,
  path: string,
  fileName: string,
  options: FileOptions & Pick<ImportOptions, 'now' | 'onProgress' | 'onProblems'>,
): Promise<FilePreview> {
  let recognised: RecognisedFile;
  try {
    recognised = await recogniseFile(path, fileName, options);
  } catch (cause) {
    if (!(cause instanceof FilonError) || !cause.code.startsWith('mapping_')) throw cause;
    return {
      ...(await unmapped(path, fileName, options, cause)),
      preview: [],
      words: [],
      report: null,
      obstacle: told(cause, options),
    };
  }
  let preview: readonly FactPreview[] = [];
  let words: readonly ColumnWord[] = [];
  try {
    const report = await importFile(store, workspace, path, fileName, {
      ...options,
      dryRun: true,
      allOrNothing: false,
      author: null,
      onPreview: (firstRows, columnWords) => {
        preview = firstRows;
        words = columnWords;
      },
    });
    const open = words.filter(({ meaning }) => meaning === null);
    return { ...recognised, preview, words, report, obstacle: open[0] ? told(unclear(open), options) : null };
  } catch (cause) {
    if (!(cause instanceof FilonError) || !removable(cause)) throw cause;
    return { ...recognised, preview, words, report: null, obstacle: told(cause, options) };
  }
}

/** Words without a meaning hold the import up: counted in or left out, their rows would make the figures wrong unseen. */
function unclear(open: readonly ColumnWord[]): FilonError {
  const words = open.map(({ word, rows }) => `${word} (${rows})`);
  return new FilonError('meaning_unknown', { column: open[0]?.column ?? '', words: words.join(', ') });
}

function removable(error: FilonError): boolean {
  return error.code.startsWith('mapping_') || error.code === 'dates_ambiguous';
}

function told(error: FilonError, options: FileOptions): NonNullable<FilePreview['obstacle']> {
  return { code: error.code, ...explainError(error, options.language) };
}

/** The file without a mapping that fits: the user's own text is given back for correction. */
async function unmapped(
  path: string,
  fileName: string,
  options: FileOptions,
  { code }: FilonError,
): Promise<RecognisedFile> {
  return inTemporaryFolder(async (folder) => {
    const prepared = await prepareFile(path, fileName, {
      sheet: options.sheet ?? null,
      // A mapping that is none says nothing of the layout either.
      layout: code === 'mapping_invalid' ? null : givenLayout(options),
      language: options.language,
      folder,
    });
    const source: ChosenMapping['source'] = options.mapping === undefined ? 'saved' : 'given';
    return {
      recognised: describeFile(prepared, null, options),
      mapping: options.mapping ?? '',
      mappingSource: source,
    };
  });
}
