// `npm test`: installs what is missing and runs everything. `--only types,lint,core,engines,browser` runs a part.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { installMissing, root, runBin } from './install-missing.mjs';

const onlyAt = process.argv.indexOf('--only');
const only = onlyAt > 0 ? (process.argv[onlyAt + 1] ?? '').split(',') : null;
const wanted = (part) => !only || only.includes(part);

installMissing();

if (wanted('types')) {
  console.log('Types');
  for (const project of ['src/core', '.', 'src/web', 'test/browser']) {
    runBin('typescript/bin/tsc', ['-p', project === '.' ? 'tsconfig.json' : `${project}/tsconfig.json`]);
  }
}
if (wanted('lint')) {
  console.log('Lint');
  runBin('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
}

const projects = ['core', 'engines', 'browser'].filter(wanted);
if (projects.length > 0) {
  if (wanted('engines') || wanted('browser')) build();
  const folder = mkdtempSync(join(tmpdir(), 'filon-test-'));
  const report = join(folder, 'report.json');
  const result = spawnSync(
    process.execPath,
    [
      `${root}node_modules/vitest/vitest.mjs`,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...projects.flatMap((project) => ['--project', project]),
    ],
    { cwd: root, stdio: 'inherit' },
  );
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  console.log(`Tests: ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
  process.exit(result.status ?? 1);
}
