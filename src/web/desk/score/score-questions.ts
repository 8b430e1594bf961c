import { queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';
import { currentLanguage } from '../../i18n/language.ts';

export type ScoreDetail = Answer<'score'>;
export type ScoreProof = ScoreDetail['proofs']['random'];
export type Evaluation = ScoreDetail['crossed'];
export type ScoreVersion = Answer<'scores'>['versions'][number];

/** Learned scores, the newest first. */
export const scoresQuestion = () =>
  queryOptions({
    queryKey: ['scores'],
    queryFn: ({ signal }) => call('scores', { signal }),
    staleTime: 30_000,
  });

/** One learned score; a version never changes but for its state. */
export const scoreVersionQuestion = (id: string) =>
  queryOptions({
    queryKey: ['scores', id, currentLanguage()],
    queryFn: ({ signal }) => call('score', { params: { id }, signal }),
    staleTime: 30_000,
  });

/** Whether a score still fits the leads that come. */
export const scoreDriftQuestion = (id: string) =>
  queryOptions({
    queryKey: ['facts', 'score-drift', id, currentLanguage()],
    queryFn: ({ signal }) => call('scoreDrift', { params: { id }, signal }),
    staleTime: 300_000,
  });
