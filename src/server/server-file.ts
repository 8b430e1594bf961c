import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Configuration } from './configuration.ts';

const schema = z.object({ address: z.url(), pid: z.number().int(), token: z.string(), version: z.string() });

/** A running server, as it wrote it down for the command line on the same machine. */
export type RunningServer = z.infer<typeof schema>;

/** Where the server of a database writes itself down: beside the file, or below `.filon` for PostgreSQL. */
export function serverFilePath(
  configuration: Pick<Configuration, 'database' | 'engine'>,
  folder: string,
): string {
  if (configuration.engine === 'duckdb') return `${configuration.database}.server.json`;
  const digest = createHash('sha256').update(configuration.database).digest('hex').slice(0, 12);
  return join(folder, '.filon', `postgres-${digest}.server.json`);
}

/** Writes the file; only its owner may read it, because the token in it may do everything. */
export function writeServerFile(path: string, server: RunningServer): void {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  writeFileSync(path, `${JSON.stringify(server)}\n`, { mode: 0o600 });
}

/** The server that the file tells of, if its process still runs; null otherwise. */
export function readServerFile(path: string): RunningServer | null {
  try {
    const server = schema.parse(JSON.parse(readFileSync(path, 'utf8')));
    process.kill(server.pid, 0);
    return server;
  } catch {
    return null;
  }
}

/** Removes the file, if it is still this process's. */
export function removeServerFile(path: string): void {
  if (readServerFile(path)?.pid === process.pid) rmSync(path, { force: true });
}
