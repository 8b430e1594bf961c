import type { Command } from 'commander';
import type { Answer } from '../../api/endpoints.ts';
import type { Context } from '../context.ts';
import { sayList } from '../output/say-list.ts';
import type { Run } from '../run.ts';

type Person = Pick<Answer<'matches'>['matches'][number]['one'], 'name' | 'email' | 'phone'>;

/** `filon persons`: review (the default), join, apart, reopen, merges, split */
export function addPersons(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const say = texts.capture;
  const persons = program.command('persons').description(say.persons);
  persons
    .command('review', { isDefault: true })
    .description(say.review)
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: { format: string }) => run(() => review(context, flags.format)));
  const pair = (name: string, about: string, act: typeof join): void => {
    persons
      .command(name)
      .description(about)
      .argument('<person>', say.person)
      .argument('<other>', say.person)
      .action((one: string, other: string) => run(() => act(context, one, other)));
  };
  pair('join', say.join, join);
  pair('apart', say.apart, apart);
  pair('reopen', say.reopen, reopen);
  persons
    .command('merges')
    .description(say.merges)
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: { format: string }) => run(() => merges(context, flags.format)));
  persons
    .command('split')
    .description(say.split)
    .argument('<batch>', say.batch)
    .action((batch: string) => run(() => split(context, batch)));
}

function review(context: Context, format: string): Promise<number> {
  const say = context.texts.capture;
  return sayList(context, format, {
    ask: (connection) => connection.call('matches', { search: { limit: 500 } }),
    none: say.noMatches,
    titles: [say.person, say.personName, say.other, say.personName, say.reasonsHead],
    rows: ({ matches }) =>
      matches.map(({ one, other, reasons }) => [
        one.key,
        told(one),
        other.key,
        told(other),
        reasons.join(', '),
      ]),
  });
}

function merges(context: Context, format: string): Promise<number> {
  const say = context.texts.capture;
  return sayList(context, format, {
    ask: (connection) => connection.call('merges', { search: { limit: 500 } }),
    none: say.noMerges,
    titles: [say.batchHead, say.mergedAt, say.personName, say.personName, say.author],
    rows: (answer, time) =>
      answer.merges.map(({ batch, at, one, other, author }) => [
        batch,
        time(at),
        told(one),
        told(other),
        author ?? '',
      ]),
  });
}

async function join(context: Context, one: string, other: string): Promise<number> {
  const { io, texts } = context;
  return context.withConnection(async (connection) => {
    const { batch, duplicate } = await connection.call('acceptMatch', { body: { one, other } });
    io.out(`${texts.capture.joined}\n`);
    if (duplicate !== null) io.out(`${texts.capture.oneLess(duplicate)}\n`);
    if (batch !== null) io.out(`${texts.capture.splitBy(batch)}\n`);
    return 0;
  });
}

async function apart(context: Context, one: string, other: string): Promise<number> {
  return context.withConnection(async (connection) => {
    await connection.call('refuseMatch', { body: { one, other } });
    context.io.out(`${context.texts.capture.keptApart}\n`);
    return 0;
  });
}

async function reopen(context: Context, one: string, other: string): Promise<number> {
  return context.withConnection(async (connection) => {
    await connection.call('reopenMatch', { body: { one, other } });
    context.io.out(`${context.texts.capture.reopened}\n`);
    return 0;
  });
}

async function split(context: Context, batch: string): Promise<number> {
  return context.withConnection(async (connection) => {
    await connection.call('undoBatch', { params: { id: batch } });
    context.io.out(`${context.texts.capture.isSplit}\n`);
    return 0;
  });
}

function told({ name, email, phone }: Person): string {
  return [name, email ?? phone].filter((part) => part && part !== '').join(', ');
}
