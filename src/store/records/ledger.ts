import type { FactId } from '../../core/facts/fact.ts';
import type { Engine, WriteSession } from '../engine/engine.ts';
import { statement } from '../engine/statement.ts';
import type { Ledger, Receipt, StagedFile } from '../store.ts';
import { findBatch, listBatches } from './batches.ts';
import { dropDemo } from './drop-demo.ts';
import { CallQueue } from './few/call-queue.ts';
import type { Call, Item } from './few/few-row.ts';
import { recordFew } from './few/record-few.ts';
import { givenItems, givenManyItems, knownFact, stageItems } from './incoming-rows.ts';
import { mergeBatch } from './merge-batch.ts';
import { type Place, settleAnew } from './settle.ts';
import { undoBatch } from './undo-batch.ts';
import { openWorkspace } from './workspaces.ts';

/** Carries the receipt of a dry run out of the transaction that it rolls back. */
class DryRun extends Error {
  readonly receipt: Receipt;
  constructor(receipt: Receipt) {
    super('dry run');
    this.receipt = receipt;
  }
}

export interface LedgerOptions {
  /** Tables of so many incoming rows are looked at before they are merged; 5,000 unless told otherwise. */
  readonly largeRows?: number;
  /** Calls of up to so many rows are recorded together with others that wait; 1,000 unless told otherwise. */
  readonly fewRows?: number;
}

/** From here on it pays to look at a table before merging it. */
const usualLargeRows = 5_000;
const usualFewRows = 1_000;

/** The ledger over an engine. */
export function ledgerOf(
  engine: Engine,
  { largeRows = usualLargeRows, fewRows = usualFewRows }: LedgerOptions = {},
): Ledger {
  const placed = async (session: WriteSession, workspace: string, now: string): Promise<Place> => ({
    session,
    dialect: engine.dialect,
    workspace,
    settings: await openWorkspace(session, engine.dialect, workspace, now),
  });
  const whole = async (workspace: string, session: WriteSession, call: Call): Promise<Receipt> => {
    const place = await placed(session, workspace, call.now);
    for (const [fact, items] of call.rows) await stageItems(place, fact, items);
    const facts = [...call.rows.keys()];
    const { links } = call;
    const incoming = { facts, rates: false, problemCount: 0, problemsCsv: null, links };
    return mergeBatch(place, call.origin, incoming, { now: call.now, largeRows });
  };
  const queues = new Map<string, CallQueue>();
  const queueOf = (workspace: string): CallQueue => {
    const queue =
      queues.get(workspace) ??
      new CallQueue(engine, fewRows, {
        few: async (session, calls) =>
          recordFew(await placed(session, workspace, calls[0]?.now ?? ''), calls),
        whole: (session, call) => whole(workspace, session, call),
      });
    queues.set(workspace, queue);
    return queue;
  };
  return {
    async record(workspace, origin, rows, now, links = []) {
      const given = Object.entries(rows)
        .filter(([, list]) => list.length > 0)
        .map(([id, list]) => [knownFact(id), list] as const);
      const count = given.reduce((sum, [, list]) => sum + list.length, 0);
      const items = new Map<FactId, readonly Item[]>();
      for (const [fact, list] of given) {
        // Small calls are queued before anything else happens, so in the order they came.
        const few = count <= usualFewRows;
        items.set(
          fact,
          few ? givenItems(origin.system, fact, list) : await givenManyItems(origin.system, fact, list),
        );
      }
      return queueOf(workspace).record({ origin, now, rows: items, links });
    },
    async receive(workspace, origin, stage, { now, dryRun }) {
      let staged: StagedFile | null = null;
      try {
        return await engine.bulk({
          prepare: async (staging) => {
            staged = await stage(staging);
          },
          commit: async (session) => {
            if (!staged) throw new Error('nothing was staged');
            const receipt = await mergeBatch(await placed(session, workspace, now), origin, staged, {
              now,
              largeRows,
            });
            if (dryRun) throw new DryRun(receipt);
            return receipt;
          },
        });
      } catch (reason) {
        if (reason instanceof DryRun) return { ...reason.receipt, batch: null };
        throw reason;
      }
    },
    undo: (workspace, batch, now) =>
      engine.write(async (session) => undoBatch(await placed(session, workspace, now), batch, now)),
    batches: (workspace, page) => listBatches(engine.reader, workspace, page),
    batch: (workspace, id) => findBatch(engine.reader, workspace, id),
    async demoFiles(workspace) {
      const rows = await engine.reader.run(
        statement('SELECT file FROM batches WHERE workspace_id = $1 AND demo ORDER BY sequence', workspace),
      );
      return rows.map(({ file }) => String(file));
    },
    dropDemo: (workspace) =>
      engine.write((session) => dropDemo(session, engine.dialect, workspace, new Date().toISOString())),
    settleAll: (workspace) =>
      engine.write(async (session) => {
        const now = new Date().toISOString();
        await settleAnew(await placed(session, workspace, now));
      }),
    async rates(workspace) {
      const rows = await engine.reader.run(
        statement(
          `SELECT currency, min(day) AS first_day, max(day) AS last_day, count(*) AS days FROM rates
          WHERE workspace_id = $1 AND superseded_at IS NULL GROUP BY currency ORDER BY currency`,
          workspace,
        ),
      );
      return rows.map((row) => ({
        currency: String(row.currency),
        firstDay: String(row.first_day),
        lastDay: String(row.last_day),
        days: Number(row.days),
      }));
    },
  };
}
