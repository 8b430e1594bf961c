import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { intakeStore } from '../intake-store.ts';

export type Intake = ReturnType<typeof intakeStore>;

export const samples = fileURLToPath(new URL('../../../../../shared/data/export_formats', import.meta.url));

/** A sample as the tool wrote it, with made-up rows below where it holds only titles. */
export const sample = (name: string, rows = ''): string =>
  `${readFileSync(`${samples}/${name}`, 'utf8').trimEnd()}\n${rows}`;

/** Imports a file twice into a workspace of its own, and gives the first report and what the facts are now. */
export async function imported(
  intake: Intake,
  name: string,
  content: string | Buffer,
  facts: readonly string[],
) {
  const workspace = intake.workspace();
  const path = await intake.file(name, content);
  const report = await intake.importFile(workspace, path);
  const again = await intake.importFile(workspace, path);
  expect(again.batch, 'the same file again changes nothing').toBeNull();
  const rows = Object.fromEntries(
    await Promise.all(facts.map(async (fact) => [fact, await intake.rows(workspace, fact)] as const)),
  );
  return { report, rows, workspace };
}
