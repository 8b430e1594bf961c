/** Lets calls about the same thing run one after the other, and all others side by side. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs `work` after every earlier one that shares a name with it. */
  async take<Result>(names: readonly string[], work: () => Promise<Result>): Promise<Result> {
    const before = [...new Set(names)].flatMap((name) => this.#last.get(name) ?? []);
    const turn = Promise.allSettled(before).then(work);
    for (const name of names) this.#last.set(name, turn);
    try {
      return await turn;
    } finally {
      for (const name of names) if (this.#last.get(name) === turn) this.#last.delete(name);
    }
  }
}
