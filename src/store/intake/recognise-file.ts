import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columnType } from '../../core/import/column-type.ts';
import { isMissing } from '../../core/import/missing-marks.ts';
import type { Recognised } from '../../core/import/report.ts';
import { dateOrderEvidence } from '../../core/import/times.ts';
import { type ChosenMapping, chooseMapping } from './choose-mapping.ts';
import { givenLayout } from './given-layout.ts';
import { writeMappingYaml } from './mapping-yaml.ts';
import type { FileOptions } from './open-options.ts';
import { prepareFile } from './prepare-file.ts';
import type { PreparedFile } from './prepared-file.ts';

export interface RecognisedFile {
  readonly recognised: Recognised;
  /** YAML, with the file's own column names. */
  readonly mapping: string;
  readonly mappingSource: ChosenMapping['source'];
}

/** What a file is and how its columns would become facts, from its beginning only. */
export async function recogniseFile(
  path: string,
  fileName: string,
  options: FileOptions,
): Promise<RecognisedFile> {
  return inTemporaryFolder(async (folder) => {
    const prepared = await prepareFile(path, fileName, {
      sheet: options.sheet ?? null,
      layout: givenLayout(options),
      language: options.language,
      folder,
    });
    const chosen = chooseMapping(prepared, options);
    return {
      recognised: describeFile(prepared, chosen, options),
      mapping: writeMappingYaml(chosen.mapping),
      mappingSource: chosen.source,
    };
  });
}

/** What is known of a prepared file. */
export function describeFile(
  prepared: PreparedFile,
  chosen: ChosenMapping | null,
  options: FileOptions,
): Recognised {
  const { layout, encoding, sheet } = prepared;
  const columns = layout.headers.map((name, index) => {
    const values = layout.rows.map((row) => (row[index] ?? '').trim());
    const filled = values.filter((value) => !isMissing(value));
    return {
      name,
      examples: [...new Set(filled)].slice(0, 3).map((value) => value.slice(0, 80)),
      type: columnType(values),
    };
  });
  const told = options.dates ?? chosen?.mapping.dates ?? (chosen?.french ? 'dmy' : null);
  return {
    kind: chosen?.kind ?? null,
    kindName: chosen?.kindName ?? null,
    encoding: encoding.encoding,
    delimiter: sheet === null && !prepared.json ? layout.delimiter : null,
    sheet,
    headerLine: layout.headerLine,
    columns,
    ambiguousDates: told ? [] : openDates(prepared),
  };
}

function openDates(prepared: PreparedFile): Recognised['ambiguousDates'] {
  const columns = prepared.layout.headers.map((column, index) => ({
    column,
    ...dateOrderEvidence(prepared.layout.rows.map((row) => row[index] ?? '')),
  }));
  // One column that shows the order speaks for the others of its file.
  if (columns.some((column) => column.dmy !== column.mdy)) return [];
  return columns.flatMap(({ column, example }) => (example === null ? [] : [{ column, example }]));
}

/** Runs work with a folder of its own that is removed afterwards. */
export async function inTemporaryFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'filon-intake-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
