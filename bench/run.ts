import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import duckdb from '@duckdb/node-api';
import { benchCockpit } from './bench-cockpit.ts';
import { benchCohorts } from './bench-cohorts.ts';
import { benchLifetime, benchPairs, benchRecommend } from './bench-customers.ts';
import { benchImport } from './bench-import.ts';
import { benchLeads } from './bench-leads.ts';
import { benchScore } from './bench-score.ts';
import { benchWrites } from './bench-writes.ts';
import { measureWeb } from './measure-web.ts';
import { readOptions } from './options.ts';
import { type BenchResults, writeReport } from './report.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs what was asked for, prints one table, and writes it into docs/bench.md if told to. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const { scale, parts } = options;
  const folder = mkdtempSync(join(tmpdir(), 'filon-bench-'));
  // PostgreSQL runs as a user of its own and must be able to enter.
  chmodSync(folder, 0o755);
  const say = (line: string) => console.error(`· ${line}`);
  try {
    const rows = Math.round(2_000_000 * scale);
    const results: BenchResults = {
      scale,
      duckdbVersion: duckdb.version(),
      smallCockpit: parts.has('growth') ? await benchCockpit(folder, scale / 10, false, say) : null,
      cockpit: parts.has('cockpit') ? await benchCockpit(folder, scale, true, say) : null,
      smallImport:
        parts.has('growth') && parts.has('import') ? await benchImport(folder, rows / 10, say) : null,
      import: parts.has('import') ? await benchImport(folder, rows, say) : null,
      writes: parts.has('writes') ? await benchWrites(folder, scale / 10, say) : null,
      leads: parts.has('leads') ? await benchLeads(folder, scale / 2, say) : null,
      pairs: parts.has('pairs') ? await benchPairs(folder, scale, say) : null,
      recommend: parts.has('recommend') ? await benchRecommend(folder, scale, say) : null,
      lifetime: parts.has('lifetime') ? await benchLifetime(folder, scale, say) : null,
      cohorts: parts.has('cohorts') ? await benchCohorts(folder, scale, say) : null,
      score: parts.has('score') ? await benchScore(folder, scale, say) : null,
      web: parts.has('web') ? measureWeb(join(root, 'dist/web')) : null,
    };
    const report = writeReport(results);
    console.log(report);
    mkdirSync(join(root, 'bench/results'), { recursive: true });
    writeFileSync(join(root, 'bench/results/latest.json'), `${JSON.stringify(results, null, 2)}\n`);
    if (options.write) intoDocument(report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Replaces what stands between the two marks of docs/bench.md. */
function intoDocument(report: string): void {
  const path = join(root, 'docs/bench.md');
  const [before, rest] = readFileSync(path, 'utf8').split('<!-- table -->\n');
  const after = rest?.split('<!-- /table -->')[1];
  if (before === undefined || after === undefined) throw new Error('docs/bench.md has lost its marks');
  writeFileSync(path, `${before}<!-- table -->\n${report}\n<!-- /table -->${after}`);
}

await main();
