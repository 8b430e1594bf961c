import type { TestProject } from 'vitest/node';
import { startFilon } from '../support/filon-process.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a server with the demo, for tests that only look. */
    demo: string;
  }
}

/** One server with the demo for all browser tests; they wait until it is loaded. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const filon = await startFilon(['--demo']);
  project.provide('demo', filon.url);
  return filon.stop;
}
