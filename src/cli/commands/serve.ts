import type { Command } from 'commander';
import { loadDemo } from '../../server/load-demo.ts';
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
  const running = await serve({
    configuration: context.configuration(),
    folder: io.folder,
    prepare: async ({ application }) => {
      if (!demo) return;
      const state = await application.store.workspaces.state(application.workspace);
      if (!state.empty) return;
      io.err(`${texts.serve.loading} …\n`);
      const progress = new Progress(io, texts.serve.loading);
      await loadDemo(application, (step, share) => progress.tell(step, share));
      progress.end();
    },
  });
  io.out(`${texts.serve.ready(running.address)}\n`);
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
