import { FilonError } from '../../core/errors/filon-error.ts';

const windowMs = 15 * 60_000;
const free = 5;

/**
 * Slows guessing of one account's password: after five failures within a quarter of an hour, one more attempt per
 * minute. Kept in memory; a limit per address is set on the route besides.
 */
export class Attempts {
  readonly #failures = new Map<string, { count: number; last: number }>();

  /** Throws `too_many_requests` while the name must wait. */
  check(name: string, now: number): void {
    const failed = this.#failures.get(name);
    if (!failed || now - failed.last > windowMs || failed.count < free) return;
    const waitMs = failed.last + 60_000 - now;
    if (waitMs > 0) throw new FilonError('too_many_requests', { seconds: Math.ceil(waitMs / 1000) });
  }

  failed(name: string, now: number): void {
    const before = this.#failures.get(name);
    const count = before && now - before.last <= windowMs ? before.count + 1 : 1;
    this.#failures.set(name, { count, last: now });
    if (this.#failures.size > 10_000) this.#forget(now);
  }

  succeeded(name: string): void {
    this.#failures.delete(name);
  }

  #forget(now: number): void {
    for (const [name, { last }] of this.#failures) {
      if (now - last > windowMs) this.#failures.delete(name);
    }
  }
}
