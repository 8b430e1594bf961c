import { statSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { importFile } from '../src/store/intake/import-file.ts';
import { openStore } from '../src/store/open-store.ts';
import { now } from './fill-store.ts';
import { workspace } from './generate-facts.ts';
import { bareColumns, orderMapping } from './write-order-file.ts';

/** A process of its own, so that its memory is measured alone: `import-once.ts filon|bare FILE DATABASE`. */
export interface ImportRun {
  readonly ms: number;
  readonly rows: number;
  readonly peakMegabytes: number;
  readonly databaseMegabytes: number;
}

const [, , who = '', file = '', database = ''] = process.argv;

const before = performance.now();
const rows = who === 'filon' ? await withFilon() : await bare();
const ms = performance.now() - before;
const run: ImportRun = {
  ms,
  rows,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  databaseMegabytes: statSync(database).size / 1024 / 1024,
};
console.log(JSON.stringify(run));

async function withFilon(): Promise<number> {
  const store = await openStore(database);
  const steps = process.env.BENCH_STEPS === '1';
  let last = performance.now();
  const report = await importFile(store, workspace, file, 'commandes.csv', {
    mapping: orderMapping,
    dryRun: false,
    allOrNothing: false,
    author: null,
    now,
    language: 'fr',
    onProgress: (step) => {
      if (steps) console.error(JSON.stringify(step), Math.round(performance.now() - last));
      last = performance.now();
    },
  });
  await store.close();
  if (report.problemCount > 0) throw new Error(`unexpected problems: ${JSON.stringify(report.problems.slice(0, 3))}`);
  return report.facts.reduce((sum, fact) => sum + fact.added, 0);
}

async function bare(): Promise<number> {
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
