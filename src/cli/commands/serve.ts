import type { Command } from 'commander';
import { startDemo } from '../../server/load-demo.ts';
import { type RunningApplication, serve } from '../../server/serve.ts';
import type { Context } from '../context.ts';
import { Progress } from '../output/progress.ts';
import type { Run } from '../run.ts';

/** `filon serve` */
export function addServe(program: Command, context: Context, run: Run): void {
  program
    .command('serve')
    .description(context.texts.serve.about)
    .option('--demo', context.texts.serve.demo)
    .action((flags: { demo?: true }) => run(() => start(context, flags.demo ?? false)));
}

/** Serves until the process is told to stop; then finishes writes and closes the database. */
async function start(context: Context, demo: boolean): Promise<number> {
  const { io, texts } = context;
  const running = await serve({ configuration: context.configuration(), folder: io.folder });
  io.out(`${texts.serve.ready(running.address)}\n`);
  const { application } = running;
  if (demo && (await application.store.workspaces.isNew(application.workspace))) {
    io.out(`${texts.serve.loading} …\n`);
    const progress = new Progress(io, texts.serve.loading);
    startDemo(application, (step, share) => {
      if (share === 1) progress.end();
      else progress.tell(step, share);
    });
  }
  await untilStopped(running, () => io.err(`${texts.serve.stopping}\n`));
  return 0;
}

function untilStopped(running: RunningApplication, say: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let stopping = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (stopping) process.exit(130);
        stopping = true;
        say();
        running.close().then(resolve, reject);
      });
    }
  });
}
