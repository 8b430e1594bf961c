import type { Entry } from './timeline-entry.ts';

/**
 * The history with what one form or file said at one moment as one entry: its `number` is how many answers there were,
 * its `text` a line for each. A lone answer stays as it is.
 */
export function foldDetails(entries: readonly Entry[], line: (entry: Entry) => string): readonly Entry[] {
  const folded: Entry[] = [];
  let lines: string[] = [];
  for (const entry of entries) {
    const before = folded.at(-1);
    const goesOn =
      entry.kind === 'detail' &&
      before?.kind === 'detail' &&
      before.at === entry.at &&
      before.batch === entry.batch &&
      before.file === entry.file;
    lines = goesOn ? [...lines, line(entry)] : [line(entry)];
    if (goesOn) folded[folded.length - 1] = { ...before, number: lines.length, text: lines.join('\n') };
    else folded.push(entry);
  }
  return folded;
}
