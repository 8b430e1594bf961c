import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { FilonError } from '../core/errors/filon-error.ts';
import { listAccounts } from '../store/records/accounts.ts';
import type { Configuration } from './configuration.ts';
import { isDemoBroken, loadedCompany, startDemo } from './load-demo.ts';
import { type OpenApplication, openApplication } from './open-application.ts';
import { readServerFile, removeServerFile, serverFilePath, writeServerFile } from './server-file.ts';
import { version } from './version.ts';

/** A server that listens. */
export interface RunningApplication extends OpenApplication {
  /** Where a browser finds it. */
  readonly address: string;
}

/** The folder of the built dashboard. */
export const webFolder = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** How long a server that stops waits for the requests that are under way. */
const patienceMs = 10_000;

export interface ServeOptions {
  readonly configuration: Configuration;
  /** The current folder, for the file that tells the command line where the server is. */
  readonly folder: string;
}

/**
 * Opens the database and listens; a demo that an earlier process did not load to its end is loaded anew. Throws
 * `owner_needed` if others could reach an address without an owner account, `port_in_use`, `server_running`, and what
 * opening a database throws.
 */
export async function serve(options: ServeOptions): Promise<RunningApplication> {
  const { configuration, folder } = options;
  const { host, port, url, workspace } = configuration;
  const file = serverFilePath(configuration, folder);
  const other = configuration.engine === 'duckdb' ? readServerFile(file) : null;
  if (other) throw new FilonError('server_running', { address: other.address });
  const logger = pino({ level: 'warn' }, pino.destination({ dest: 2, sync: true }));
  const opened = await openApplication({ configuration, webFolder, logger });
  try {
    await opened.app.ready();
    if (!opened.application.access.open) {
      const accounts = await listAccounts(opened.application.store.engine, workspace);
      if (!accounts.some(({ role }) => role === 'owner')) {
        throw new FilonError('owner_needed', { host: url ?? host });
      }
    }
    await opened.app.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') throw new FilonError('port_in_use', { port: String(port) });
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EACCES') {
        throw new FilonError('bad_configuration', { name: 'FILON_HOST', value: host, reason: error.code });
      }
      throw error;
    });
  } catch (error) {
    await opened.close();
    throw error;
  }
  opened.application.fetches.wake();
  opened.application.sequences.wake();
  const [bound] = opened.app.addresses();
  const taken = typeof bound === 'object' ? bound.port : port;
  const local = `http://${nameForItself(host)}:${taken}`;
  writeServerFile(file, { address: local, pid: process.pid, token: opened.machineToken, version });
  if (await isDemoBroken(opened.application)) {
    const company = (await loadedCompany(opened.application)) ?? undefined;
    startDemo(opened.application, undefined, company ? { company } : {});
  }
  return {
    ...opened,
    address: url ?? local,
    close: async () => {
      removeServerFile(file);
      const patience = setTimeout(() => opened.app.server.closeAllConnections(), patienceMs);
      await opened.close();
      clearTimeout(patience);
    },
  };
}

/** The name under which the machine itself reaches a listening address. */
function nameForItself(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::' || host === '[::]') return '[::1]';
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}
