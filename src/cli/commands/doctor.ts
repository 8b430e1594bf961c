import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { explainError, FilonError } from '../../core/errors/filon-error.ts';
import { webFolder } from '../../server/serve.ts';
import type { Connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { formatBytes } from '../output/format-bytes.ts';
import { renderTable } from '../output/table.ts';
import type { Run } from '../run.ts';

/** `filon doctor` */
export function addDoctor(program: Command, context: Context, run: Run): void {
  program
    .command('doctor')
    .description(context.texts.doctor.about)
    .action(() => run(() => doctor(context)));
}

interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'warning' | 'failed';
  readonly said: string;
}

const leastFreeBytes = 1_000_000_000;

/** Looks at everything that can be wrong; the exit code is 1 if something fails. */
async function doctor(context: Context): Promise<number> {
  const { io, texts } = context;
  const findings: Finding[] = [nodeFinding(context), webFinding(context)];
  try {
    findings.push(await diskFinding(context));
    await context.withConnection(async (connection) => {
      findings.push(...(await databaseFindings(context, connection)));
      return 0;
    });
  } catch (error) {
    findings.push({ what: texts.doctor.database, state: 'failed', said: sentence(context, error) });
  }
  const words = { ok: texts.doctor.ok, warning: texts.doctor.warning, failed: texts.doctor.failed };
  io.out(
    renderTable(
      ['', '', ''].map((title) => ({ title, align: 'left' as const })),
      findings.map(({ what, state, said }) => [what, words[state], said]),
      { width: null, colour: io.colour },
    ),
  );
  return findings.some(({ state }) => state === 'failed') ? 1 : 0;
}

function nodeFinding({ texts }: Context): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  return {
    what: texts.doctor.node,
    state: fits ? 'ok' : 'failed',
    said: fits ? process.versions.node : `${process.versions.node} < 20.19`,
  };
}

function webFinding({ texts }: Context): Finding {
  const built = existsSync(join(webFolder, 'index.html'));
  return {
    what: texts.doctor.web,
    state: built ? 'ok' : 'warning',
    said: built ? texts.doctor.webBuilt : texts.doctor.webMissing,
  };
}

/** Free space where the database lies; for PostgreSQL where files are dropped. */
async function diskFinding(context: Context): Promise<Finding> {
  const { database, engine } = context.configuration();
  let folder = engine === 'duckdb' ? dirname(database) : context.io.folder;
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = await statfs(folder);
  const free = Number(bavail) * Number(bsize);
  return {
    what: context.texts.doctor.disk,
    state: free < leastFreeBytes ? 'warning' : 'ok',
    said: formatBytes(free, context.language),
  };
}

async function databaseFindings(context: Context, connection: Connection): Promise<Finding[]> {
  const { texts } = context;
  const { doctor } = texts;
  const { engine, version } = await connection.call('health');
  const state = await connection.call('workspace');
  const { currencies } = await connection.call('rates');
  const place = context.configuration().database.replace(/\/\/([^:@/]*):[^@/]*@/, '//$1:…@');
  return [
    { what: doctor.database, state: 'ok', said: `${engine} · ${place} · Filon ${version}` },
    { what: doctor.server, state: 'ok', said: connection.server ?? doctor.serverNone },
    {
      what: doctor.workspace,
      state: 'ok',
      said: `${state.id} · ${state.settings.currency} · ${state.settings.zone}${state.demo ? ` · ${texts.batches.demo}` : ''}`,
    },
    {
      what: doctor.facts,
      state: state.empty ? 'warning' : 'ok',
      said: state.empty ? doctor.factsNone : texts.query.period(state.firstDay ?? '?', state.lastDay ?? '?'),
    },
    {
      what: doctor.rates,
      state: 'ok',
      said:
        currencies.length === 0
          ? doctor.ratesNone
          : currencies.map(({ currency, lastDay }) => `${currency} → ${lastDay}`).join(', '),
    },
  ];
}

function sentence({ language }: Context, error: unknown): string {
  if (error instanceof FilonError) {
    const { message, advice } = explainError(error, language);
    return `${message} ${advice}`;
  }
  return error instanceof Error ? error.message : String(error);
}
