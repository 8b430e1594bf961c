import type { Command } from 'commander';
import type { Answer } from '../../api/endpoints.ts';
import { entryStates } from '../../api/sequences.ts';
import type { Connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { formatFigure } from '../output/format-figure.ts';
import { formatTime } from '../output/format-time.ts';
import { renderTable } from '../output/table.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';
import { json } from './query.ts';

type Sequence = Answer<'sequences'>['sequences'][number];

/** `filon sequences` (list) and its commands: leads, enter, leave */
export function addSequences(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const say = texts.sequences;
  const sequences = program.command('sequences').description(say.about);
  sequences
    .command('list', { isDefault: true })
    .description(say.list)
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: { format: string }) => run(() => list(context, flags.format)));
  sequences
    .command('leads')
    .description(say.leads)
    .argument('<sequence>', say.sequence)
    .option('--state <state>', say.state)
    .option('--format <format>', texts.import.format, 'table')
    .action((named: string, flags: { state?: string; format: string }) =>
      run(() => leadsOf(context, named, flags.state, flags.format)),
    );
  const move = (name: 'enter' | 'leave', act: typeof enter): Command =>
    sequences
      .command(name)
      .description(say[name])
      .argument('<sequence>', say.sequence)
      .argument('<leads...>', say.keys)
      .action((named: string, leads: string[]) => run(() => act(context, named, [...new Set(leads)])));
  move('enter', enter);
  move('leave', leave);
}

/** The sequence of an id or a name; for one that there is not the server says so. */
async function named(connection: Connection, text: string): Promise<Pick<Sequence, 'id' | 'name' | 'steps'>> {
  const { sequences } = await connection.call('sequences');
  const found = sequences.find(({ id }) => id === text) ?? sequences.find(({ name }) => name === text);
  return found ?? { id: text, name: text, steps: [] };
}

async function list(context: Context, asked: string): Promise<number> {
  const { io, texts, language } = context;
  const say = texts.sequences;
  const format = oneOf('--format', asked, ['table', 'json'], texts.wrong.badValue);
  return context.withConnection(async (connection) => {
    const answer = await connection.call('sequences');
    if (format === 'json') io.out(json(answer));
    else if (answer.sequences.length === 0) io.err(`${say.none}\n`);
    else {
      const count = (value: number) => formatFigure(value, { unit: 'count' }, language);
      const { id, name, state, active, entered, sent, replied, won } = say.columns;
      const titles = [id, name, state, active, entered, sent, replied, won];
      io.out(
        renderTable(
          titles.map((title, index) => ({
            title,
            align: index < 3 ? ('left' as const) : ('right' as const),
          })),
          answer.sequences.map(({ numbers, ...sequence }) => [
            sequence.id,
            sequence.name,
            sequence.on ? say.on : say.off,
            count(numbers.active),
            count(numbers.entered),
            count(numbers.mails.accepted),
            count(numbers.replied),
            count(numbers.won),
          ]),
          { width: io.width, colour: io.colour },
        ),
      );
    }
    return 0;
  });
}

async function leadsOf(
  context: Context,
  text: string,
  stateAsked: string | undefined,
  formatAsked: string,
): Promise<number> {
  const { io, texts, language } = context;
  const say = texts.sequences;
  const format = oneOf('--format', formatAsked, ['table', 'json'], texts.wrong.badValue);
  const state =
    stateAsked === undefined ? undefined : oneOf('--state', stateAsked, entryStates, texts.wrong.badValue);
  return context.withConnection(async (connection) => {
    const { id, steps } = await named(connection, text);
    const search = { limit: 500, ...(state ? { state } : {}) };
    const answer = await connection.call('sequenceLeads', { params: { id }, search });
    if (format === 'json') io.out(json(answer));
    else if (answer.leads.length === 0) io.err(`${say.nobody}\n`);
    else {
      const { zone } = (await connection.call('workspace')).settings;
      const next = (key: string | null) => {
        const step = steps.find((one) => one.id === key);
        return step?.kind === 'email' ? step.subject : step?.kind === 'task' ? step.title : '';
      };
      const { columns } = say;
      const titles = [columns.lead, columns.name, columns.state, columns.next, columns.due, columns.reason];
      io.out(
        renderTable(
          titles.map((title) => ({ title, align: 'left' as const })),
          answer.leads.map((entry) => [
            entry.lead,
            entry.name ?? '',
            say.states[entry.state],
            entry.state === 'active' ? next(entry.step) : '',
            entry.dueAt === null ? '' : formatTime(entry.dueAt, zone, language),
            entry.reason === null ? '' : say.reasons[entry.reason],
          ]),
          { width: io.width, colour: io.colour },
        ),
      );
    }
    return 0;
  });
}

async function enter(context: Context, text: string, leads: readonly string[]): Promise<number> {
  return context.withConnection(async (connection) => {
    const { id, name } = await named(connection, text);
    const { entered } = await connection.call('enterSequence', {
      params: { id },
      body: { leads: [...leads] },
    });
    context.io.out(`${context.texts.sequences.entered(entered, leads.length, name)}\n`);
    return 0;
  });
}

async function leave(context: Context, text: string, leads: readonly string[]): Promise<number> {
  return context.withConnection(async (connection) => {
    const { id, name } = await named(connection, text);
    const { removed } = await connection.call('leaveSequence', {
      params: { id },
      body: { leads: [...leads] },
    });
    context.io.out(`${context.texts.sequences.removed(removed, name)}\n`);
    return 0;
  });
}
