import { hostname } from 'node:os';
import { isWorking } from '../../core/desk/business-clock.ts';
import { recoverSends } from '../../store/records/sequences/claim-sends.ts';
import { nextDueAt } from '../../store/records/sequences/entries.ts';
import { dropLease, LeaseLost, type Runner, takeLease } from '../../store/records/sequences/lease.ts';
import { listSequences } from '../../store/records/sequences/sequences.ts';
import { randomSecret } from '../access/secrets.ts';
import type { Application } from '../application.ts';
import { MailPost } from '../mail/mail-post.ts';
import { enterCandidates } from './enter-candidates.ts';
import { recordSends } from './record-sends.ts';
import { runDue } from './run-due.ts';

/** How often one looks for leads that enter, while a sequence is on; what is due sooner is done sooner. */
const lookEveryMs = 60_000;

/**
 * Carries sequences out: lets leads enter, sends what is due, in working hours. Where each lead stands is in the
 * database, so a stop loses nothing. Of several processes over one database one sends.
 */
export class SequenceRunner {
  readonly #application: () => Application;
  readonly #log: (error: unknown) => void;
  readonly #me: Runner = { id: randomSecret(), host: hostname(), pid: process.pid };
  readonly #post: MailPost;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();
  #waiting = false;
  #closed = false;

  constructor(
    application: () => Application,
    options: { readonly password: string | null; readonly log: (error: unknown) => void },
  ) {
    this.#application = application;
    this.#log = options.log;
    this.#post = new MailPost(application, { runner: this.#me.id, password: options.password });
  }

  /** What sends mails; also for one that somebody sends to themselves. */
  get post(): MailPost {
    return this.#post;
  }

  /** Does what is due and sees to the rest in time. Returns at once. */
  wake(): void {
    void this.run();
  }

  /** Resolves when all that was due has been done. */
  run(): Promise<void> {
    // One pass that waits sees everything that the callers until then wrote.
    if (this.#waiting) return this.#running;
    this.#waiting = true;
    this.#running = this.#running
      .then(() => {
        this.#waiting = false;
        return this.#pass();
      })
      .catch((reason) => {
        if (!(reason instanceof LeaseLost)) this.#log(reason);
        this.#wait(lookEveryMs);
      });
    return this.#running;
  }

  /** Ends after the mail under way; lets another process send. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
    this.#post.close();
    const { store, workspace } = this.#application();
    await dropLease(store.engine, workspace, this.#me.id);
  }

  async #pass(): Promise<void> {
    const application = this.#application();
    const { store, workspace, now } = application;
    const { engine } = store;
    const mine = (): Promise<boolean> =>
      takeLease(engine, workspace, this.#me, now().toISOString(), hasEnded);
    const sequences = await listSequences(engine, workspace);
    if (this.#closed || sequences.length === 0) return;
    if (!(await mine())) return this.#wait(lookEveryMs);
    await recoverSends(engine, workspace, this.#me.id);
    await recordSends(application);
    const settings = await store.workspaces.settings(workspace);
    for (const sequence of sequences) {
      if (sequence.on && sequence.enter.automatic) await enterCandidates(application, sequence);
    }
    const stopped = (): boolean => this.#closed;
    while (!stopped() && (await mine()) && (await runDue(application, this.#post, stopped))) {
      await recordSends(application);
      // Also where no fact came of it: a mail whose outcome is unknown is to be seen at once.
      application.events.tell({ name: 'facts', data: { facts: ['messages'] } });
    }
    this.#post.rest();
    if (this.#closed || !sequences.some(({ on }) => on)) return;
    const next = await nextDueAt(engine, workspace);
    const until = next === null ? lookEveryMs : Date.parse(next) - now().getTime();
    // Nobody enters at night either, but a lead of the night is looked at in the morning.
    const looks = isWorking(now().toISOString(), settings) ? lookEveryMs : 5 * lookEveryMs;
    this.#wait(Math.min(Math.max(until, 1_000), looks));
  }

  #wait(ms: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#closed) return;
    this.#timer = setTimeout(() => this.wake(), ms);
    this.#timer.unref();
  }
}

/** Whether a process of this machine has ended, or was an earlier one with the number of this. */
function hasEnded({ pid }: Runner): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
