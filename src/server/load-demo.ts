import { setImmediate } from 'node:timers/promises';
import { FilonError } from '../core/errors/filon-error.ts';
import { type DemoCompany, demoCompanies } from '../core/settings/demo-companies.ts';
import type { DemoChunk } from '../demo/demo.ts';
import { demoForm, demoSequence } from '../demo/desk-settings.ts';
import { plantedEvents } from '../demo/planted.ts';
import { companyOfFiles, toldCompanies } from '../demo/told-companies.ts';
import { vendorContracts } from '../demo/vendor-contracts.ts';
import { keepDemoDesk } from '../store/records/demo-desk.ts';
import { recordRates } from '../store/records/record-rates.ts';
import { keepContract } from '../store/records/vendors/contracts.ts';
import { randomSecret } from './access/secrets.ts';
import type { Application } from './application.ts';
import type { Job, Progress } from './jobs.ts';

const seed = 20_260_101;

interface DemoChoice {
  /** Whose demo; the window installer's unless told otherwise. */
  readonly company?: DemoCompany;
  /** So many days, the last one yesterday; as long as the company's usual demo unless told otherwise. */
  readonly days?: number;
}

/**
 * Begins to load a demo as a job; `onProgress` hears how far it is. What is there of another demo, or of one that was
 * not loaded to its end, goes first.
 */
export function startDemo(
  application: Application,
  onProgress: Progress = () => undefined,
  choice: DemoChoice = {},
): Job {
  return application.jobs.start('demo', async (progress) => {
    await loadDemo(application, choice, (step, share) => {
      progress(step, share);
      onProgress(step, share);
    });
    return null;
  });
}

/** Whether a demo is there of which the end is missing, because the process that loaded it ended before. */
export async function isDemoBroken({ store, workspace, jobs }: Application): Promise<boolean> {
  if (jobs.running('demo')) return false;
  const files = await store.ledger.demoFiles(workspace);
  const company = companyOfFiles(files);
  return company !== null && !files.includes(toldCompanies[company].lastFile);
}

/** Whose demo is loaded, or was left half; null without one. */
export async function loadedCompany({ store, workspace }: Application): Promise<DemoCompany | null> {
  return companyOfFiles(await store.ledger.demoFiles(workspace));
}

/**
 * Whether the company's demo may be loaded: into an empty workspace, over one that was left half, or in the place of
 * another company's. Throws `demo_exists`, `workspace_not_empty`.
 */
export async function checkDemoFits(
  application: Application,
  company: DemoCompany = demoCompanies[0],
): Promise<void> {
  const { store, workspace, jobs } = application;
  const [state, broken, loaded] = await Promise.all([
    store.workspaces.state(workspace),
    isDemoBroken(application),
    loadedCompany(application),
  ]);
  if (jobs.running('demo')) throw new FilonError('demo_exists');
  if (broken) return;
  if (state.demo && loaded === company) throw new FilonError('demo_exists');
  if (state.demo ? state.own : !state.empty) throw new FilonError('workspace_not_empty');
}

/** Loads a demo up to yesterday, each of its files as a batch that is marked as demo. */
async function loadDemo(
  application: Application,
  { company = demoCompanies[0], days }: DemoChoice,
  progress: Progress,
): Promise<void> {
  const { store, workspace, events, now } = application;
  const loaded = await loadedCompany(application);
  if (loaded !== null) {
    progress('remove', null);
    await store.ledger.dropDemo(workspace);
    // What somebody wrote at the desk about no lead of the other company stays, and is not mixed with this one's.
    if (loaded !== company && !(await store.workspaces.state(workspace)).empty) {
      throw new FilonError('workspace_not_empty');
    }
  }
  progress('generate', null);
  const chunks: DemoChunk[] = [];
  const today = now();
  const since: { readonly since?: string } = days === undefined ? {} : { since: dayBefore(today, days) };
  const told = toldCompanies[company].generate({ seed, until: dayBefore(today, 1), ...since });
  for (const chunk of told) {
    if (chunk) chunks.push(chunk);
    // Requests come through between the steps.
    await setImmediate();
  }
  for (const [index, { file, kind, system, rows, rates }] of chunks.entries()) {
    progress(file, index / chunks.length);
    const origin = { file, kind, system, author: null, demo: true };
    const recordedAt = now().toISOString();
    if (rates) await recordRates(store.ledger, workspace, origin, rates, recordedAt);
    else await store.ledger.record(workspace, origin, rows, recordedAt);
  }
  if (company === 'installer') {
    const { firstDay } = plantedEvents(dayBefore(today, 1), since.since);
    const kept = { author: null, now: today.toISOString(), demo: true };
    for (const contract of vendorContracts(firstDay)) {
      await keepContract(store.engine, workspace, contract, kept);
    }
    const desk = { form: demoForm, sequence: demoSequence, secret: randomSecret() };
    await keepDemoDesk(store.engine, workspace, desk, today.toISOString());
  }
  progress('done', 1);
  events.tell({ name: 'facts', data: { facts: [] } });
}

/** The UTC day that lies so many days before: with one day or more it is never in the future anywhere. */
function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * 24 * 3_600_000).toISOString().slice(0, 10);
}
