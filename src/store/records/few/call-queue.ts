import type { Engine, WriteSession } from '../../engine/engine.ts';
import type { Receipt } from '../../store.ts';
import { callMarks } from './call-marks.ts';
import { type Call, NotTogether } from './few-row.ts';

interface Waiting {
  readonly call: Call;
  readonly rows: number;
  readonly resolve: (receipt: Receipt) => void;
  readonly reject: (reason: unknown) => void;
  /** It could not be recorded together with others, or, `whole`, not even as a few rows. */
  alone: 'no' | 'few' | 'whole';
}

export interface Recorders {
  /** Calls of few rows together. Error: `NotTogether`. */
  few(session: WriteSession, calls: readonly Call[]): Promise<readonly Receipt[]>;
  /** One call however large it is. */
  whole(session: WriteSession, call: Call): Promise<Receipt>;
}

/**
 * The calls of one workspace that wait to be recorded, in the order they came. Those that touch no row in common are
 * recorded in one pass. One that is refused is refused alone: the others of its pass are recorded again without it.
 */
export class CallQueue {
  readonly #engine: Engine;
  /** So many rows go together in one pass; a larger call goes its own way. */
  readonly #fewRows: number;
  readonly #recorders: Recorders;
  #waiting: Waiting[] = [];
  #planned = false;

  constructor(engine: Engine, fewRows: number, recorders: Recorders) {
    this.#engine = engine;
    this.#fewRows = fewRows;
    this.#recorders = recorders;
  }

  /** Resolves after the commit. */
  record(call: Call): Promise<Receipt> {
    const rows = [...call.rows.values()].reduce((sum, items) => sum + items.length, 0);
    return new Promise((resolve, reject) => {
      const alone = rows > this.#fewRows || call.links.length > 0 ? 'whole' : 'no';
      this.#waiting.push({ call, rows, resolve, reject, alone });
      this.#plan();
    });
  }

  #plan(): void {
    if (this.#planned || this.#waiting.length === 0) return;
    this.#planned = true;
    let taken: readonly Waiting[] = [];
    const pass = async (session: WriteSession): Promise<readonly Receipt[]> => {
      // The engine runs a pass again when another write of its transaction failed; it has its calls then.
      if (taken.length === 0) taken = this.#take();
      try {
        return await this.#run(session, taken);
      } catch (reason) {
        taken = this.#putBack(taken, reason);
        throw reason;
      }
    };
    this.#engine.write(pass).then(
      (receipts) => {
        for (const [index, { resolve }] of taken.entries()) resolve(receipts[index] as Receipt);
      },
      (reason) => {
        for (const { reject } of taken) reject(reason);
        this.#plan();
      },
    );
  }

  async #run(session: WriteSession, taken: readonly Waiting[]): Promise<readonly Receipt[]> {
    const [first] = taken;
    if (!first) return [];
    if (first.alone === 'whole') return [await this.#recorders.whole(session, first.call)];
    return this.#recorders.few(
      session,
      taken.map(({ call }) => call),
    );
  }

  /** The next calls that can go together, from the front, so that their order is kept. */
  #take(): readonly Waiting[] {
    const marks = new Set<string>();
    let rows = 0;
    let count = 0;
    for (const { call, alone, rows: more } of this.#waiting) {
      const own = alone === 'no' ? callMarks(call) : [];
      if (count > 0 && (alone !== 'no' || rows + more > this.#fewRows || own.some((mark) => marks.has(mark))))
        break;
      for (const mark of own) marks.add(mark);
      rows += more;
      count += 1;
      if (alone !== 'no') break;
    }
    const taken = this.#waiting.splice(0, count);
    this.#planned = false;
    this.#plan();
    return taken;
  }

  /** Those that may be tried again go back to the front; returns those that are refused for good. */
  #putBack(taken: readonly Waiting[], reason: unknown): readonly Waiting[] {
    const [first] = taken;
    if (!first || (taken.length === 1 && !(reason instanceof NotTogether))) return taken;
    for (const waiting of taken) waiting.alone = taken.length > 1 ? 'few' : 'whole';
    this.#waiting.unshift(...taken);
    return [];
  }
}
