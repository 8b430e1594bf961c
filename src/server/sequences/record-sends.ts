import type { DeskRow } from '../../core/desk/desk-facts.ts';
import { openDesk } from '../../store/records/desk/open-desk.ts';
import { sequenceLeads } from '../../store/records/sequences/lead-standing.ts';
import { markRecorded, unrecordedSends } from '../../store/records/sequences/sends.ts';
import { listSequences } from '../../store/records/sequences/sequences.ts';
import type { Application } from '../application.ts';

const mostAtOnce = 200;

/** Makes facts of mails that were accepted or came back; a mail recorded twice is the same row. */
export async function recordSends({ store, workspace, events, now }: Application): Promise<void> {
  const { engine } = store;
  const sends = await unrecordedSends(engine, workspace, mostAtOnce);
  if (sends.length === 0) return;
  const desk = await openDesk(store, workspace, now().toISOString());
  const leads = await sequenceLeads(desk, [...new Set(sends.map(({ lead }) => lead))]);
  const names = new Map((await listSequences(engine, workspace)).map(({ id, name }) => [id, name]));
  for (const sequence of new Set(sends.map((send) => send.sequence))) {
    const author = names.get(sequence) ?? null;
    const own = sends.filter((send) => send.sequence === sequence);
    const messages = own.map(
      (send): DeskRow => ({
        id: `${send.id}:${send.bounced ? 'bounced' : 'sent'}`,
        message: send.messageId,
        at_time: send.endedAt ?? desk.now,
        type: send.bounced ? 'bounced' : 'sent',
        lead_ref: send.lead,
        campaign: author,
        email: leads.get(send.lead)?.email ?? null,
      }),
    );
    const origin = { file: null, kind: 'desk', system: '', author, demo: false };
    await store.ledger.record(workspace, origin, { messages }, desk.now);
    await markRecorded(
      engine,
      workspace,
      own.map(({ id }) => id),
      desk.now,
    );
  }
  events.tell({ name: 'facts', data: { facts: ['messages'] } });
}
