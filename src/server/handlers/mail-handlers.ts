import type { Answer } from '../../api/endpoints.ts';
import { badRequest, FilonError } from '../../core/errors/filon-error.ts';
import { openDesk } from '../../store/records/desk/open-desk.ts';
import { decideSend } from '../../store/records/sequences/end-send.ts';
import { findSend } from '../../store/records/sequences/kept-send.ts';
import { sequenceLeads } from '../../store/records/sequences/lead-standing.ts';
import { keepMailSettings, mailSettings } from '../../store/records/sequences/mail-settings.ts';
import { sendsIn } from '../../store/records/sequences/sends.ts';
import { findEntry } from '../../store/records/sequences/sequence-entry.ts';
import { listSequences } from '../../store/records/sequences/sequences.ts';
import { isLoopback } from '../access/origins.ts';
import { randomSecret } from '../access/secrets.ts';
import type { Application } from '../application.ts';
import type { Frozen } from '../http/frozen.ts';
import type { Handlers } from '../http/handlers.ts';
import { leaveToken, testSend } from '../mail/leave-token.ts';
import { recordSends } from '../sequences/record-sends.ts';
import { afterStep } from '../sequences/run-due.ts';

type Ids = 'unknownMails' | 'decideMail' | 'mailSettings' | 'changeMailSettings' | 'testMail';

const mostListed = 500;

/** The mail server, and mails that somebody has to decide about. */
export function mailHandlers(application: Application): Handlers<Ids> {
  const { store, workspace } = application;
  const { engine } = store;
  const now = (): string => application.now().toISOString();
  const state = async (): Promise<Frozen<Answer<'mailSettings'>>> => {
    const kept = await mailSettings(engine, workspace);
    const { secret: _, ...settings } = kept ?? { secret: '' };
    const { post } = application.sequences;
    return {
      settings: kept ? (settings as Omit<typeof kept, 'secret'>) : null,
      passwordSet: post.hasPassword,
      trouble: post.trouble,
      unknown: (await sendsIn(engine, workspace, 'unknown', mostListed)).length,
    };
  };
  return {
    unknownMails: async () => {
      const sends = await sendsIn(engine, workspace, 'unknown', mostListed);
      const leads = await sequenceLeads(await openDesk(store, workspace, now()), [
        ...new Set(sends.map(({ lead }) => lead)),
      ]);
      const sequences = await listSequences(engine, workspace);
      return {
        mails: sends.map(({ id, sequence, step, lead, messageId, claimedAt, response }) => {
          const known = sequences.find((one) => one.id === sequence);
          const email = known?.steps.find((one) => one.id === step);
          const found = leads.get(lead);
          return {
            id,
            sequence,
            sequenceName: known?.name ?? null,
            step,
            subject: email?.kind === 'email' ? email.subject : null,
            lead,
            name: found?.lead.person.name ?? null,
            email: found?.email ?? null,
            messageId,
            claimedAt,
            response,
          };
        }),
      };
    },
    decideMail: async ({ params, body, caller }) => {
      const send = await findSend(engine.reader, workspace, params.id);
      const entry = send ? await findEntry(engine.reader, workspace, send.entry) : null;
      if (!send || !entry) throw new FilonError('send_settled');
      const at = now();
      const sequence = (await listSequences(engine, workspace)).find(({ id }) => id === send.sequence);
      const { settings } = await openDesk(store, workspace, at);
      const index = sequence?.steps.findIndex(({ id }) => id === send.step) ?? -1;
      const sent = body.as === 'sent';
      const settled = await decideSend(
        engine,
        workspace,
        send,
        {
          state: sent ? 'accepted' : 'waiting',
          entry: !sent
            ? { to: 'later', dueAt: at }
            : sequence && index >= 0
              ? afterStep(sequence, index, { now: at, settings })
              : { to: 'done' },
          author: caller.author ?? '',
        },
        at,
      );
      if (!settled) throw new FilonError('send_settled');
      if (sent) await recordSends(application);
      application.sequences.wake();
      return { done: true };
    },
    mailSettings: state,
    changeMailSettings: async ({ body }) => {
      if (body.security === 'none' && !isLoopback(body.host)) {
        throw badRequest([{ field: 'security', fault: 'not_valid' }]);
      }
      await keepMailSettings(engine, workspace, body, randomSecret(), now());
      application.sequences.post.forgive();
      application.sequences.wake();
      return state();
    },
    testMail: async ({ body, language }) => {
      const settings = await mailSettings(engine, workspace);
      if (!settings) throw new FilonError('mail_not_set');
      const address = `${settings.publicAddress}/u/${leaveToken(settings.secret, testSend)}`;
      await application.sequences.post.sendTest(settings, { ...body, language }, address);
      return { done: true };
    },
  };
}
