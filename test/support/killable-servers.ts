import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { addressOf } from './filon-process.ts';

const program = fileURLToPath(new URL('../../bin/filon.mjs', import.meta.url));

/** Servers that a test kills while they work, over databases in a temporary folder of its file; all go with the file. */
export function killableServers() {
  let folder = '';
  const started: ChildProcess[] = [];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'filon-kill-'));
  });
  afterAll(() => {
    for (const server of started) server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    database: (name: string): string => join(folder, name),
    /** Starts a server over the database and waits until it says where it answers. */
    async start(database: string): Promise<{ readonly server: ChildProcess; readonly address: string }> {
      const server = spawn(process.execPath, [program, 'serve'], {
        cwd: folder,
        env: { ...process.env, FILON_DATABASE: database, FILON_PORT: '0', FILON_LANGUAGE: 'en' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      started.push(server);
      return { server, address: await addressOf(server) };
    },
  };
}
