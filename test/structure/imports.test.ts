import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../src');

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(name) ? [relative(root, path)] : [];
  });
}

interface Import {
  readonly from: string;
  readonly to: string;
  /** Erased when compiled. */
  readonly typeOnly: boolean;
}

const statement = /^\s*(import|export)\s+(type\s+)?([^'";]*?from\s+)?'([^']+)'/gm;
const dynamic = /\bimport\(\s*'([^']+)'\s*\)/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const target = (to: string) => (to.startsWith('.') ? relative(root, resolve(root, dirname(file), to)) : to);
  const fixed = [...text.matchAll(statement)].map(([, , type, , to]) => ({
    from: file,
    to: target(to ?? ''),
    typeOnly: type !== undefined,
  }));
  const later = [...text.matchAll(dynamic)].map(([, to]) => ({
    from: file,
    to: target(to ?? ''),
    typeOnly: false,
  }));
  return [...fixed, ...later];
}

const files = filesBelow(root);
const imports = files.flatMap(importsOf);
const inside = imports.filter((one) => files.includes(one.to));

function room(file: string): string {
  return file.split('/')[0] ?? '';
}

const allowed: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  api: ['api', 'core'],
  store: ['store', 'core'],
  demo: ['demo', 'core'],
  web: ['web', 'api', 'core'],
  widget: ['widget', 'api', 'core'],
  server: ['server', 'store', 'api', 'core', 'demo'],
  cli: ['cli', 'server', 'store', 'api', 'core', 'demo'],
};

function say(list: readonly Import[]): string[] {
  return list.map((one) => `${one.from} → ${one.to}`);
}

describe('the rooms', () => {
  it('are all known, and the reader of imports finds them', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(inside.length).toBeGreaterThan(20);
    expect(files.filter((file) => !(room(file) in allowed))).toEqual([]);
  });

  it('import one way only', () => {
    expect(say(inside.filter((one) => !allowed[room(one.from)]?.includes(room(one.to))))).toEqual([]);
  });

  it('keep store/sql and store/engine apart, but for what a dialect and a statement are', () => {
    const contract = new Set([
      'store/engine/dialect.ts',
      'store/engine/engine.ts',
      'store/engine/statement.ts',
    ]);
    const crossing = inside.filter(
      (one) =>
        (one.from.startsWith('store/sql/') &&
          one.to.startsWith('store/engine/') &&
          !(one.typeOnly && contract.has(one.to))) ||
        (one.from.startsWith('store/engine/') && one.to.startsWith('store/sql/')),
    );
    expect(say(crossing)).toEqual([]);
  });

  it('let store/sql only make text: it never awaits', () => {
    const waiting = files
      .filter((file) => file.startsWith('store/sql/'))
      .filter((file) => /\bawait\b|\basync\b/.test(readFileSync(join(root, file), 'utf8')));
    expect(waiting).toEqual([]);
  });

  it('keep Node, packages, clock and chance out of core and demo', () => {
    const pure = (file: string) => room(file) === 'core' || room(file) === 'demo';
    expect(say(imports.filter((one) => pure(one.from) && !files.includes(one.to)))).toEqual([]);
    const impure = files
      .filter(pure)
      .filter((file) =>
        /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bprocess\.\w|\bcrypto\.\w|\bfetch\(/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
      );
    expect(impure).toEqual([]);
  });

  it('let only server read the environment', () => {
    const readers = files.filter((file) => /\bprocess\.env\b/.test(readFileSync(join(root, file), 'utf8')));
    expect(readers.filter((file) => !file.startsWith('server/'))).toEqual([]);
  });

  it('have no cycles, not even of types: what two parts share lies in a file of its own', () => {
    const to = new Map<string, string[]>();
    for (const one of inside) {
      to.set(one.from, [...(to.get(one.from) ?? []), one.to]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const next of to.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

describe('the files', () => {
  it('are named in kebab-case, components in PascalCase', () => {
    const odd = files.filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      const stem = name.replace(/\.(test\.)?tsx?$/, '').replace(/\.d$/, '');
      const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem);
      return name.endsWith('.tsx') ? !kebab && !/^[A-Z][A-Za-z0-9]*$/.test(stem) : !kebab;
    });
    expect(odd).toEqual([]);
  });

  it('are no drawers for anything, and not barrels', () => {
    expect(
      files.filter((file) => /(^|\/)(utils?|helpers?|common|services?|misc)(\/|\.tsx?$)/.test(file)),
    ).toEqual([]);
    const barrels = files.filter((file) => {
      const lines = readFileSync(join(root, file), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.trim().startsWith('//'));
      return (
        /(^|\/)index\.tsx?$/.test(file) ||
        (lines.length > 0 && lines.every((line) => /^export .* from '/.test(line)))
      );
    });
    expect(barrels).toEqual([]);
  });

  it('switch no check off and leave nothing for later', () => {
    const traces = /biome-ignore|@ts-(ignore|nocheck|expect-error)|\bTODO\b|\bFIXME\b|eslint-disable/;
    expect(files.filter((file) => traces.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});
