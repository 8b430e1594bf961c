// Builds dist/program (server and commands) and dist/web (dashboard) when a source is newer than the last build.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { installMissing, root, runBin } from './install-missing.mjs';

/** Latest modification below a folder, in milliseconds. */
function newest(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, newest(`${path}/${name}`)),
    entry.mtimeMs,
  );
}

/** Writes .gz and .br beside the hashed assets that shrink by it; the server sends whichever the browser takes. */
function compressAssets() {
  const folder = `${root}dist/web/assets/`;
  for (const name of readdirSync(folder).filter((one) => /\.(js|css|svg)$/.test(one))) {
    const bytes = readFileSync(folder + name);
    const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    const shorter = { gz: gzipSync(bytes, { level: 9 }), br: brotliCompressSync(bytes, { params: size }) };
    for (const [ending, compressed] of Object.entries(shorter)) {
      if (compressed.length < bytes.length) writeFileSync(`${folder}${name}.${ending}`, compressed);
    }
  }
}

/** Builds what is out of date. */
export function build() {
  const stamp = `${root}dist/.built`;
  const sources = [
    'src',
    'package-lock.json',
    'vite.config.ts',
    'vite.program.config.ts',
    'tsconfig.base.json',
  ];
  const latest = Math.max(...sources.map((source) => newest(root + source)));
  if (latest < (statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0)) return;
  console.error('Building …');
  rmSync(`${root}dist`, { recursive: true, force: true });
  runBin('vite/bin/vite.js', ['build', '--config', 'vite.program.config.ts', '--logLevel', 'warn']);
  runBin('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  compressAssets();
  writeFileSync(stamp, '');
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  installMissing();
  build();
}
