import { createHmac, randomBytes } from 'node:crypto';

interface View {
  readonly first: number;
  last: number;
  page: string;
}

const keptMs = 3_600_000;
const mostViews = 50_000;

/**
 * Remembers for an hour, in memory only, that somebody at an address has seen a form, and on which page. Addresses
 * are kept as digests under a key that dies with the process.
 */
export class FormViews {
  readonly #key = randomBytes(32);
  readonly #views = new Map<string, View>();

  /** The digest under which somebody is remembered for a form. */
  visitor(form: string, address: string, agent: string): string {
    return createHmac('sha256', this.#key).update(`${form}\n${address}\n${agent}`).digest('base64url');
  }

  seen(visitor: string, page: string, now: number): void {
    const before = this.find(visitor, now);
    this.#views.delete(visitor);
    this.#views.set(visitor, { first: before?.first ?? now, last: now, page: page || (before?.page ?? '') });
    for (const [oldest, { last }] of this.#views) {
      if (this.#views.size <= mostViews && now - last <= keptMs) break;
      this.#views.delete(oldest);
    }
  }

  /** Seconds since the first view within the hour, and the page of the last one; null if there was none. */
  find(
    visitor: string,
    now: number,
  ): { readonly first: number; readonly seconds: number; readonly page: string } | null {
    const view = this.#views.get(visitor);
    if (!view || now - view.last > keptMs) return null;
    return { first: view.first, seconds: (now - view.first) / 1000, page: view.page };
  }
}
