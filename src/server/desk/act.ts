import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import type { ActionContext } from '../../core/desk/lead-actions.ts';
import { stageNamed } from '../../core/desk/lead-stage.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import { lastMoves } from '../../store/records/desk/last-moves.ts';
import type { LeadRow } from '../../store/records/desk/lead-row.ts';
import { leadsByKeys } from '../../store/records/desk/list-leads.ts';
import { type Desk, openDesk } from '../../store/records/desk/open-desk.ts';
import { newId } from '../../store/records/new-id.ts';
import type { Application } from '../application.ts';
import { LeadLocks } from './lead-locks.ts';

/** A lead under somebody's hands. */
export interface AtLead {
  readonly desk: Desk;
  readonly lead: LeadRow;
  readonly context: ActionContext;
}

/** Works leads: reads where they stand, records what is done, one action at a time per lead. */
export interface Actions {
  /** One action on one lead, in one batch; answers with the lead as it is then. Error: `lead_not_found`. */
  on(
    key: string,
    author: string | null,
    act: (at: AtLead) => DeskFacts | Promise<DeskFacts>,
  ): Promise<{ readonly batch: string | null; readonly lead: LeadRow }>;
  /** One batch for several leads. */
  onMany<Result>(
    keys: readonly string[],
    author: string | null,
    act: (
      desk: Desk,
      leads: readonly LeadRow[],
    ) => Promise<{ readonly facts: DeskFacts; readonly result: Result }>,
  ): Promise<{ readonly batch: string | null; readonly result: Result }>;
}

/** The actions of an application. */
export function actionsOf({ store, workspace, events, now }: Application): Actions {
  const locks = new LeadLocks();
  const record = async (author: string | null, facts: DeskFacts, at: string): Promise<string | null> => {
    const origin = { file: null, kind: 'desk', system: '', author, demo: false };
    if (Object.values(facts).every((rows) => rows.length === 0)) return null;
    const { batch } = await store.ledger.record(workspace, origin, facts, at);
    if (batch !== null) events.tell({ name: 'facts', data: { facts: Object.keys(facts) } });
    return batch;
  };
  return {
    on: (key, author, act) =>
      locks.hold([key], async () => {
        const at = now().toISOString();
        const desk = await openDesk(store, workspace, at);
        const facts = await act({ desk, lead: await leadNow(desk, key), context: { lead: key, at, newId } });
        const batch = await record(author, facts, at);
        return { batch, lead: await leadNow(desk, key) };
      }),
    onMany: (keys, author, act) =>
      locks.hold(keys, async () => {
        const at = now().toISOString();
        const desk = await openDesk(store, workspace, at);
        const { facts, result } = await act(desk, await leadsByKeys(desk, keys));
        return { batch: await record(author, facts, at), result };
      }),
  };
}

async function leadNow(desk: Desk, key: string): Promise<LeadRow> {
  const [lead] = await leadsByKeys(desk, [key]);
  if (!lead) throw new FilonError('lead_not_found', { lead: key });
  return lead;
}

/**
 * Refuses what somebody decided while looking at another stage than the lead is in now. Error: `lead_moved`, with who
 * moved it and when.
 */
export async function checkStage(
  { desk, lead }: Pick<AtLead, 'desk' | 'lead'>,
  from: string | null | undefined,
): Promise<void> {
  const { stages } = desk.settings;
  if (from === undefined || stageNamed(from, stages)?.id === lead.stage) return;
  const moves = await lastMoves(desk, [lead.key]);
  const move = moves.get(lead.key);
  throw new FilonError('lead_moved', {
    author: move?.author ?? '?',
    stage: stageNamed(lead.stageText, stages)?.name ?? lead.stageText ?? '',
    time: move?.at ?? lead.createdAt,
  });
}

/** Refuses what can only be done with an open lead. Error: `lead_closed`. */
export function checkOpen({ desk, lead }: Pick<AtLead, 'desk' | 'lead'>): void {
  if (lead.state === 'open') return;
  const { stages } = desk.settings;
  const stage =
    stages.find(({ means }) => means === lead.state)?.name ??
    stageNamed(lead.stageText, stages)?.name ??
    lead.state;
  throw new FilonError('lead_closed', { stage });
}
