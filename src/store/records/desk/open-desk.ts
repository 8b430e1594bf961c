import { businessMinutesOfDay } from '../../../core/periods/business-time.ts';
import { localTime } from '../../../core/periods/zones.ts';
import type { Row } from '../../engine/engine.ts';
import type { DeskText } from '../../sql/desk/lead-conditions.ts';
import { createParameters } from '../../sql/query/parameters.ts';
import type { Store } from '../../store.ts';

/** The desk of a workspace at an instant: settings, business time, and how to ask. */
export interface Desk extends Omit<DeskText, 'parameters'> {
  /** Runs a text made with parameters of its own. */
  ask(text: (desk: DeskText) => string): Promise<readonly Row[]>;
}

/** Opens the desk at an instant (ISO 8601). */
export async function openDesk(store: Store, workspace: string, now: string): Promise<Desk> {
  const { dialect, reader } = store.engine;
  const settings = await store.workspaces.settings(workspace);
  const { day, hour, minute } = localTime(now, settings.zone);
  const [row] = await reader.run({
    sql: `SELECT minutes_before FROM calendar WHERE workspace_id = $1 AND day = CAST($2 AS ${dialect.types.day})`,
    parameters: [workspace, day],
  });
  const businessMinute =
    Number(row?.minutes_before ?? 0) + businessMinutesOfDay(day, hour * 60 + minute, settings);
  const desk = { dialect, workspace, settings, now, businessMinute };
  return {
    ...desk,
    ask: (text) => {
      const parameters = createParameters(dialect);
      const sql = text({ ...desk, parameters });
      return reader.run({ sql, parameters: parameters.values });
    },
  };
}
