import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { Run } from '../run.ts';
import { UsageError } from '../usage-error.ts';

/** `filon owner`: the password is asked for, or read from the first line of the input. */
export function addOwner(program: Command, context: Context, run: Run): void {
  program
    .command('owner')
    .description(context.texts.owner.about)
    .argument('<email>', context.texts.owner.email)
    .action((email: string) => run(() => owner(context, email)));
}

async function owner(context: Context, email: string): Promise<number> {
  const { io, texts } = context;
  const password = await io.askSecret(texts.owner.ask);
  if (!password) throw new UsageError(texts.owner.none);
  return context.withConnection(async (connection) => {
    const account = await connection.call('setOwner', { body: { email, password } });
    io.out(`${texts.owner.done(account.email)}\n`);
    return 0;
  });
}
