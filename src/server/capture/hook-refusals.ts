import { markHook } from '../../store/records/capture/hooks.ts';
import type { Application } from '../application.ts';

const writeEveryMs = 60_000;

/** Counts refused deliveries, and writes the count at most once a minute, so that a flood of them costs nothing. */
export class HookRefusals {
  readonly #application: Application;
  readonly #waiting = new Map<string, { times: number; writtenAt: number }>();

  constructor(application: Application) {
    this.#application = application;
  }

  /** Notes one more refusal of a webhook with the code of its error. */
  async note(hook: string, refused: string): Promise<void> {
    const { store, workspace, now } = this.#application;
    const at = now().getTime();
    const kept = this.#waiting.get(hook) ?? { times: 0, writtenAt: 0 };
    kept.times++;
    this.#waiting.set(hook, kept);
    if (at - kept.writtenAt < writeEveryMs) return;
    const { times } = kept;
    kept.times = 0;
    kept.writtenAt = at;
    await markHook(store.engine, workspace, hook, { refused, times }, now().toISOString());
  }
}
