import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formNames } from '../../core/capture/form.ts';
import { readQuery } from '../../core/capture/query-text.ts';
import { explainError, FilonError } from '../../core/errors/filon-error.ts';
import type { Language } from '../../core/words/language.ts';
import { findForm, type KeptForm } from '../../store/records/capture/forms.ts';
import type { Application } from '../application.ts';
import { answerError, asFilonError } from '../http/error-answer.ts';
import { requestLanguage } from '../http/request-language.ts';
import { statusOf } from '../http/statuses.ts';
import { carriedNames } from './form-fields.ts';
import { formPage, thanksPage, wordPage } from './form-page.ts';
import { type FormMemory, takePost } from './form-posts.ts';
import { FormViews } from './form-views.ts';
import { type PageOrigin, pageOrigin, redirectOf } from './page-origin.ts';
import { PostCounts } from './post-counts.ts';
import { readFormBody } from './read-form-body.ts';
import { secondsSinceShown, shownToken } from './shown-token.ts';
import '../http/request-context.ts';

const bodyLimit = 1024 * 1024;
const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

type FormRequest = FastifyRequest<{ Params: { form: string }; Querystring: Record<string, unknown> }>;

/** Forms for people: their page, what posts them from any page, and the picture that says when one is seen. */
export async function registerForms(app: FastifyInstance, application: Application): Promise<void> {
  const memory: FormMemory = { views: new FormViews(), counts: new PostCounts() };
  const find = async (id: string): Promise<KeptForm> => {
    const form = await findForm(application.store.engine, application.workspace, id);
    if (!form) throw new FilonError('form_not_found', { form: id.slice(0, 60) });
    return form;
  };
  const at = (): number => application.now().getTime();

  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit },
      (_request, body, done) => done(null, readQuery(String(body))),
    );
    scope.setErrorHandler((error, request, reply) => {
      if (!wantsPage(request)) return answerError(error, request, reply);
      const known = asFilonError(error, request.id);
      if (known.code === 'internal') request.log.error({ err: error, id: request.id }, 'request failed');
      const language = requestLanguage(request);
      const { message, advice } = explainError(known, language);
      const title = { fr: 'Le formulaire n’a pas été pris', en: 'The form was not taken' }[language];
      return sendPage(reply.code(statusOf(known.code)), wordPage(title, `${message} ${advice}`, language));
    });

    scope.get('/f/:form', async (request: FormRequest, reply) => {
      const form = await find(request.params.form);
      const language = await pageLanguage(request, application);
      return sendForm(reply, form, language, {
        values: new Map(),
        hidden: new Map([...carriedOf(request), ...hiddenOf(form, language, at())]),
        faults: [],
      });
    });
    scope.get('/f/:form/thanks', async (request: FormRequest, reply) => {
      const form = await find(request.params.form);
      return sendPage(reply, thanksPage(form.settings, await pageLanguage(request, application)));
    });
    scope.get('/f/:form/token', async (request: FormRequest, reply) => {
      const form = await find(request.params.form);
      allowOrigin(reply, pageOrigin(request, form.settings.allowedOrigins));
      return reply
        .header('cache-control', 'no-store')
        .send({ token: shownToken(form.secret, form.id, at()) });
    });
    scope.get('/f/:form/seen.svg', async (request: FormRequest, reply) => {
      const form = await find(request.params.form);
      const visitor = memory.views.visitor(form.id, request.ip, agentOf(request));
      memory.views.seen(visitor, (request.headers.referer ?? '').slice(0, 2_000), at());
      return reply
        .type('image/svg+xml')
        .header('cache-control', 'no-store')
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(dot);
    });
    scope.post('/f/:form', { bodyLimit, config: { anySite: true } }, async (request: FormRequest, reply) => {
      const form = await find(request.params.form);
      const from = pageOrigin(request, form.settings.allowedOrigins);
      if (from.state === 'foreign') throw new FilonError('form_origin', { origin: from.origin });
      allowOrigin(reply, from);
      const posted = await readFormBody(request);
      const said = posted.get(formNames.language);
      const language = said === 'fr' || said === 'en' ? said : await pageLanguage(request, application);
      const outcome = await takePost(application, memory, form, posted, {
        language,
        address: request.ip,
        agent: agentOf(request),
        pageUnknown: from.state === 'unknown',
      });
      if (outcome.state === 'faults') {
        if (!wantsPage(request)) return reply.code(422).send({ faults: outcome.faults });
        return sendForm(reply.code(422), form, language, {
          values: posted,
          hidden: new Map([
            ...carriedPosted(posted),
            ...hiddenOf(form, language, at(), posted.get(formNames.shown)),
          ]),
          faults: outcome.faults,
        });
      }
      // Whoever fills in the trap learns nothing: held back or taken, the answer is the same.
      if (!wantsPage(request)) return reply.send({ taken: true });
      const target = redirectOf(outcome.post.redirect, form.settings, from.own);
      return reply.redirect(target ?? `/f/${encodeURIComponent(form.id)}/thanks?lang=${language}`, 303);
    });
  });
}

function wantsPage({ headers }: FastifyRequest): boolean {
  return !(headers.accept ?? '').includes('application/json');
}

function agentOf({ headers }: FastifyRequest): string {
  return headers['user-agent'] ?? '';
}

async function pageLanguage(request: FormRequest, { store, workspace }: Application): Promise<Language> {
  const said = request.headers['accept-language'] ?? '';
  if (request.query.lang !== undefined || /\b(fr|en)\b/i.test(said)) return requestLanguage(request);
  return (await store.workspaces.settings(workspace)).language;
}

/** A form that comes back to be put right keeps the time at which it was first shown. */
function hiddenOf(
  form: KeptForm,
  language: Language,
  at: number,
  shown = '',
): readonly (readonly [string, string])[] {
  const known = secondsSinceShown(form.secret, form.id, shown, at) !== null;
  return [
    [formNames.language, language],
    [formNames.shown, known ? shown : shownToken(form.secret, form.id, at)],
  ];
}

/** Where a visitor of Filon's own page comes from: its parameters, and the page before. */
function carriedOf(request: FormRequest): readonly (readonly [string, string])[] {
  const given = carriedNames.map((name) => [name, String(request.query[name] ?? '')] as const);
  const { referer = '' } = request.headers;
  return [...given, ['landing_page', `/f/${request.params.form}`], ['referrer', referer.slice(0, 2_000)]];
}

function carriedPosted(posted: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...carriedNames, formNames.redirect].map((name) => [name, posted.get(name) ?? ''] as const);
}

function allowOrigin(reply: FastifyReply, { state, origin }: PageOrigin): void {
  reply.header('vary', 'Origin');
  if (state === 'allowed' && origin !== '') reply.header('access-control-allow-origin', origin);
}

function sendForm(
  reply: FastifyReply,
  form: KeptForm,
  language: Language,
  place: Omit<Parameters<typeof formPage>[1], 'action' | 'language'>,
): FastifyReply {
  const action = `/f/${encodeURIComponent(form.id)}`;
  const { settings } = form;
  return sendPage(reply, formPage(settings, { ...place, action, language }), settings.allowedOrigins);
}

/** Plain pages run no script; after a post the browser may go on to the allowed origins. */
function sendPage(reply: FastifyReply, html: string, goesTo: readonly string[] = []): FastifyReply {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `form-action ${["'self'", ...goesTo].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy.join('; '))
    .header('cache-control', 'no-store')
    .serializer((payload: string) => payload)
    .send(html);
}
