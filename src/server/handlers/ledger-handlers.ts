import type { FieldFault } from '../../core/errors/faults.ts';
import { badRequest, FilonError } from '../../core/errors/filon-error.ts';
import { type FactId, factIds } from '../../core/facts/fact.ts';
import type { Application } from '../application.ts';
import type { Handlers } from '../http/handlers.ts';
import { batchAnswer, sum } from './batch-answer.ts';
import { defined } from './defined.ts';
import { postedRow } from './posted-row.ts';

type Ids = 'batches' | 'batch' | 'undoBatch' | 'recordFacts' | 'rates';

/** Imports and their undoing, facts by call. */
export function ledgerHandlers(application: Application): Handlers<Ids> {
  const { store, workspace, events, now } = application;
  const { ledger } = store;
  return {
    batches: async ({ search }) => {
      const { desk, ...rest } = search;
      const page = await ledger.batches(workspace, { ...defined(rest), withDesk: desk === 'true' });
      return { batches: page.batches.map(batchAnswer), nextCursor: page.nextCursor };
    },
    batch: async ({ params }) => batchAnswer(await ledger.batch(workspace, params.id)),
    undoBatch: async ({ params }) => {
      const batch = await ledger.undo(workspace, params.id, now().toISOString());
      events.tell({ name: 'facts', data: { facts: batch.facts.map(({ fact }) => fact) } });
      return batchAnswer(batch);
    },
    recordFacts: async ({ params, body, caller }) => {
      const fact = factNamed(params.fact);
      const origin = {
        file: null,
        kind: null,
        system: body.system ?? '',
        author: caller.author,
        demo: false,
      };
      const settings = await store.workspaces.settings(workspace);
      const faults: FieldFault[] = [];
      const rows = body.rows.map((row, index) => postedRow(fact, row, `rows[${index}]`, settings, faults));
      if (faults.length > 0) throw badRequest(faults);
      const receipt = await ledger.record(workspace, origin, { [fact]: rows }, now().toISOString());
      if (receipt.batch !== null) events.tell({ name: 'facts', data: { facts: [fact] } });
      return {
        batch: receipt.batch,
        added: sum(receipt.facts, 'added'),
        changed: sum(receipt.facts, 'changed'),
        unchanged: sum(receipt.facts, 'unchanged'),
      };
    },
    rates: async () => ({ currencies: await ledger.rates(workspace) }),
  };
}

function factNamed(id: string): FactId {
  const fact = factIds.find((known) => known === id);
  if (!fact) throw new FilonError('unknown_fact', { fact: id, facts: factIds.join(', ') });
  return fact;
}
