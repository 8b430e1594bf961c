import { inject } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { cleanDatabase } from './postgres.ts';

/** A store on an empty database of its own; `close` also removes the database. */
export interface TestEngine {
  readonly name: 'duckdb' | 'postgres';
  open(): Promise<Store>;
}

/** For `describe.each(engines)`: every engine, each with clean databases. */
export const engines: readonly TestEngine[] = [
  { name: 'duckdb', open: () => openStore(':memory:', { memoryLimit: '300MB', threads: 2 }) },
  {
    name: 'postgres',
    async open() {
      const { url, drop } = await cleanDatabase(inject('postgres'));
      const store = await openStore(url, { memoryLimit: '300MB', threads: 2 });
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
