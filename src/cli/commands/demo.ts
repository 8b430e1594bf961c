import { type Command, Option } from 'commander';
import { ApiError } from '../../api/client.ts';
import { type DemoCompany, demoCompanies } from '../../core/settings/demo-companies.ts';
import { waitForJob } from '../connection.ts';
import type { Context } from '../context.ts';
import { Progress } from '../output/progress.ts';
import type { Run } from '../run.ts';

interface Flags {
  readonly company: DemoCompany;
  readonly remove?: true;
}

/** `filon demo` */
export function addDemo(program: Command, context: Context, run: Run): void {
  program
    .command('demo')
    .description(context.texts.demo.about)
    .addOption(
      new Option('--company <name>', context.texts.demo.company)
        .choices(demoCompanies)
        .default(demoCompanies[0]),
    )
    .option('--remove', context.texts.demo.remove)
    .action((flags: Flags) => run(() => demo(context, flags)));
}

async function demo(context: Context, { company, remove }: Flags): Promise<number> {
  const { io, texts } = context;
  return context.withConnection(async (connection) => {
    if (remove) {
      await connection.call('dropDemo');
      io.out(`${texts.demo.removed}\n`);
      return 0;
    }
    const { job } = await connection.call('loadDemo', { body: { company } });
    const progress = new Progress(io, texts.serve.loading);
    const ended = await waitForJob(connection, job, ({ step, progress: share }) =>
      progress.tell(step, share),
    );
    progress.end();
    if (ended.error) throw new ApiError(0, ended.error);
    io.out(`${texts.demo.loaded(texts.demo.companies[company])}\n`);
    return 0;
  });
}
