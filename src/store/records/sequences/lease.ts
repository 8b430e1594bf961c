import type { Engine, Session } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';

/** A process that sends. */
export interface Runner {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
}

/** Said when another process sends. */
export class LeaseLost extends Error {}

/** A runner of another machine that was not heard of for so long is taken for gone; longer than any mail takes. */
export const leaseMs = 5 * 60_000;

/**
 * Makes this process the one that sends, or says that it still is. False while another one is. `isGone` tells of a
 * runner of this machine whether its process has ended.
 */
export async function takeLease(
  engine: Engine,
  workspace: string,
  me: Runner,
  now: string,
  isGone: (other: Runner) => boolean,
): Promise<boolean> {
  return engine.write(async (session) => {
    const [row] = await session.run(
      statement('SELECT runner, host, pid, beat_at FROM sequence_leases WHERE workspace_id = $1', workspace),
    );
    if (row) {
      const other = { id: String(row.runner), host: String(row.host), pid: Number(row.pid) };
      const old = Date.parse(String(row.beat_at)) < Date.parse(now) - leaseMs;
      if (other.id !== me.id && !old && !(other.host === me.host && isGone(other))) return false;
    }
    await session.run(statement('DELETE FROM sequence_leases WHERE workspace_id = $1', workspace));
    await session.insert('sequence_leases', [
      { workspace_id: workspace, runner: me.id, host: me.host, pid: String(me.pid), beat_at: now },
    ]);
    return true;
  });
}

/** Refuses what a process does that no longer is the one that sends. Throws `LeaseLost`. */
export async function checkLease(session: Session, workspace: string, runner: string): Promise<void> {
  const [row] = await session.run(
    statement('SELECT runner FROM sequence_leases WHERE workspace_id = $1', workspace),
  );
  if (row?.runner !== runner) throw new LeaseLost(runner);
}

/** Lets another process send. */
export async function dropLease(engine: Engine, workspace: string, runner: string): Promise<void> {
  await engine.write((session) =>
    session.run(
      statement('DELETE FROM sequence_leases WHERE workspace_id = $1 AND runner = $2', workspace, runner),
    ),
  );
}
