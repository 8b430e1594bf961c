import type { Io } from '../io.ts';
import { bar } from './bars.ts';

/** How far long work is, drawn over itself on a terminal; nothing anywhere else. */
export class Progress {
  readonly #io: Io;
  readonly #title: string;
  #drawn = false;

  constructor(io: Io, title: string) {
    this.#io = io;
    this.#title = title;
  }

  tell(step: string, share: number | null): void {
    if (!this.#io.livelyErr) return;
    const part = share === null ? '' : ` ${bar(share, 20).padEnd(20, '·')} ${Math.round(share * 100)} %`;
    this.#io.err(`\r\u001b[2K${this.#title} · ${step}${part}`);
    this.#drawn = true;
  }

  end(): void {
    if (this.#drawn) this.#io.err('\r\u001b[2K');
    this.#drawn = false;
  }
}
