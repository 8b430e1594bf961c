import { dueFetches, type KeptFetch, markFetch, nextFetchAt } from '../../store/records/capture/fetches.ts';
import { findHook } from '../../store/records/capture/hooks.ts';
import type { Application } from '../application.ts';
import { fetchAnnounced, SourceRefused } from './hook-sources.ts';
import { fingerprint } from './once.ts';
import { recordHookFacts } from './record-hook-facts.ts';

/** Attempts before one is given up and listed: with the pauses below about two days. */
const mostAttempts = 16;
const longestPauseMs = 6 * 3_600_000;

/** The pause after so many failed attempts: half a minute, doubled each time, six hours at most. */
export function pauseMs(attempts: number): number {
  return Math.min(30_000 * 2 ** attempts, longestPauseMs);
}

/**
 * Fetches what webhooks have announced, again and again until it works. What waits stands in the database, so that a
 * stop loses nothing; a fetch that runs twice records the same facts under the same keys.
 */
export class HookFetches {
  readonly #application: () => Application;
  readonly #log: (error: unknown) => void;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(application: () => Application, log: (error: unknown) => void) {
    this.#application = application;
    this.#log = log;
  }

  /** Fetches what is due, and sees to the rest in time. Returns at once. */
  wake(): void {
    void this.run();
  }

  /** Resolves when all that was due has been tried. */
  run(): Promise<void> {
    this.#running = this.#running.then(() => this.#runDue()).catch(this.#log);
    return this.#running;
  }

  /** Waits for the fetch under way; further ones wait in the database. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  async #runDue(): Promise<void> {
    const { store, workspace, events, now } = this.#application();
    while (!this.#closed) {
      const due = await dueFetches(store.engine, workspace, now().toISOString(), 50);
      if (due.length === 0) break;
      events.tell({ name: 'sources', data: {} });
      for (const one of due) if (!this.#closed) await this.#try(one);
      events.tell({ name: 'sources', data: {} });
    }
    const next = this.#closed ? null : await nextFetchAt(store.engine, workspace);
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (next === null) return;
    const wait = Math.min(Math.max(Date.parse(next) - now().getTime(), 1_000), 3_600_000);
    this.#timer = setTimeout(() => this.wake(), wait);
    this.#timer.unref();
  }

  async #try({ id, hook: hookId, what, attempts }: KeptFetch): Promise<void> {
    const application = this.#application();
    const { store, workspace, now } = application;
    const mark = (as: Parameters<typeof markFetch>[3]) =>
      markFetch(store.engine, workspace, id, as, now().toISOString());
    const hook = await findHook(store.engine, workspace, hookId);
    if (!hook) return mark({ as: 'failed', error: 'revoked' });
    try {
      const { currency } = await store.workspaces.settings(workspace);
      const tools = {
        digest: (...texts: readonly string[]) => fingerprint(...texts).slice(0, 32),
        now: now().toISOString(),
        currency,
      };
      await recordHookFacts(application, hook, await fetchAnnounced(hook, what, tools));
      await mark({ as: 'done' });
    } catch (reason) {
      if (!(reason instanceof SourceRefused)) this.#log(reason);
      const error = reason instanceof SourceRefused ? reason.message : 'internal';
      const nextAt = new Date(now().getTime() + pauseMs(attempts)).toISOString();
      await mark(attempts + 1 >= mostAttempts ? { as: 'failed', error } : { as: 'later', error, nextAt });
    }
  }
}
