import type { Store } from '../store/store.ts';
import type { Access } from './access/access.ts';
import type { HookFetches } from './capture/hook-fetches.ts';
import type { Turns } from './capture/turns.ts';
import type { Events } from './events.ts';
import type { Drafts } from './imports/drafts.ts';
import type { Jobs } from './jobs.ts';
import type { SequenceRunner } from './sequences/sequence-runner.ts';

/** What the handlers work with. */
export interface Application {
  readonly store: Store;
  readonly workspace: string;
  readonly access: Access;
  readonly events: Events;
  readonly jobs: Jobs;
  readonly drafts: Drafts;
  /** So that two calls about one person see each other. */
  readonly turns: Turns;
  /** Fetches what webhooks only announce. */
  readonly fetches: HookFetches;
  /** Carries follow-up sequences out. */
  readonly sequences: SequenceRunner;
  /** The public origin behind a proxy; null for the address that a request was made to. */
  readonly url: string | null;
  readonly now: () => Date;
}
