import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface WebSize {
  /** Bytes after gzip of all that the first page loads before it can show anything: HTML, its scripts and styles. */
  readonly firstLoad: number;
  readonly firstFiles: number;
  /** Bytes after gzip of everything, pages loaded on demand included. */
  readonly everything: number;
}

/** Measures the built web folder; null if it was not built. Fonts and pictures are not counted in the first load. */
export function measureWeb(folder: string): WebSize | null {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return null;
  const html = readFileSync(page, 'utf8');
  const linked = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
  const first = new Set(['index.html']);
  const visit = (file: string): void => {
    if (first.has(file) || !existsSync(join(folder, file))) return;
    first.add(file);
    // Static imports of a chunk are loaded with it.
    const text = file.endsWith('.js') ? readFileSync(join(folder, file), 'utf8') : '';
    for (const [, target] of text.matchAll(/(?:\bfrom\s*|\bimport\s*)"\.\/([^"]+\.js)"/g))
      visit(join('assets', target ?? ''));
  };
  for (const file of linked) visit(file);
  const size = (file: string) => gzipSync(readFileSync(join(folder, file))).length;
  const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + size(file), 0);
  const all = filesBelow(folder).filter((file) => /\.(html|js|css)$/.test(file));
  return { firstLoad: sum(first), firstFiles: first.size, everything: sum(all) };
}

function filesBelow(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix)).flatMap((name) => {
    const path = join(prefix, name);
    return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path];
  });
}
