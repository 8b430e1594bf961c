import { parseCondition } from '../../core/customers/customer-condition.ts';
import { resolveAsOf } from '../../core/query/resolve.ts';
import {
  dropOwnSegment,
  listOwnSegments,
  saveOwnSegment,
} from '../../store/records/customers/own-segments.ts';
import { ownSegmentTable, segmentTable } from '../../store/records/customers/segment-figures.ts';
import { type MonthMoves, monthMoves } from '../../store/records/customers/segment-moves.ts';
import type { Application } from '../application.ts';
import type { Handlers } from '../http/handlers.ts';
import { bookView, scopeOf } from './customer-handlers.ts';

type Ids = 'segments' | 'segmentMoves' | 'ownSegments' | 'createSegment' | 'changeSegment' | 'dropSegment';

/** So many answers about moves are kept, which take long where customers are many. */
const mostKept = 20;

/** Segments of customers, and what became of them. */
export function segmentHandlers({ store, workspace, customerBooks: books, now }: Application): Handlers<Ids> {
  const moves = new Map<string, Promise<readonly MonthMoves[]>>();
  return {
    segments: async ({ search }) =>
      books.ask(scopeOf(search), async (found) => {
        const table =
          search.by === 'own'
            ? await ownSegmentTable(found.open, await listOwnSegments(store, workspace))
            : await segmentTable(found.open, search.by, { where: (search.where ?? []).map(parseCondition) });
        return { book: bookView(found), by: search.by, ...table };
      }),
    segmentMoves: async ({ search }) => {
      const settings = await store.workspaces.settings(workspace);
      const asOf = search.asOf === undefined ? null : resolveAsOf(search.asOf, settings.zone);
      return books.ask(scopeOf(search), async (found) => {
        const { id, until } = found.open.book;
        // A book of other facts has another id.
        const question = `${id} ${search.months}`;
        const known = moves.get(question) ?? monthMoves(store, workspace, { until, asOf }, search.months);
        moves.delete(question);
        moves.set(question, known);
        for (const old of [...moves.keys()].slice(0, -mostKept)) moves.delete(old);
        try {
          return { book: bookView(found), months: await known };
        } catch (error) {
          moves.delete(question);
          throw error;
        }
      });
    },
    ownSegments: async () => ({ segments: await listOwnSegments(store, workspace) }),
    createSegment: ({ body, caller }) => save({ ...body, id: null, author: caller.author }),
    changeSegment: ({ params, body, caller }) => save({ ...body, id: params.id, author: caller.author }),
    dropSegment: async ({ params }) => {
      await dropOwnSegment(store, workspace, params.id);
      return { done: true };
    },
  };

  function save(given: Parameters<typeof saveOwnSegment>[2]) {
    for (const condition of given.conditions) parseCondition(condition);
    return saveOwnSegment(store, workspace, given, now().toISOString());
  }
}
