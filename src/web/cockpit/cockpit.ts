import type { Answer } from '../../api/endpoints.ts';

export type Cockpit = Answer<'cockpit'>;
