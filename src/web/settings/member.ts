import type { Workspace } from '../api/use-workspace.ts';

/** Somebody who works leads. */
export type Member = Workspace['settings']['members'][number];
