import { defineConfig } from 'vitest/config';

/**
 * Forks, because one DuckDB file may be opened once per process only. The files of a fork share what they load:
 * loading it anew for each took as long as half of the tests; so a test puts back what it changes in a module.
 */
const shared = { pool: 'forks', isolate: false, testTimeout: 60_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'core',
          include: ['test/{core,demo,structure,web,api}/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          ...shared,
          name: 'engines',
          include: ['test/{store,http,cli}/**/*.test.ts'],
          globalSetup: ['test/support/global-setup.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/demo-server.ts'],
          setupFiles: ['test/browser/wait-for-demo.ts'],
          // What a page shows next may take a while on a busy machine; the usual second was too short there.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
