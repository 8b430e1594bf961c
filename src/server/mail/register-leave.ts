import type { FastifyInstance, FastifyRequest } from 'fastify';
import { permissionFacts } from '../../core/desk/lead-actions.ts';
import { explainError, FilonError } from '../../core/errors/filon-error.ts';
import type { Language } from '../../core/words/language.ts';
import { openDesk } from '../../store/records/desk/open-desk.ts';
import { newId } from '../../store/records/new-id.ts';
import { findSend, type KeptSend } from '../../store/records/sequences/kept-send.ts';
import { sequenceLeads } from '../../store/records/sequences/lead-standing.ts';
import { mailSettings } from '../../store/records/sequences/mail-settings.ts';
import type { Application } from '../application.ts';
import { page, wordPage } from '../capture/form-page.ts';
import { asFilonError } from '../http/error-answer.ts';
import { requestLanguage } from '../http/request-language.ts';
import { statusOf } from '../http/statuses.ts';
import { sendOfToken, testSend } from './leave-token.ts';

const words = {
  title: { fr: 'Ne plus recevoir nos messages', en: 'Stop receiving our messages' },
  ask: {
    fr: 'Vous ne recevrez plus d’e-mails de notre part à cette adresse.',
    en: 'You will get no more e-mails from us at this address.',
  },
  button: { fr: 'Ne plus recevoir de messages', en: 'Stop the messages' },
  done: {
    fr: 'C’est noté\u202f: vous ne recevrez plus nos messages.',
    en: 'Done: you will not get our messages any more.',
  },
  test: {
    fr: 'C’était un message d’essai\u202f: rien n’a changé.',
    en: 'This was a test message: nothing has changed.',
  },
} as const;

const bodyLimit = 16 * 1024;

type LeaveRequest = FastifyRequest<{ Params: { token: string } }>;

/**
 * The way out of mails: a page with a button, and the post that mail programs make by themselves (RFC 8058). Looking
 * at the page changes nothing, because scanners look at every link.
 */
export async function registerLeave(app: FastifyInstance, application: Application): Promise<void> {
  const { store, workspace } = application;
  const named = async (token: string): Promise<KeptSend | null> => {
    const settings = await mailSettings(store.engine, workspace);
    const id = settings ? sendOfToken(settings.secret, token) : null;
    if (id === testSend) return null;
    const send = id === null ? null : await findSend(store.engine.reader, workspace, id);
    if (!send) throw new FilonError('unsubscribe_invalid');
    return send;
  };
  await app.register(async (scope) => {
    // Mail programs post a form, of either kind; what it says is known already.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, _body, done) =>
      done(null, null),
    );
    scope.setErrorHandler((error, request, reply) => {
      const known = asFilonError(error, request.id);
      if (known.code === 'internal') request.log.error({ err: error, id: request.id }, 'request failed');
      const language = requestLanguage(request);
      const { message, advice } = explainError(known, language);
      return reply
        .code(statusOf(known.code))
        .type('text/html; charset=utf-8')
        .send(wordPage(words.title[language], `${message} ${advice}`, language));
    });
    scope.get('/u/:token', async (request: LeaveRequest, reply) => {
      const send = await named(request.params.token);
      const language = requestLanguage(request);
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(send ? leavePage(language) : wordPage(words.title[language], words.test[language], language));
    });
    scope.post(
      '/u/:token',
      { bodyLimit, config: { anySite: true } },
      async (request: LeaveRequest, reply) => {
        const send = await named(request.params.token);
        if (send) await leave(application, send);
        const language = requestLanguage(request);
        const said = send ? words.done : words.test;
        return reply
          .type('text/html; charset=utf-8')
          .header('cache-control', 'no-store')
          .send(wordPage(words.title[language], said[language], language));
      },
    );
  });
}

/** Withdraws the permission to be mailed; once it is withdrawn, nothing more is recorded. */
async function leave({ store, workspace, events, now }: Application, send: KeptSend): Promise<void> {
  const at = now().toISOString();
  const desk = await openDesk(store, workspace, at);
  const found = (await sequenceLeads(desk, [send.lead])).get(send.lead);
  if (!found || found.permission.reason === 'withdrawn') return;
  const { email } = found;
  const context = { lead: send.lead, at, newId };
  const given = { channel: 'email', given: false, wording: null, source: 'unsubscribe', expiresAt: null };
  const facts = {
    ...permissionFacts(context, given, { email, phone: found.lead.person.phone }),
    messages: [
      {
        id: `${send.id}:unsubscribed`,
        message: send.messageId,
        at_time: at,
        type: 'unsubscribed',
        lead_ref: send.lead,
        email,
      },
    ],
  };
  const origin = { file: null, kind: 'desk', system: '', author: null, demo: false };
  await store.ledger.record(workspace, origin, facts, at);
  events.tell({ name: 'facts', data: { facts: Object.keys(facts) } });
}

function leavePage(language: Language): string {
  const title = words.title[language];
  return page(
    title,
    language,
    `<div class="sheet"><h1>${title}</h1><p>${words.ask[language]}</p>
<form method="post"><button type="submit">${words.button[language]}</button></form></div>`,
  );
}
