import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { Access } from './access/access.ts';
import { isLoopback } from './access/origins.ts';
import { randomSecret } from './access/secrets.ts';
import type { Application } from './application.ts';
import { HookFetches } from './capture/hook-fetches.ts';
import { keepForgetting } from './capture/keep-forgetting.ts';
import { Turns } from './capture/turns.ts';
import type { Configuration } from './configuration.ts';
import { createApp } from './create-app.ts';
import { CustomerBooks } from './customers/customer-books.ts';
import { Events } from './events.ts';
import { Drafts } from './imports/drafts.ts';
import { Jobs } from './jobs.ts';
import { Recommender } from './recommend/recommender.ts';
import { keepScored } from './score/keep-scored.ts';
import { SequenceRunner } from './sequences/sequence-runner.ts';
import { keepPriced } from './vendors/keep-priced.ts';

/** The whole application, ready to be asked or to listen. */
export interface OpenApplication {
  readonly application: Application;
  readonly app: FastifyInstance;
  /** Secret that acts as the owner, for the command line. */
  readonly machineToken: string;
  /** Ends what runs, closes the database. */
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly configuration: Configuration;
  readonly webFolder: string | null;
  readonly logger: FastifyBaseLogger | null;
  readonly now?: () => Date;
  /** A store that is open already; it is closed with the application. */
  readonly store?: Store;
}

/** Opens the database and builds the application over it. */
export async function openApplication(options: OpenOptions): Promise<OpenApplication> {
  const { configuration, logger } = options;
  const { database, engine, host, url, workspace } = configuration;
  const isFile = engine === 'duckdb' && database !== ':memory:';
  if (isFile) mkdirSync(dirname(database), { recursive: true });
  const limits = configuration.memory ? { memoryLimit: configuration.memory } : {};
  const store = options.store ?? (await openStore(database, limits));
  const machineToken = randomSecret();
  const now = options.now ?? (() => new Date());
  const open = isLoopback(host) && url === null;
  const events = new Events();
  const uploads = isFile ? `${database}.uploads` : join(tmpdir(), `filon-uploads-${process.pid}`);
  const drafts = new Drafts(uploads, configuration.uploadLimitBytes);
  await drafts.open();
  const application: Application = {
    store,
    workspace,
    access: new Access({ store, workspace, open, machineToken, now }),
    events,
    jobs: new Jobs(events, (err, id) => logger?.error({ err, id }, 'job failed')),
    drafts,
    turns: new Turns(),
    fetches: new HookFetches(
      () => application,
      (err) => logger?.error({ err }, 'fetch failed'),
    ),
    customerBooks: new CustomerBooks({ store, workspace, now }, (err) =>
      logger?.error({ err }, 'customer book failed'),
    ),
    recommender: new Recommender({ store, workspace, events, now }, (err) =>
      logger?.error({ err }, 'recommendations failed'),
    ),
    sequences: new SequenceRunner(() => application, {
      password: configuration.smtpPassword,
      log: (err) => logger?.error({ err }, 'sequences failed'),
    }),
    url,
    now,
  };
  const stopForgetting = keepForgetting(application, (err) => logger?.error({ err }, 'forgetting failed'));
  const stopScoring = keepScored(application, (err) => logger?.error({ err }, 'scoring failed'));
  const stopPricing = keepPriced(application, (err) => logger?.error({ err }, 'pricing failed'));
  const requestsPerMinute = open ? 12_000 : 1_200;
  const app = await createApp({ application, url, webFolder: options.webFolder, logger, requestsPerMinute });
  return {
    application,
    app,
    machineToken,
    close: async () => {
      await app.close();
      await application.fetches.close();
      await application.sequences.close();
      await application.recommender.close();
      await application.customerBooks.close();
      await application.jobs.settled();
      await stopPricing();
      await stopScoring();
      await stopForgetting();
      await drafts.close();
      await store.close();
    },
  };
}
