import { rmSync, statSync } from 'node:fs';
import type { ImportRun } from './import-once.ts';
import { runScript } from './run-script.ts';
import { writeOrderFile } from './write-order-file.ts';

export interface ImportBench {
  readonly rows: number;
  readonly fileMegabytes: number;
  readonly filon: ImportRun;
  readonly bare: ImportRun;
}

/** A file of orders through the whole import, and through bare DuckDB, each in a process of its own. */
export async function benchImport(
  folder: string,
  rows: number,
  say: (line: string) => void,
): Promise<ImportBench> {
  const file = `${folder}/commandes-${rows}.csv`;
  await writeOrderFile(file, rows);
  const bare = await best(3, () => importOnce('bare', file, `${folder}/bare.duckdb`));
  const filon = await best(rows > 500_000 ? 1 : 2, () =>
    importOnce('filon', file, `${folder}/import.duckdb`),
  );
  if (bare.rows !== rows || filon.rows !== rows) throw new Error(`${filon.rows} of ${rows} rows went in`);
  say(`import of ${rows} rows, steps began at (ms): ${JSON.stringify(filon.steps)}`);
  const fileMegabytes = statSync(file).size / 2 ** 20;
  rmSync(file);
  rmSync(`${file}.utf8`);
  return { rows, fileMegabytes, filon, bare };
}

async function best(runs: number, work: () => Promise<ImportRun>): Promise<ImportRun> {
  let fastest = await work();
  for (let run = 1; run < runs; run++) {
    const next = await work();
    if (next.ms < fastest.ms) fastest = next;
  }
  return fastest;
}

function importOnce(who: 'filon' | 'bare', file: string, database: string): Promise<ImportRun> {
  for (const path of [database, `${database}.wal`]) rmSync(path, { force: true });
  return runScript<ImportRun>('./import-once.ts', [who, file, database]);
}
