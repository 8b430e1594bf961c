import { settledTables } from '../../core/facts/settled.ts';
import { defaultSettings, type WorkspaceSettings } from '../../core/settings/workspace.ts';
import type { Dialect } from '../engine/dialect.ts';
import type { Engine, Session } from '../engine/engine.ts';
import { statement } from '../engine/statement.ts';
import { fillCalendar } from '../sql/calendar.ts';
import type { Workspaces } from '../store.ts';
import { settleAnew } from './settle.ts';

/** Settings that what is settled depends on. */
const settling: readonly (keyof WorkspaceSettings)[] = [
  'currency',
  'zone',
  'tax',
  'hourlyRateMinor',
  'workingHours',
  'holidays',
  'publicHolidays',
  'stages',
];

/** Settings of a workspace; the defaults where it has none yet. */
export async function readSettings(session: Session, workspace: string): Promise<WorkspaceSettings> {
  return (await keptSettings(session, workspace)) ?? defaultSettings;
}

/** Null where the workspace does not exist. */
async function keptSettings(session: Session, workspace: string): Promise<WorkspaceSettings | null> {
  const [row] = await session.run(
    statement('SELECT settings FROM workspaces WHERE workspace_id = $1', workspace),
  );
  if (!row) return null;
  return { ...defaultSettings, ...(JSON.parse(String(row.settings)) as Partial<WorkspaceSettings>) };
}

/** Keeps settings, and the calendar that follows from them where it must be made anew. */
export async function writeSettings(
  session: Session,
  dialect: Dialect,
  workspace: string,
  settings: WorkspaceSettings,
  now: string,
): Promise<void> {
  const changed = await session.run(
    statement(
      'UPDATE workspaces SET settings = $2 WHERE workspace_id = $1 RETURNING workspace_id',
      workspace,
      JSON.stringify(settings),
    ),
  );
  if (changed.length > 0) return;
  await session.run(
    statement(
      'INSERT INTO workspaces (workspace_id, settings, created_at) VALUES ($1, $2, CAST($3 AS TIMESTAMPTZ))',
      workspace,
      JSON.stringify(settings),
      now,
    ),
  );
  await writeCalendar(session, dialect, workspace, settings);
}

/** The workspace's settings; makes the workspace if it is new. */
export async function openWorkspace(
  session: Session,
  dialect: Dialect,
  workspace: string,
  now: string,
): Promise<WorkspaceSettings> {
  const settings = await keptSettings(session, workspace);
  if (settings) return settings;
  await writeSettings(session, dialect, workspace, defaultSettings, now);
  return defaultSettings;
}

async function writeCalendar(
  session: Session,
  dialect: Dialect,
  workspace: string,
  settings: WorkspaceSettings,
): Promise<void> {
  for (const sql of fillCalendar(dialect, workspace, settings)) await session.run(statement(sql));
}

/** The door to settings and state of workspaces. */
export function workspacesOf(engine: Engine): Workspaces {
  return {
    settings: (workspace) => readSettings(engine.reader, workspace),
    change: (workspace, change, now) =>
      engine.write(async (session) => {
        const before = await openWorkspace(session, engine.dialect, workspace, now);
        const chosen = change.currency === undefined ? {} : { currencyChosen: true };
        const settings: WorkspaceSettings = { ...before, ...chosen, ...change };
        await writeSettings(session, engine.dialect, workspace, settings, now);
        const differs = (id: keyof WorkspaceSettings): boolean =>
          JSON.stringify(before[id]) !== JSON.stringify(settings[id]);
        if (differs('workingHours') || differs('holidays') || differs('publicHolidays')) {
          await writeCalendar(session, engine.dialect, workspace, settings);
        }
        if (settling.some(differs)) {
          await settleAnew({ session, dialect: engine.dialect, workspace, settings });
        }
        return settings;
      }),
    async isNew(workspace) {
      const found = await engine.reader.run(
        statement('SELECT 1 AS one FROM workspaces WHERE workspace_id = $1', workspace),
      );
      return found.length === 0;
    },
    async state(workspace) {
      const [batches] = await engine.reader.run(
        statement(
          `SELECT count(*) AS found, count(*) FILTER (WHERE demo) AS demo,
            count(*) FILTER (WHERE NOT demo AND coalesce(kind, '') NOT IN ('desk', 'match', 'contract')) AS own
          FROM batches
          WHERE workspace_id = $1 AND undone_at IS NULL`,
          workspace,
        ),
      );
      const days = settledTables.map(
        ({ id }) => `SELECT min(day) AS first_day, max(day) AS last_day FROM ${id} WHERE workspace_id = $1`,
      );
      const [span] = await engine.reader.run(
        statement(
          `SELECT min(first_day) AS first_day, max(last_day) AS last_day FROM (${days.join(' UNION ALL ')}) AS spans`,
          workspace,
        ),
      );
      return {
        demo: Number(batches?.demo ?? 0) > 0,
        own: Number(batches?.own ?? 0) > 0,
        empty: Number(batches?.found ?? 0) === 0,
        firstDay: (span?.first_day ?? null) as string | null,
        lastDay: (span?.last_day ?? null) as string | null,
      };
    },
  };
}
