import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

/** Starts one PostgreSQL server for all tests of the run, and stops it at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide('postgres', server.url);
  return () => server.stop();
}
