import type { Command } from 'commander';
import { ApiError } from '../../api/client.ts';
import { waitForJob } from '../connection.ts';
import type { Context } from '../context.ts';
import { Progress } from '../output/progress.ts';
import type { Run } from '../run.ts';

/** `filon demo` */
export function addDemo(program: Command, context: Context, run: Run): void {
  program
    .command('demo')
    .description(context.texts.demo.about)
    .option('--remove', context.texts.demo.remove)
    .action((flags: { remove?: true }) => run(() => demo(context, flags.remove ?? false)));
}

async function demo(context: Context, remove: boolean): Promise<number> {
  const { io, texts } = context;
  return context.withConnection(async (connection) => {
    if (remove) {
      await connection.call('dropDemo');
      io.out(`${texts.demo.removed}\n`);
      return 0;
    }
    const { job } = await connection.call('loadDemo');
    const progress = new Progress(io, texts.serve.loading);
    const ended = await waitForJob(connection, job, ({ step, progress: share }) =>
      progress.tell(step, share),
    );
    progress.end();
    if (ended.error) throw new ApiError(0, ended.error);
    io.out(`${texts.demo.loaded}\n`);
    return 0;
  });
}
