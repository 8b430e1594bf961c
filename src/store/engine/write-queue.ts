import type { WriteSession } from './engine.ts';

/** Opens and ends the transaction in which waiting writes run together. */
export interface Transactions {
  /** Begins a transaction and gives the session inside it. */
  begin(): Promise<WriteSession>;
  /** Durable when it resolves. */
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

interface Waiting {
  readonly work: (session: WriteSession) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** So that one commit never keeps early callers waiting for very many others. */
const largestGroup = 256;

/**
 * Lets one writer at a time through, and puts the small writes that wait into one commit. A caller hears of success
 * only after that commit. A write that fails is rejected alone; the others run again without it.
 */
export class WriteQueue {
  readonly #transactions: Transactions;
  #waiting: Waiting[] = [];
  #tail: Promise<void> = Promise.resolve();
  #planned = false;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  /** Runs `work` in a transaction that it may share with others. */
  write<Result>(work: (session: WriteSession) => Promise<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
      if (this.#planned) return;
      this.#planned = true;
      void this.alone(() => this.#runWaiting());
    });
  }

  /** Runs `work` while no other writer runs. */
  alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#tail.then(work);
    this.#tail = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  /** Resolves when all that was asked before has ended. */
  async idle(): Promise<void> {
    let tail: Promise<void>;
    do {
      tail = this.#tail;
      await tail;
    } while (tail !== this.#tail || this.#planned);
  }

  async #runWaiting(): Promise<void> {
    let group = this.#waiting.splice(0, largestGroup);
    if (this.#waiting.length > 0) void this.alone(() => this.#runWaiting());
    else this.#planned = false;
    while (group.length > 0) group = await this.#runGroup(group);
  }

  /** Runs a group in one transaction; returns those to run again because another of the group failed. */
  async #runGroup(group: readonly Waiting[]): Promise<Waiting[]> {
    const results: unknown[] = [];
    let current = 0;
    try {
      const session = await this.#transactions.begin();
      for (; current < group.length; current++) results.push(await group[current]?.work(session));
    } catch (reason) {
      await this.#transactions.rollback().catch(() => undefined);
      group[current]?.reject(reason);
      return group.filter((_, index) => index !== current);
    }
    try {
      await this.#transactions.commit();
    } catch (reason) {
      await this.#transactions.rollback().catch(() => undefined);
      for (const waiting of group) waiting.reject(reason);
      return [];
    }
    for (const [index, waiting] of group.entries()) waiting.resolve(results[index]);
    return [];
  }
}
