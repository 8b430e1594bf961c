import { bgNbdOf } from '../../core/lifetime/fit-bg-nbd.ts';
import { gammaGammaOf } from '../../core/lifetime/gamma-gamma.ts';
import {
  type Book,
  type BookScope,
  type BookWanted,
  isKept,
  keptBook,
  renewBook,
  wantBook,
} from '../../store/records/customers/keep-book.ts';
import type { PurchaseFits } from '../../store/records/customers/make-book.ts';
import { type OpenBook, openBook } from '../../store/records/customers/open-book.ts';
import type { Store } from '../../store/store.ts';
import { workAside } from '../lifetime/work-out.ts';

/** A book longer in the making than this is shown as it was while the next one is made. */
const worthWaitingMs = 1_500;

/** A book to ask, and whether facts have changed since it was made. */
export interface FoundBook {
  readonly open: OpenBook;
  readonly stale: boolean;
}

/** Keeps books of customers and renews them when facts have changed: short ones at once, long ones beside the requests. */
export class CustomerBooks {
  readonly #making = new Map<string, Promise<Book>>();
  readonly #place: { readonly store: Store; readonly workspace: string; readonly now: () => Date };
  readonly #fail: (error: unknown) => void;
  /** One after the other: two at once would need twice the memory. */
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(
    place: { readonly store: Store; readonly workspace: string; readonly now: () => Date },
    fail: (error: unknown) => void,
  ) {
    this.#place = place;
    this.#fail = fail;
  }

  /** The book of that question; with `fresh` never one of before. Errors: `bad_day`, `bad_as_of`, `rate_missing`. */
  async find(scope: BookScope, fresh: boolean): Promise<FoundBook> {
    const { store, workspace, now } = this.#place;
    const instant = now().toISOString();
    const wanted = await wantBook(store, workspace, scope, instant);
    const kept = await keptBook(store, workspace, wanted);
    const open = (book: Book): OpenBook => openBook(store, workspace, book, instant);
    if (kept?.fresh) return { open: open(kept.book), stale: false };
    const making = this.#make(wanted);
    if (kept && !fresh && kept.book.tookMs > worthWaitingMs) {
      making.catch(this.#fail);
      return { open: open(kept.book), stale: true };
    }
    return { open: open(await making), stale: false };
  }

  /**
   * Asks the book of that question; once more if it was replaced meanwhile. Errors: those of `find` and of the question.
   */
  async ask<Answer>(
    scope: BookScope & { readonly fresh: boolean },
    question: (found: FoundBook) => Promise<Answer>,
  ): Promise<Answer> {
    const { fresh, ...asked } = scope;
    const found = await this.find(asked, fresh);
    const answer = await question(found);
    const { store, workspace } = this.#place;
    if (await isKept(store, workspace, found.open.book.id)) return answer;
    return question(await this.find(asked, false));
  }

  /** Resolves when no book is being made any more; none is begun after it. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#making.values());
  }

  #make(wanted: BookWanted): Promise<Book> {
    const running = this.#making.get(wanted.scope);
    if (running) return running;
    if (this.#closed) return Promise.reject(new Error('the application is closing'));
    const { store, workspace, now } = this.#place;
    const making = this.#last
      .then(() => renewBook(store, workspace, wanted, fitsAside, now))
      .finally(() => this.#making.delete(wanted.scope));
    this.#last = making.catch(() => undefined);
    this.#making.set(wanted.scope, making);
    return making;
  }
}

const fitsAside: PurchaseFits = {
  purchases: async (outcomes) => {
    const task = { model: 'bg_nbd', outcomes, heldOutWeeks: 0, weeks: [] } as const;
    const result = await workAside({ kind: 'model', task });
    return result.kind === 'not_enough_data' ? result : bgNbdOf(valuesOf(result));
  },
  money: async (values) => {
    const result = await workAside({ kind: 'model', task: { model: 'gamma_gamma', values } });
    return result.kind === 'not_enough_data' ? result : gammaGammaOf(valuesOf(result));
  },
};

function valuesOf({ parameters }: { readonly parameters: readonly { readonly value: number }[] }) {
  return parameters.map(({ value }) => value);
}
