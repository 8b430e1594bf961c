import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { FilonError } from '../../core/errors/filon-error.ts';
import { checkedPeriod } from '../../core/periods/compare.ts';
import {
  findSurvey,
  type KeptSurvey,
  keepSurvey,
  listSurveys,
  markSurveyRemoved,
} from '../../store/records/satisfaction/surveys.ts';
import { knowsOrder, ordersBetween } from '../../store/records/satisfaction/who-ordered.ts';
import { randomSecret } from '../access/secrets.ts';
import type { Application } from '../application.ts';
import { shownAddress } from '../capture/shown-address.ts';
import type { Handlers } from '../http/handlers.ts';
import { orderToken, surveyPath } from './survey-link.ts';
import { surveySnippet } from './survey-page.ts';

type Ids =
  | 'surveys'
  | 'createSurvey'
  | 'saveSurvey'
  | 'dropSurvey'
  | 'restoreSurvey'
  | 'surveyLink'
  | 'surveyLinks';

const mostLinks = 5_000;

/** Questions put to customers. */
export function surveyHandlers(application: Application): Handlers<Ids> {
  const { store, workspace } = application;
  const { engine } = store;
  const known = async (id: string): Promise<KeptSurvey> => {
    const survey = await findSurvey(engine, workspace, id);
    if (!survey) throw new FilonError('survey_not_found', { survey: id });
    return survey;
  };
  const mark = async (id: string, removedAt: string | null): Promise<void> => {
    if (!(await markSurveyRemoved(engine, workspace, id, removedAt)))
      throw new FilonError('survey_not_found', { survey: id });
  };
  const shown = ({ id, settings, createdAt }: KeptSurvey, reply: FastifyReply) => ({
    id,
    settings,
    createdAt,
    address: shownAddress(application, reply, surveyPath(id, null)),
    snippet: snippets(settings, '{link}'),
  });
  return {
    surveys: async ({ reply }) => ({
      surveys: (await listSurveys(engine, workspace)).map((survey) => shown(survey, reply)),
    }),
    createSurvey: async ({ body, reply }) => {
      const survey: KeptSurvey = {
        id: randomBytes(9).toString('base64url').replace(/[-_]/g, 'x'),
        settings: body,
        secret: randomSecret(),
        createdAt: application.now().toISOString(),
      };
      await keepSurvey(engine, workspace, survey);
      return shown(survey, reply);
    },
    saveSurvey: async ({ params, body, reply }) => {
      const before = await known(params.id);
      const survey = { ...before, settings: { ...body, kind: before.settings.kind } };
      await keepSurvey(engine, workspace, survey);
      return shown(survey, reply);
    },
    dropSurvey: async ({ params }) => {
      await mark(params.id, application.now().toISOString());
      return { done: true };
    },
    restoreSurvey: async ({ params, reply }) => {
      await mark(params.id, null);
      return shown(await known(params.id), reply);
    },
    surveyLink: async ({ params, search, reply }) => {
      const survey = await known(params.id);
      if (!(await knowsOrder(engine, workspace, search.order)))
        throw new FilonError('order_not_found', { order: search.order });
      const address = linkOf(application, survey, search.order, reply);
      return { address, snippet: snippets(survey.settings, address) };
    },
    surveyLinks: async ({ params, search, reply }) => {
      const survey = await known(params.id);
      const period = checkedPeriod(search.from, search.to);
      const orders = await ordersBetween(engine, workspace, period, mostLinks + 1);
      return {
        links: orders.slice(0, mostLinks).map(({ key, ...order }) => ({
          order: key,
          ...order,
          address: linkOf(application, survey, key, reply),
        })),
        more: orders.length > mostLinks,
      };
    },
  };
}

function linkOf(application: Application, survey: KeptSurvey, order: string, reply: FastifyReply): string {
  return shownAddress(application, reply, surveyPath(survey.id, orderToken(survey, order)));
}

function snippets(settings: KeptSurvey['settings'], address: string) {
  return { fr: surveySnippet(settings, address, 'fr'), en: surveySnippet(settings, address, 'en') };
}
