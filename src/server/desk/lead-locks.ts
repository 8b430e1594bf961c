/**
 * Lets one action at a time at each lead: between reading where it stands and recording what becomes of it, nobody
 * else may move it. Actions on different leads do not wait for each other.
 */
export class LeadLocks {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs the work when all earlier work on any of these leads has ended. */
  async hold<Result>(keys: readonly string[], work: () => Promise<Result>): Promise<Result> {
    const earlier = keys.map((key) => this.#last.get(key));
    const run = Promise.all(earlier).then(work);
    const ended = run.catch(() => undefined);
    for (const key of keys) this.#last.set(key, ended);
    try {
      return await run;
    } finally {
      for (const key of keys) if (this.#last.get(key) === ended) this.#last.delete(key);
    }
  }
}
