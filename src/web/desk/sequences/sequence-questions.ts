import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer, Body } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';

export type Sequence = Answer<'sequences'>['sequences'][number];
export type Step = Sequence['steps'][number];
export type NewSequence = Body<'createSequence'>;
export type MailState = Answer<'mailSettings'>;
export type StopReason = Answer<'previewSequence'>['held'][number]['reason'];

export type Entry = Answer<'sequenceLeads'>['leads'][number];
export type EntryState = Entry['state'];

/** Kept under `facts`, so that everything here is asked again when facts arrive. */
export const sequencesKey = ['facts', 'sequences'] as const;

/** Sequences with what came of them. */
export const sequencesQuestion = () =>
  queryOptions({
    queryKey: [...sequencesKey, 'all'],
    queryFn: ({ signal }) => call('sequences', { signal }),
    staleTime: 10_000,
  });

/** Leads that are or were in a sequence, latest first. */
export const entriesQuestion = (id: string, state: EntryState | null) =>
  queryOptions({
    queryKey: [...sequencesKey, 'entries', id, state],
    queryFn: ({ signal }) =>
      call('sequenceLeads', { params: { id }, query: { limit: 500, state: state ?? undefined }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });

/** Sequences that a lead is or was in. */
export const leadSequencesQuestion = (key: string) =>
  queryOptions({
    queryKey: [...sequencesKey, 'of', key],
    queryFn: ({ signal }) => call('leadSequences', { params: { key }, signal }),
    staleTime: 10_000,
  });

/** Mails that somebody has to decide about. */
export const unknownMailsQuestion = () =>
  queryOptions({
    queryKey: [...sequencesKey, 'unknown'],
    queryFn: ({ signal }) => call('unknownMails', { signal }),
    staleTime: 10_000,
  });

/** How mails are sent. */
export const mailQuestion = () =>
  queryOptions({
    queryKey: [...sequencesKey, 'mail'],
    queryFn: ({ signal }) => call('mailSettings', { signal }),
    staleTime: 10_000,
  });
