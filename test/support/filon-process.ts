import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface FilonProcess {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The built program, serving on a free port over a database of its own in a temporary folder. */
export async function startFilon(
  words: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
  folder = mkdtempSync(join(tmpdir(), 'filon-served-')),
): Promise<FilonProcess> {
  if (!existsSync(join(root, 'dist/web/index.html'))) throw new Error('Not built: run npm run build first.');
  const child = spawn(process.execPath, [join(root, 'bin/filon.mjs'), 'serve', ...words], {
    cwd: folder,
    env: {
      ...process.env,
      FILON_DATABASE: join(folder, 'filon.duckdb'),
      FILON_HOST: '127.0.0.1',
      FILON_PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    // Also of a server that listens on every address of the machine.
    url: `http://127.0.0.1:${new URL(await addressOf(child)).port}`,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves when the demo that a server loads at its start is there. */
export async function demoLoaded(url: string): Promise<void> {
  for (;;) {
    const { demo, demoJob } = (await (await fetch(`${url}/api/workspace`)).json()) as {
      demo: boolean;
      demoJob: string | null;
    };
    if (demo && demoJob === null) return;
    if (demoJob === null) throw new Error('The server does not load a demo.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Runs a command of the built program to its end. */
export function runFilon(words: readonly string[], folder: string, input: string): Promise<number | null> {
  const child = spawn(process.execPath, [join(root, 'bin/filon.mjs'), ...words], {
    cwd: folder,
    env: { ...process.env, FILON_DATABASE: join(folder, 'filon.duckdb') },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.end(input);
  return new Promise((resolve) => child.once('exit', resolve));
}

/** The address in the line that says where a started server serves; rejects if it ends before. */
export function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = /(https?:\/\/[^\s/]+:\d+)/.exec(said) ?? [];
      if (address) resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`filon serve ended with ${code}: ${said}`)));
  });
}
