import type { Answer, Body } from '../../api/endpoints.ts';

/** A file that was read but not imported. */
export type Draft = Answer<'draft'>;
/** What its reader may correct of it. */
export type DraftChange = Body<'changeDraft'>;
