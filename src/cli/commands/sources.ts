import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { sayList } from '../output/say-list.ts';
import type { Run } from '../run.ts';

/** `filon sources`: what brings leads in, with what came by it */
export function addSources(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const say = texts.capture;
  program
    .command('sources')
    .description(say.sources)
    .option('--format <format>', texts.import.format, 'table')
    .action((flags: { format: string }) =>
      run(() =>
        sayList(context, flags.format, {
          ask: (connection) => connection.call('sources'),
          none: say.noSources,
          titles: [say.id, say.name, say.kind, say.last7, say.last30, say.lastAt, say.state],
          rows: ({ sources }, time) =>
            sources.map((source) => {
              const troubles = [
                ...(source.on ? [] : [say.revoked]),
                ...(source.refused ? [say.refused(source.refused.reason)] : []),
                ...(source.held > 0 ? [say.held(source.held)] : []),
                ...(source.givenUp > 0 ? [say.givenUp(source.givenUp)] : []),
              ];
              return [
                source.id,
                source.name,
                source.provider ?? say.kinds[source.kind],
                String(source.last7Days),
                String(source.last30Days),
                time(source.lastAt),
                troubles.join(', '),
              ];
            }),
        }),
      ),
    );
}
