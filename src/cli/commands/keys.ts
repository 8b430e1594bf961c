import type { Command } from 'commander';
import { keyScopes } from '../../api/settings.ts';
import type { Context } from '../context.ts';
import { formatTime } from '../output/format-time.ts';
import { renderTable } from '../output/table.ts';
import { listOf } from '../question.ts';
import type { Run } from '../run.ts';
import { oneOf } from '../usage-error.ts';

interface KeyFlags {
  readonly scopes: string;
  readonly origins?: string;
}

/** `filon keys`, `filon keys create`, `filon keys revoke` */
export function addKeys(program: Command, context: Context, run: Run): void {
  const { texts } = context;
  const keys = program
    .command('keys')
    .description(texts.keys.about)
    .action(() => run(() => list(context)));
  keys
    .command('create')
    .description(texts.keys.create)
    .argument('<name>', texts.keys.name)
    .option('--scopes <scopes>', texts.keys.scopes, 'read')
    .option('--origins <origins>', texts.keys.origins)
    .action((name: string, flags: KeyFlags) => run(() => create(context, name, flags)));
  keys
    .command('revoke')
    .description(texts.keys.revoke)
    .argument('<key>', texts.keys.id)
    .action((id: string) => run(() => revoke(context, id)));
}

async function list(context: Context): Promise<number> {
  const { io, texts, language } = context;
  return context.withConnection(async (connection) => {
    const { keys } = await connection.call('keys');
    if (keys.length === 0) {
      io.err(`${texts.keys.none}\n`);
      return 0;
    }
    const { zone } = (await connection.call('workspace')).settings;
    const time = (instant: string | null) =>
      instant === null ? texts.keys.never : formatTime(instant, zone, language);
    const titles = [
      texts.keys.id,
      texts.mappings.name,
      texts.keys.scopesHead,
      texts.keys.createdAt,
      texts.keys.lastUsedAt,
      texts.keys.state,
    ];
    io.out(
      renderTable(
        titles.map((title) => ({ title, align: 'left' as const })),
        keys.map((key) => [
          key.id,
          key.name,
          [key.scopes.join(', '), ...key.origins].join(' · '),
          time(key.createdAt),
          time(key.lastUsedAt),
          key.revokedAt === null ? texts.keys.valid : texts.keys.isRevoked,
        ]),
        { width: io.width, colour: io.colour },
      ),
    );
    return 0;
  });
}

async function create(context: Context, name: string, flags: KeyFlags): Promise<number> {
  const { io, texts } = context;
  const origins = flags.origins === undefined ? [] : listOf(flags.origins);
  const scopes = listOf(flags.scopes).map((scope) =>
    oneOf('--scopes', scope, keyScopes, texts.wrong.badValue),
  );
  return context.withConnection(async (connection) => {
    const key = await connection.call('createKey', { body: { name, scopes, origins } });
    io.err(`${texts.keys.secret}\n`);
    io.out(`${key.secret}\n`);
    return 0;
  });
}

async function revoke(context: Context, id: string): Promise<number> {
  return context.withConnection(async (connection) => {
    const key = await connection.call('revokeKey', { params: { id } });
    context.io.out(`${context.texts.keys.revoked(key.name)}\n`);
    return 0;
  });
}
