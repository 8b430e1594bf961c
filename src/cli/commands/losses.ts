import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { bottleneckText, responseText } from '../output/losses-text.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { json } from './query.ts';

interface Flags {
  readonly from?: string;
  readonly to?: string;
  readonly format: string;
}

/** `filon bottleneck` and `filon response` */
export function addLosses(program: Command, context: Context, run: Run): void {
  const { losses: say, import: files } = context.texts;
  for (const name of ['bottleneck', 'response'] as const) {
    program
      .command(name)
      .description(say[name])
      .option('--from <day>', say.from)
      .option('--to <day>', say.to)
      .option('--format <format>', files.format, 'table')
      .action((flags: Flags) => run(() => tell(context, name, flags)));
  }
}

async function tell(context: Context, name: 'bottleneck' | 'response', flags: Flags): Promise<number> {
  const format = oneOf('--format', flags.format, ['table', 'json'], context.texts.wrong.badValue);
  const { from, to } = flags;
  const search = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return context.withConnection(async ({ call }) => {
    if (name === 'bottleneck') {
      const answer = await call('bottleneck', { search });
      context.io.out(format === 'json' ? json(answer) : bottleneckText(context, answer));
    } else {
      const answer = await call('responseChance', { search });
      context.io.out(format === 'json' ? json(answer) : responseText(context, answer));
    }
    return 0;
  });
}
