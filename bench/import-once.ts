import { statSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { importFile } from '../src/store/intake/import-file.ts';
import { openStore } from '../src/store/open-store.ts';
import { now } from './fill-store.ts';
import { workspace } from './generate-facts.ts';
import { bareColumns, orderMapping } from './write-order-file.ts';

/** What one import took. It runs in a process of its own, so that its memory is measured alone. */
export interface ImportRun {
  readonly ms: number;
  readonly cpuMs: number;
  readonly rows: number;
  readonly peakMegabytes: number;
  readonly databaseMegabytes: number;
  /** Milliseconds at which each step began. */
  readonly steps: Readonly<Record<string, number>>;
}

/** `import-once.ts filon|bare FILE DATABASE` prints an `ImportRun`. */
async function main([who = '', file = '', database = '']: readonly string[]): Promise<void> {
  const steps: Record<string, number> = {};
  const cpu = process.cpuUsage();
  const before = performance.now();
  const rows =
    who === 'filon'
      ? await withFilon(file, database, (step) => {
          steps[step] ??= Math.round(performance.now() - before);
        })
      : await bare(file, database);
  const ms = performance.now() - before;
  const used = process.cpuUsage(cpu);
  const run: ImportRun = {
    ms,
    cpuMs: (used.user + used.system) / 1000,
    rows,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    databaseMegabytes: statSync(database).size / 2 ** 20,
    steps,
  };
  console.log(JSON.stringify(run));
}

async function withFilon(file: string, database: string, begins: (step: string) => void): Promise<number> {
  const store = await openStore(database);
  const report = await importFile(store, workspace, file, 'commandes.csv', {
    mapping: orderMapping,
    dryRun: false,
    allOrNothing: false,
    author: null,
    now,
    language: 'fr',
    onProgress: ({ step }) => begins(step),
  });
  await store.close();
  if (report.problemCount > 0)
    throw new Error(`unexpected problems: ${JSON.stringify(report.problems.slice(0, 3))}`);
  return report.facts.reduce((sum, fact) => sum + fact.added, 0);
}

/** Nothing but DuckDB's own reader, told everything, into a table of the same columns. */
async function bare(file: string, database: string): Promise<number> {
  const instance = await DuckDBInstance.create(database, { memory_limit: '700MB' });
  const connection = await instance.connect();
  const columns = Object.entries(bareColumns).map(([name, type]) => `'${name}': '${type}'`);
  await connection.run(`CREATE TABLE orders AS SELECT * FROM read_csv('${file}.utf8', delim = ';', header = true, auto_detect = false,
    decimal_separator = ',', timestampformat = '%d/%m/%Y %H:%M', columns = {${columns.join(', ')}})`);
  const result = await connection.runAndReadAll('SELECT count(*) FROM orders');
  connection.closeSync();
  instance.closeSync();
  return Number(result.getRows()[0]?.[0] ?? 0);
}

await main(process.argv.slice(2));
