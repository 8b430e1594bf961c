import type { Row } from '../../engine/engine.ts';
import type { BookText } from '../../sql/customers/customer-page.ts';
import { createParameters } from '../../sql/query/parameters.ts';
import type { Store } from '../../store.ts';
import { openDesk } from '../desk/open-desk.ts';
import { minorUnits } from '../lifetime/rows-by-group.ts';
import type { Book } from './keep-book.ts';

/** A book to ask, at an instant. */
export interface OpenBook extends Omit<BookText, 'parameters' | 'book'> {
  readonly store: Store;
  readonly book: Book;
  /** ISO 8601 instant. */
  readonly now: string;
  /** Runs a text made with parameters of its own. */
  ask(text: (book: BookText) => string): Promise<readonly Row[]>;
}

/** Opens a book for questions. */
export function openBook(store: Store, workspace: string, book: Book, now: string): OpenBook {
  const { dialect, reader } = store.engine;
  const of = { dialect, workspace, unit: minorUnits(book.facts.currency) };
  return {
    ...of,
    store,
    book,
    now,
    ask: (text) => {
      const parameters = createParameters(dialect);
      const sql = text({ ...of, book: book.id, parameters });
      return reader.run({ sql, parameters: parameters.values });
    },
  };
}

/** The desk at the book's instant, for what it knows of persons and leads. */
export function deskOf({ store, workspace, now }: OpenBook) {
  return openDesk(store, workspace, now);
}
