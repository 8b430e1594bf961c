import type { Connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { oneOf } from '../usage-error.ts';
import { formatTime } from './format-time.ts';
import { renderTable } from './table.ts';

/** How a list is shown: the answer itself for `json`, else its rows under titles. */
export interface Listing<Given> {
  readonly ask: (connection: Connection) => Promise<Given>;
  readonly titles: readonly string[];
  readonly rows: (answer: Given, time: (instant: string | null) => string) => readonly (readonly string[])[];
  /** What is said of an empty list. */
  readonly none: string;
}

/** Prints what the API lists, as a table or as JSON. */
export async function sayList<Given>(
  context: Context,
  asked: string,
  { ask, titles, rows, none }: Listing<Given>,
): Promise<number> {
  const { io, texts, language } = context;
  const format = oneOf('--format', asked, ['table', 'json'], texts.wrong.badValue);
  return context.withConnection(async (connection) => {
    const answer = await ask(connection);
    if (format === 'json') {
      io.out(`${JSON.stringify(answer, null, 2)}\n`);
      return 0;
    }
    const { zone } = (await connection.call('workspace')).settings;
    const lines = rows(answer, (instant) => (instant === null ? '' : formatTime(instant, zone, language)));
    if (lines.length === 0) io.err(`${none}\n`);
    else {
      const columns = titles.map((title) => ({ title, align: 'left' as const }));
      io.out(renderTable(columns, lines, { width: io.width, colour: io.colour }));
    }
    return 0;
  });
}
