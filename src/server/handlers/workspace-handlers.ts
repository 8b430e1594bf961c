import type { Answer } from '../../api/endpoints.ts';
import type { FieldFault } from '../../core/errors/faults.ts';
import { badRequest, FilonError } from '../../core/errors/filon-error.ts';
import { isCurrency } from '../../core/money/known-currencies.ts';
import { demoCompanies } from '../../core/settings/demo-companies.ts';
import { settingsFaults } from '../../core/settings/settings-faults.ts';
import { backupDatabase } from '../../store/backup/backup-database.ts';
import type { Application } from '../application.ts';
import type { Frozen } from '../http/frozen.ts';
import type { Call, Handlers } from '../http/handlers.ts';
import { checkDemoFits, loadedCompany, startDemo } from '../load-demo.ts';
import { version } from '../version.ts';
import { defined } from './defined.ts';

type Ids = 'health' | 'workspace' | 'changeSettings' | 'loadDemo' | 'dropDemo' | 'backup';

/** The workspace's settings and state, the demo, the backup. */
export function workspaceHandlers(application: Application): Handlers<Ids> {
  const { store, workspace, events, jobs, now } = application;
  const engine = store.engine.dialect.name;

  const describe = async (): Promise<Frozen<Answer<'workspace'>>> => {
    const settings = await store.workspaces.settings(workspace);
    const state = await store.workspaces.state(workspace);
    const demoCompany = state.demo ? await loadedCompany(application) : null;
    const demoJob = jobs.running('demo')?.id ?? null;
    return { id: workspace, settings, ...state, demoCompany, demoJob, engine, version };
  };

  return {
    health: async () => {
      await store.engine.reader.run({ sql: 'SELECT 1 AS one', parameters: [] });
      return { ok: true, version, engine };
    },
    workspace: describe,
    changeSettings: async ({ body }) => {
      checkSettings(body);
      await store.workspaces.change(workspace, defined(body), now().toISOString());
      events.tell({ name: 'settings', data: {} });
      return describe();
    },
    loadDemo: async ({ body }) => {
      const company = body?.company ?? demoCompanies[0];
      await checkDemoFits(application, company);
      return { job: startDemo(application, undefined, { company }).id };
    },
    dropDemo: async () => {
      if (jobs.running('demo')) throw new FilonError('demo_loading');
      await store.ledger.dropDemo(workspace);
      events.tell({ name: 'facts', data: { facts: [] } });
      return { done: true };
    },
    backup: ({ body }) => backupDatabase(store, body.file),
  };
}

/** What a schema cannot know: zones and currencies that exist, hours that follow each other. */
function checkSettings(change: Call<'changeSettings'>['body']): void {
  const { zone, currency } = change;
  const faults: FieldFault[] = [...settingsFaults(defined(change))];
  if (zone !== undefined && !isZone(zone)) {
    faults.push({ field: 'zone', fault: 'not_a_zone', values: { value: zone } });
  }
  if (currency !== undefined && !isCurrency(currency)) {
    faults.push({ field: 'currency', fault: 'not_a_currency', values: { value: currency } });
  }
  if (faults.length > 0) throw badRequest(faults);
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
