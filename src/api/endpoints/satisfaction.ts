import type { Endpoint } from '../endpoint.ts';
import { byId, done } from '../endpoint-parts.ts';
import {
  answersSchema,
  answersSearchSchema,
  answerTaskDoneSchema,
  answerTaskSchema,
  satisfactionSchema,
  satisfactionSearchSchema,
  surveyLinkSchema,
  surveyLinkSearchSchema,
  surveyLinksSchema,
  surveyLinksSearchSchema,
  surveySchema,
  surveySettingsSchema,
  surveysSchema,
} from '../satisfaction.ts';

/** How content customers are, what they wrote, and the questions put to them. */
export const satisfactionEndpoints = {
  satisfaction: {
    method: 'GET',
    path: '/api/satisfaction',
    right: 'read',
    summary:
      'NPS, CSAT or ratings with their interval, by a grouping, beside baskets and what customers did then.',
    description: `\`figure\` is the question’s own: NPS from −100 to 100 (adjusted Wald interval), CSAT as the share of 4 and 5 (Wilson), the mean of ratings (Student). \`basket\` is the mean of the orders answered about, before refunds. \`by=basket\` are tenths of these orders by amount, the smallest first; \`by=lateness\` counts local days between the promised and the actual delivery. \`followed\`: each customer by the first answer of the period; \`again\` is the share that ordered within \`days\` after it, \`churn\` the share of clients with recurring revenue that stopped within them, both of those who were watched for that whole time. \`few\`: fewer than 10 answers.`,
    query: satisfactionSearchSchema,
    answer: satisfactionSchema,
  },
  answers: {
    method: 'GET',
    path: '/api/satisfaction/answers',
    right: 'read',
    summary: 'What customers answered and wrote, the newest first.',
    query: answersSearchSchema,
    answer: answersSchema,
  },
  answerTask: {
    method: 'POST',
    path: '/api/satisfaction/answers/:id/task',
    right: 'write',
    summary: 'Make the task to call back whoever answered, or end it. An answer has one task at most.',
    params: byId.extend({ id: byId.shape.id.max(400) }),
    body: answerTaskSchema,
    answer: answerTaskDoneSchema,
  },
  surveys: {
    method: 'GET',
    path: '/api/surveys',
    right: 'read',
    summary: 'Questions put to customers, with their address.',
    answer: surveysSchema,
  },
  createSurvey: {
    method: 'POST',
    path: '/api/surveys',
    right: 'write',
    summary: 'Make a question. Its answers are facts like those of a file.',
    body: surveySettingsSchema,
    answer: surveySchema,
  },
  saveSurvey: {
    method: 'PUT',
    path: '/api/surveys/:id',
    right: 'write',
    summary: 'Change a question. Its links stay; its kind too, as answers of two kinds make no figure.',
    params: byId,
    body: surveySettingsSchema.omit({ kind: true }),
    answer: surveySchema,
  },
  dropSurvey: {
    method: 'DELETE',
    path: '/api/surveys/:id',
    right: 'write',
    summary: 'Remove a question. Its links end, its answers stay.',
    params: byId,
    answer: done,
  },
  surveyLink: {
    method: 'GET',
    path: '/api/surveys/:id/link',
    right: 'read',
    summary:
      'The link of one order to a question, and the question as HTML for a mail or a page after the order.',
    description:
      'The link is signed and names the order: whoever holds it may answer for it, once; a second answer takes the place of the first. A key that may only read is enough, so a shop can ask for it when it thanks for an order.',
    params: byId,
    query: surveyLinkSearchSchema,
    answer: surveyLinkSchema,
  },
  surveyLinks: {
    method: 'GET',
    path: '/api/surveys/:id/links',
    right: 'read',
    summary: 'Links for the orders of a time, the newest first, at most 5,000: for a mailing of one’s own.',
    params: byId,
    query: surveyLinksSearchSchema,
    answer: surveyLinksSchema,
  },
} as const satisfies Record<string, Endpoint>;
