// Installs what is missing, once: `npm ci` when the lock file is not the one that was installed last.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a program in the project's folder and ends this process with its exit code if it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (result.error) throw result.error;
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** Runs the script of an installed package with this Node. */
export function runBin(script, args, options) {
  run(process.execPath, [`${root}node_modules/${script}`, ...args], { shell: false, ...options });
}

/** Leaves node_modules as package-lock.json says. */
export function installMissing() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Filon needs Node 20.19 or later; this is ${process.version}.`);
    process.exit(1);
  }
  const stamp = `${root}node_modules/.filon-lock`;
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    console.error('Installing packages (about a minute, once) …');
    run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
    writeFileSync(stamp, lock);
  }
  linkCommand();
}

/** Makes `npx filon` work from the clone, as it does from an installed package. */
function linkCommand() {
  const bin = `${root}node_modules/.bin`;
  mkdirSync(bin, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(`${bin}/filon.cmd`, '@node "%~dp0\\..\\..\\bin\\filon.mjs" %*\r\n');
    return;
  }
  rmSync(`${bin}/filon`, { force: true });
  symlinkSync('../../bin/filon.mjs', `${bin}/filon`);
}
