import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readQuery } from '../../core/capture/query-text.ts';
import { explainError, FilonError } from '../../core/errors/filon-error.ts';
import { answersOf } from '../../core/satisfaction/answer-scale.ts';
import { longestComment } from '../../core/satisfaction/survey.ts';
import type { Language } from '../../core/words/language.ts';
import { findSurvey, type KeptSurvey } from '../../store/records/satisfaction/surveys.ts';
import type { Application } from '../application.ts';
import { wordPage } from '../capture/form-page.ts';
import { PostCounts } from '../capture/post-counts.ts';
import { asFilonError } from '../http/error-answer.ts';
import { requestLanguage } from '../http/request-language.ts';
import { statusOf } from '../http/statuses.ts';
import '../http/request-context.ts';
import { orderOfToken, surveyPath } from './survey-link.ts';
import { surveyPage, surveyThanks } from './survey-page.ts';
import { takeAnswer } from './take-answer.ts';

const bodyLimit = 64 * 1024;
const hourMs = 3_600_000;
/** Answers without a link of their own that one address may give in an hour: a counter has many customers. */
const mostOpen = 60;
/** What an address may say of where the question stands. */
const carried = ['store', 'channel'] as const;
const longestCarried = 200;

type SurveyRequest = FastifyRequest<{
  Params: { survey: string; token?: string };
  Querystring: Record<string, unknown>;
}>;

/** Questions to customers: their page, and the post that answers. */
export async function registerSurveys(app: FastifyInstance, application: Application): Promise<void> {
  const { store, workspace, now } = application;
  const counts = new PostCounts();
  const find = async ({ params }: SurveyRequest) => {
    const survey = await findSurvey(store.engine, workspace, params.survey);
    if (!survey) throw new FilonError('survey_not_found', { survey: params.survey.slice(0, 60) });
    return { survey, ...named(survey, params.token) };
  };
  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit },
      (_request, body, done) => done(null, readQuery(String(body))),
    );
    scope.setErrorHandler((error, request, reply) => {
      const known = asFilonError(error, request.id);
      if (known.code === 'internal') request.log.error({ err: error, id: request.id }, 'request failed');
      const language = requestLanguage(request);
      const { message, advice } = explainError(known, language);
      const title = { fr: 'Cette réponse n’a pas été prise', en: 'This answer was not taken' }[language];
      return send(reply.code(statusOf(known.code)), wordPage(title, `${message} ${advice}`, language));
    });
    const show = async (request: SurveyRequest, reply: FastifyReply) => {
      const { survey, token } = await find(request);
      const language = await pageLanguage(request, application);
      return send(
        reply,
        surveyPage(survey.settings, {
          action: surveyPath(survey.id, token),
          language,
          score: scoreIn(survey, String(request.query.score ?? '')),
          comment: '',
          unanswered: false,
          hidden: new Map(carried.flatMap((name) => pair(name, request.query[name]))),
        }),
      );
    };
    const take = async (request: SurveyRequest, reply: FastifyReply) => {
      const { survey, token, order } = await find(request);
      const posted = request.body instanceof Map ? (request.body as ReadonlyMap<string, string>) : new Map();
      const said = posted.get('lang');
      const language = said === 'fr' || said === 'en' ? said : await pageLanguage(request, application);
      const score = scoreIn(survey, posted.get('score') ?? '');
      const comment = (posted.get('comment') ?? '').trim().slice(0, longestComment);
      const hidden = new Map(carried.flatMap((name) => pair(name, posted.get(name))));
      if (score === null) {
        const action = surveyPath(survey.id, token);
        const place = { action, language, score, comment, unanswered: true, hidden };
        return send(reply.code(422), surveyPage(survey.settings, place));
      }
      if (order === null && counts.add(`${survey.id} ${request.ip}`, now().getTime(), hourMs) > mostOpen)
        throw new FilonError('too_many_requests', { seconds: 3_600 });
      await takeAnswer(application, survey, { order, score, comment: comment || null, hidden });
      return send(reply, surveyThanks(order !== null, language));
    };
    scope.get('/q/:survey', show);
    scope.get('/q/:survey/:token', show);
    scope.post('/q/:survey', { bodyLimit, config: { anySite: true } }, take);
    scope.post('/q/:survey/:token', { bodyLimit, config: { anySite: true } }, take);
  });
}

/** Errors: `survey_link_invalid` for a token that is none, or for a question that asks for one. */
function named(survey: KeptSurvey, token: string | undefined) {
  if (token === undefined) {
    if (!survey.settings.open) throw new FilonError('survey_link_invalid');
    return { token: null, order: null };
  }
  const order = orderOfToken(survey, token);
  if (order === null) throw new FilonError('survey_link_invalid');
  return { token, order };
}

function scoreIn({ settings }: KeptSurvey, text: string): number | null {
  return answersOf(settings.kind).find((score) => String(score) === text) ?? null;
}

function pair(name: string, value: unknown): readonly (readonly [string, string])[] {
  const text = typeof value === 'string' ? value.trim().slice(0, longestCarried) : '';
  return text === '' ? [] : [[name, text]];
}

async function pageLanguage(request: SurveyRequest, { store, workspace }: Application): Promise<Language> {
  const said = request.headers['accept-language'] ?? '';
  if (request.query.lang !== undefined || /\b(fr|en)\b/i.test(said)) return requestLanguage(request);
  return (await store.workspaces.settings(workspace)).language;
}

function send(reply: FastifyReply, html: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
}
