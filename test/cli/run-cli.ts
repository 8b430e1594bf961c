import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runFilon } from '../../src/cli/run-filon.ts';

const program = fileURLToPath(new URL('../../bin/filon.mjs', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line in a folder with its own database. */
export function runCli(
  folder: string,
  args: readonly string[],
  options: { readonly input?: string; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '',
      FILON_DATABASE: 'test.duckdb',
      FILON_LANGUAGE: 'en',
      ...options.environment,
    },
  });
  const out: string[] = [];
  const err: string[] = [];
  child.stdout.on('data', (chunk) => out.push(String(chunk)));
  child.stderr.on('data', (chunk) => err.push(String(chunk)));
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out: out.join(''), err: err.join('') }));
  });
}

/**
 * Runs the command line inside this process: what a program takes to start is more than what most commands do. Whatever
 * is about the program itself (its start, its streams, its end, a server it talks to) runs by `runCli`.
 */
export async function runInside(
  folder: string,
  args: readonly string[],
  options: { readonly input?: string; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const environment = { FILON_DATABASE: 'test.duckdb', FILON_LANGUAGE: 'en', ...options.environment };
  const code = await runFilon(args, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    environment: { ...environment, FILON_DATABASE: resolve(folder, environment.FILON_DATABASE) },
    folder,
    width: null,
    colour: false,
    livelyErr: false,
    askSecret: async () => options.input?.split('\n')[0] || null,
  });
  return { code, out: out.join(''), err: err.join('') };
}
