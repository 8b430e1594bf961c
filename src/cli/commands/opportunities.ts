import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { clientOpportunitiesText, opportunitiesText } from '../output/opportunities-text.ts';
import { wholeNumber } from '../read-number.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { json } from './query.ts';

interface Flags {
  readonly to?: string;
  readonly client?: string;
  readonly without: readonly string[];
  readonly asOf?: string;
  readonly limit: string;
  readonly format: string;
}

/** `filon opportunities`: what to sell to which client next. */
export function addOpportunities(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const say = texts.opportunities;
  program
    .command('opportunities')
    .description(say.about)
    .option('--client <name>', say.client)
    .option(
      '--without <service>',
      say.without,
      (service: string, before: readonly string[]) => [...before, service],
      [],
    )
    .option('--to <day>', say.to)
    .option('--as-of <day>', texts.recurring.asOf)
    .option('--limit <n>', say.limit, '200')
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: Flags) => run(() => opportunities(context, flags)));
}

async function opportunities(context: Context, flags: Flags): Promise<number> {
  const { to, client, without, asOf } = flags;
  const format = oneOf('--format', flags.format, ['table', 'json'], context.texts.wrong.badValue);
  const limit = wholeNumber(context, '--limit', flags.limit);
  return context.withConnection(async (connection) => {
    const answer = await connection.call('opportunities', {
      search: {
        limit,
        ...(to === undefined ? {} : { to }),
        ...(client === undefined ? {} : { client }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(without.length === 0 ? {} : { without: [...without] }),
      },
    });
    const text =
      client === undefined
        ? () => opportunitiesText(context, answer)
        : () => clientOpportunitiesText(context, answer, client);
    context.io.out(format === 'json' ? json(answer) : text());
    return 0;
  });
}
