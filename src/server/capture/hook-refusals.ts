import { markHook } from '../../store/records/capture/hooks.ts';
import type { Application } from '../application.ts';

interface Waiting {
  times: number;
  /** Code of the latest refusal. */
  refused: string;
  writtenAt: number;
  timer: NodeJS.Timeout | null;
}

/**
 * Counts refused deliveries and tells of them. The first one is written at once, those that follow at most once in
 * `everyMs`, so that a flood of them costs nothing.
 */
export class HookRefusals {
  readonly #application: Application;
  readonly #log: (error: unknown) => void;
  readonly #everyMs: number;
  readonly #hooks = new Map<string, Waiting>();

  constructor(application: Application, log: (error: unknown) => void, everyMs = 60_000) {
    this.#application = application;
    this.#log = log;
    this.#everyMs = everyMs;
  }

  /** Notes one more refusal of a webhook with the code of its error. */
  async note(hook: string, refused: string): Promise<void> {
    const kept = this.#hooks.get(hook) ?? { times: 0, refused, writtenAt: 0, timer: null };
    this.#hooks.set(hook, kept);
    kept.times++;
    kept.refused = refused;
    const left = kept.writtenAt + this.#everyMs - this.#application.now().getTime();
    if (left <= 0) return this.#write(hook, kept);
    kept.timer ??= setTimeout(() => void this.#write(hook, kept).catch(this.#log), left).unref();
  }

  /** Writes what is still only counted. */
  async close(): Promise<void> {
    for (const [hook, kept] of this.#hooks) if (kept.times > 0) await this.#write(hook, kept);
  }

  async #write(hook: string, kept: Waiting): Promise<void> {
    const { store, workspace, events, now } = this.#application;
    const { times, refused } = kept;
    if (kept.timer) clearTimeout(kept.timer);
    Object.assign(kept, { times: 0, timer: null, writtenAt: now().getTime() });
    await markHook(store.engine, workspace, hook, { refused, times }, now().toISOString());
    events.tell({ name: 'sources', data: {} });
  }
}
