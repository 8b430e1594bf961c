import type { BookFacts } from '../../../core/customers/book-facts.ts';
import { FilonError } from '../../../core/errors/filon-error.ts';
import { isDay } from '../../../core/periods/days.ts';
import { localDay } from '../../../core/periods/zones.ts';
import { resolveAsOf } from '../../../core/query/resolve.ts';
import type { Row, Session } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { createTables } from '../../sql/query/tables.ts';
import type { Store } from '../../store.ts';
import { newId } from '../new-id.ts';
import { type BookAsked, makeBook, type PurchaseFits } from './make-book.ts';

/** Customers at the end of a day. */
export interface Book {
  readonly id: string;
  readonly until: string;
  readonly customers: number;
  readonly madeAt: string;
  /** Milliseconds that making it took. */
  readonly tookMs: number;
  readonly facts: BookFacts;
}

/** Which book is asked for: of the last day with orders or subscriptions as known today, unless told otherwise. */
export interface BookScope {
  readonly until?: string;
  /** A local day or an instant. */
  readonly asOf?: string;
}

/** What a book would be made of now. */
export interface BookWanted {
  /** Changes whenever any fact or setting does, and every day. */
  readonly mark: string;
  /** The question; a book of the same scope with another mark is an earlier answer to it. */
  readonly scope: string;
  readonly today: string;
  readonly asked: BookScope;
}

/** So many books of days that somebody asked about are kept, those used last. */
const mostKept = 4;
/** Nobody makes a book for longer. */
const leftBehindMs = 3_600_000;

/** What is wanted. Errors: `bad_day`. */
export async function wantBook(
  store: Store,
  workspace: string,
  asked: BookScope,
  now: string,
): Promise<BookWanted> {
  if (asked.until !== undefined && !isDay(asked.until)) {
    throw new FilonError('bad_day', { value: asked.until, field: 'until' });
  }
  const settings = await store.workspaces.settings(workspace);
  const today = localDay(now, settings.zone);
  const [row] = await store.engine.reader.run(
    statement(
      `SELECT max(sequence) AS last, max(recorded_at) AS recorded_at, count(*) AS found, count(undone_at) AS undone,
        max(undone_at) AS undone_at
      FROM batches WHERE workspace_id = $1`,
      workspace,
    ),
  );
  const parts = [row?.last, row?.recorded_at, row?.found, row?.undone, row?.undone_at, today].map(String);
  return {
    mark: [...parts, settings.currency, settings.zone, settings.tax].join(' '),
    scope: `${asked.until ?? ''} ${asked.asOf ?? ''}`,
    today,
    asked,
  };
}

const columns = 'id, mark, until, customers, took_ms, made_at, facts';

/** The kept book of that question: `fresh` if nothing has changed since. null for none. */
export async function keptBook(
  store: Store,
  workspace: string,
  { mark, scope }: BookWanted,
): Promise<{ readonly book: Book; readonly fresh: boolean } | null> {
  const [row] = await store.engine.reader.run(
    statement(
      `SELECT ${columns} FROM customer_books WHERE workspace_id = $1 AND scope = $2 ORDER BY made_at DESC, id DESC LIMIT 1`,
      workspace,
      scope,
    ),
  );
  return row ? { book: bookIn(row), fresh: row.mark === mark } : null;
}

/** Whether the book has not been replaced. */
export async function isKept(store: Store, workspace: string, id: string): Promise<boolean> {
  const found = await store.engine.reader.run(
    statement('SELECT 1 AS one FROM customer_books WHERE workspace_id = $1 AND id = $2', workspace, id),
  );
  return found.length > 0;
}

function bookIn(row: Row): Book {
  return {
    id: String(row.id),
    until: String(row.until),
    customers: Number(row.customers),
    madeAt: String(row.made_at),
    tookMs: Number(row.took_ms),
    facts: JSON.parse(String(row.facts)) as BookFacts,
  };
}

/**
 * Makes the book, keeps it in place of an earlier one of the same question, and removes those that were not asked for
 * longest. Errors: `rate_missing`, `bad_as_of`.
 */
export async function renewBook(
  store: Store,
  workspace: string,
  wanted: BookWanted,
  fits: PurchaseFits,
  clock: () => Date,
): Promise<Book> {
  const started = clock();
  const asked = await resolved(store, workspace, wanted);
  const id = newId();
  const making = makeBook(store, workspace, { ...asked, id }, fits, started.toISOString());
  const { customers, facts } = await making.catch(async (error: unknown) => {
    await store.engine.write((session) => dropRows(session, workspace, [id]));
    throw error;
  });
  const madeAt = clock().toISOString();
  const tookMs = clock().getTime() - started.getTime();
  await store.engine.write(async (session) => {
    await session.run(
      statement(
        `INSERT INTO customer_books (workspace_id, id, mark, scope, until, customers, took_ms, made_at, facts)
        VALUES ($1, $2, $3, $4, CAST($5 AS ${store.engine.dialect.types.day}), CAST($6 AS BIGINT), CAST($7 AS BIGINT),
          CAST($8 AS TIMESTAMPTZ), $9)`,
        workspace,
        id,
        wanted.mark,
        wanted.scope,
        asked.until,
        BigInt(customers),
        BigInt(tookMs),
        madeAt,
        JSON.stringify(facts),
      ),
    );
    await dropOthers(session, workspace, started);
  });
  return { id, until: asked.until, customers, madeAt, tookMs, facts };
}

/** Removes earlier books of the same question, those asked for longest ago, and what a process that ended left behind. */
async function dropOthers(session: Session, workspace: string, started: Date): Promise<void> {
  const kept = await session.run(
    statement(
      'SELECT id, scope FROM customer_books WHERE workspace_id = $1 ORDER BY made_at DESC, id DESC',
      workspace,
    ),
  );
  const scopes = new Set<string>();
  const gone: string[] = [];
  for (const row of kept) {
    const scope = String(row.scope);
    // The book of today, which asks for no day, stays however many others there are.
    if (scopes.has(scope) || (scopes.size >= mostKept && scope.trim() !== '')) gone.push(String(row.id));
    scopes.add(scope);
  }
  const list = gone.map((_, place) => `$${place + 2}`).join(', ');
  if (gone.length > 0) {
    await session.run(
      statement(`DELETE FROM customer_books WHERE workspace_id = $1 AND id IN (${list})`, workspace, ...gone),
    );
    await dropRows(session, workspace, gone);
  }
  // Ids begin with the time at which they were made; another process may be making a book just now.
  const before = (started.getTime() - leftBehindMs).toString(16).padStart(12, '0');
  await session.run(
    statement(
      `DELETE FROM customer_rows WHERE workspace_id = $1 AND book < $2
        AND book NOT IN (SELECT id FROM customer_books WHERE workspace_id = $1)`,
      workspace,
      `${before.slice(0, 8)}-${before.slice(8)}`,
    ),
  );
}

async function dropRows(session: Session, workspace: string, books: readonly string[]): Promise<void> {
  const list = books.map((_, place) => `$${place + 2}`).join(', ');
  await session.run(
    statement(`DELETE FROM customer_rows WHERE workspace_id = $1 AND book IN (${list})`, workspace, ...books),
  );
}

async function resolved(store: Store, workspace: string, { asked, today }: BookWanted): Promise<BookAsked> {
  const settings = await store.workspaces.settings(workspace);
  const asOf = asked.asOf === undefined ? null : resolveAsOf(asked.asOf, settings.zone);
  if (asked.until !== undefined) return { until: asked.until < today ? asked.until : today, asOf };
  const tables = createTables(store.engine.dialect, workspace, settings, asOf);
  const last = (table: 'settled_orders' | 'settled_mrr') =>
    `SELECT max(t.day) AS day FROM ${tables.from(table)} AS t
    WHERE t.workspace_id = $1 AND t.day <= CAST($2 AS ${store.engine.dialect.types.day})`;
  const both = `${last('settled_orders')} UNION ALL ${last('settled_mrr')}`;
  const definitions = tables.definitions();
  const before = definitions.length > 0 ? `WITH ${definitions.join(',\n')} ` : '';
  const [row] = await store.engine.reader.run(
    statement(`${before}SELECT max(day) AS day FROM (${both}) AS days`, workspace, today),
  );
  return { until: typeof row?.day === 'string' ? row.day : today, asOf };
}
