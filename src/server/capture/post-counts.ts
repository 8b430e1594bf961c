const mostNames = 20_000;

/** Counts what happened under a name within a time up to now. In memory: a restart begins anew. */
export class PostCounts {
  readonly #times = new Map<string, number[]>();

  /** Adds one and returns how many there are within `windowMs`; counting stops at 10,000. */
  add(name: string, now: number, windowMs: number): number {
    const recent = (this.#times.get(name) ?? []).filter((at) => now - at < windowMs);
    if (recent.length < 10_000) recent.push(now);
    this.#times.delete(name);
    this.#times.set(name, recent);
    if (this.#times.size > mostNames) {
      const [oldest] = this.#times.keys();
      if (oldest !== undefined) this.#times.delete(oldest);
    }
    return recent.length;
  }
}
