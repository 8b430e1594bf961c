// `npm start`: installs what is missing, builds, and serves the dashboard; a new database gets the demo.
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { installMissing, root } from './install-missing.mjs';

installMissing();
build();
const server = spawn(
  process.execPath,
  [`${root}bin/filon.mjs`, 'serve', '--demo', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
// Whoever stops this stops the server, which would hold the database if left alone. Ctrl C reaches it by itself;
// npm, told to end, ends only the shell between, which is then no longer the parent.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  server.kill('SIGTERM');
}, 1_000);
watch.unref();
server.on('exit', (code) => process.exit(code ?? 1));
