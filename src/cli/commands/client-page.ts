import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { clientMonthText } from '../output/client-month-text.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { json } from './query.ts';

interface Flags {
  readonly month: string;
  readonly margin: boolean;
  readonly next: boolean;
  readonly format: string;
}

/** `filon client-page`: a client's month in sentences. */
export function addClientPage(program: Command, context: Context, run: Run): void {
  const say = context.texts.opportunities;
  program
    .command('client-page <client>')
    .description(say.pageOption)
    .requiredOption('--month <month>', say.monthOption)
    .option('--no-margin', say.noMarginOption)
    .option('--no-next', say.noNextOption)
    .option('--format <format>', context.texts.import.format, 'text')
    .action((client: string, flags: Flags) => run(() => clientPage(context, client, flags)));
}

async function clientPage(context: Context, key: string, flags: Flags): Promise<number> {
  const format = oneOf('--format', flags.format, ['text', 'json'], context.texts.wrong.badValue);
  return context.withConnection(async (connection) => {
    const answer = await connection.call('clientMonth', { params: { key, month: flags.month } });
    const told = { margin: flags.margin, next: flags.next };
    context.io.out(format === 'json' ? json(answer) : clientMonthText(context, answer, told));
    return 0;
  });
}
