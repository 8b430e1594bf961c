import type { Answer } from '../../api/endpoints.ts';

/** One thing that happened with a lead. */
export type Entry = Answer<'leadTimeline'>['entries'][number];
