import type { Store } from '../store/store.ts';
import type { Access } from './access/access.ts';
import type { Background } from './background.ts';
import type { Turns } from './capture/turns.ts';
import type { CustomerBooks } from './customers/customer-books.ts';
import type { Events } from './events.ts';
import type { Drafts } from './imports/drafts.ts';
import type { Jobs } from './jobs.ts';
import type { TestPost } from './mail/test-post.ts';
import type { Recommender } from './recommend/recommender.ts';

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
  readonly fetches: Background;
  /** States of all customers, kept and renewed. */
  readonly customerBooks: CustomerBooks;
  /** What recommendations go by. */
  readonly recommender: Recommender;
  /** Carries follow-up sequences out. */
  readonly sequences: Background & { readonly post: TestPost };
  /** The public origin behind a proxy; null for the address that a request was made to. */
  readonly url: string | null;
  readonly now: () => Date;
}
