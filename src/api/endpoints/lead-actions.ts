import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import {
  actionSchema,
  assignSchema,
  bulkAnswerSchema,
  bulkSchema,
  criterionAnswerSchema,
  criterionSchema,
  interactionSchema,
  lostSchema,
  moveSchema,
  newQuoteSchema,
  newTaskSchema,
  noteSchema,
  permissionGivenSchema,
  quoteActionSchema,
  taskChangeSchema,
  wonSchema,
} from '../lead-actions.ts';
import { byKey } from '../leads.ts';

const byKeyAndTask = byKey.extend({ task: z.string().min(1).max(200) });
const byKeyAndQuote = byKey.extend({ quote: z.string().min(1).max(200) });

const onLead = { right: 'write', params: byKey, answer: actionSchema } as const;

/** What is done with a lead. Each action is one batch: undoing that batch takes it back. */
export const leadActionsEndpoints = {
  moveLead: {
    ...onLead,
    method: 'POST',
    path: '/api/leads/:key/stage',
    summary: 'Move a lead to an open stage; also reopens a lost one.',
    body: moveSchema,
  },
  loseLead: {
    ...onLead,
    method: 'POST',
    path: '/api/leads/:key/lost',
    summary: 'The lead is lost, for a reason.',
    body: lostSchema,
  },
  winLead: {
    ...onLead,
    method: 'POST',
    path: '/api/leads/:key/won',
    summary: 'The lead is won: makes the order from its quote or an amount. Saying it twice makes one order.',
    body: wonSchema,
  },
  noteLead: {
    ...onLead,
    method: 'POST',
    path: '/api/leads/:key/notes',
    summary: 'Write a note.',
    body: noteSchema,
  },
  logInteraction: {
    ...onLead,
    method: 'POST',
    path: '/api/leads/:key/interactions',
    summary:
      'Log a call, e-mail, meeting or other exchange. The first one that reaches them makes the lead contacted.',
    body: interactionSchema,
  },
  assignLead: {
    ...onLead,
    method: 'POST',
    path: '/api/leads/:key/owner',
    summary: 'Say who works the lead.',
    body: assignSchema,
  },
  createTask: {
    ...onLead,
    method: 'POST',
    path: '/api/leads/:key/tasks',
    summary: 'Plan something to do.',
    body: newTaskSchema,
  },
  changeTask: {
    ...onLead,
    method: 'PATCH',
    path: '/api/leads/:key/tasks/:task',
    params: byKeyAndTask,
    summary: 'Change, move, finish or cancel a task.',
    body: taskChangeSchema,
  },
  createQuote: {
    ...onLead,
    method: 'POST',
    path: '/api/leads/:key/quotes',
    summary: 'Write a quote; its amount is the exact sum of quantity × unit price − discount of its lines.',
    body: newQuoteSchema,
  },
  changeQuote: {
    ...onLead,
    method: 'PATCH',
    path: '/api/leads/:key/quotes/:quote',
    params: byKeyAndQuote,
    summary: 'A quote was sent, accepted, refused, or ran out.',
    body: quoteActionSchema,
  },
  rewriteQuote: {
    ...onLead,
    method: 'PUT',
    path: '/api/leads/:key/quotes/:quote',
    params: byKeyAndQuote,
    summary: 'Write a draft anew: title, validity and lines. A quote that was sent stays as it was sent.',
    body: newQuoteSchema,
  },
  setCriterion: {
    ...onLead,
    method: 'POST',
    path: '/api/leads/:key/bant',
    summary: 'Answer a BANT criterion; enough of them make the lead qualified.',
    body: criterionSchema,
    answer: criterionAnswerSchema,
  },
  setPermission: {
    ...onLead,
    method: 'POST',
    path: '/api/leads/:key/permissions',
    summary: 'Record that the person gave or withdrew permission to be contacted on a channel.',
    body: permissionGivenSchema,
  },
  bulkLeads: {
    method: 'POST',
    path: '/api/leads/bulk',
    right: 'write',
    summary: 'One action on up to 1,000 leads, in one batch; those it does not fit are named.',
    body: bulkSchema,
    answer: bulkAnswerSchema,
  },
} as const satisfies Record<string, Endpoint>;
