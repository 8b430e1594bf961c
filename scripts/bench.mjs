// `npm run bench`: measures, prints one table. `--scale 0.1` for a quick run, `--only cockpit,import,growth,writes,leads,pairs,lifetime,web`,
// `--write` to put the table into docs/bench.md.
import { spawnSync } from 'node:child_process';
import { installMissing, root } from './install-missing.mjs';

installMissing();
const result = spawnSync(process.execPath, ['--import', 'tsx', 'bench/run.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
