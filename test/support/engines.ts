import { inject } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { LedgerOptions } from '../../src/store/records/ledger.ts';
import type { Store } from '../../src/store/store.ts';
import { cleanDatabase } from './postgres.ts';

/** A store on an empty database of its own; `close` also removes the database. */
export interface TestEngine {
  readonly name: 'duckdb' | 'postgres';
  open(options?: LedgerOptions): Promise<Store>;
}

const memory = { memoryLimit: '300MB', threads: 2 };

/** For `describe.each(engines)`: every engine, each with clean databases. */
export const engines: readonly TestEngine[] = [
  { name: 'duckdb', open: (options) => openStore(':memory:', { ...memory, ...options }) },
  {
    name: 'postgres',
    async open(options) {
      const { url, drop } = await cleanDatabase(inject('postgres'));
      const store = await openStore(url, { ...memory, ...options });
      return {
        ...store,
        async close() {
          await store.close();
          await drop();
        },
      };
    },
  },
];

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the tests' PostgreSQL server. */
    postgres: string;
  }
}
