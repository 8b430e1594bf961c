import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import {
  proposalsSchema,
  ruleFieldsSchema,
  ruleSetSchema,
  rulesPreviewSchema,
  savedRulesSchema,
  saveRulesSchema,
  scoreRulesSchema,
} from '../score-rules.ts';

/** A score by rules of the workspace: shown, tried, saved. It is put into use as a learned one is. */
export const scoreRulesEndpoints = {
  scoreRules: {
    method: 'GET',
    path: '/api/score/rules',
    right: 'read',
    summary: 'The rules that leads are scored by, or would be: those in use, else the latest saved.',
    description: 'Without any saved, `version` is null and `rules` are some to begin with.',
    query: z.object({ version: z.string().max(80).optional().describe('Another version.') }),
    answer: scoreRulesSchema,
  },
  ruleFields: {
    method: 'GET',
    path: '/api/score/rules/fields',
    right: 'read',
    summary: 'Fields and details that rules may look at, with the values that leads have lately.',
    answer: ruleFieldsSchema,
  },
  previewRules: {
    method: 'POST',
    path: '/api/score/rules/preview',
    right: 'read',
    summary: 'How rules would spread today’s open leads and those of the last quarter. Nothing is kept.',
    body: z.object({ rules: ruleSetSchema }),
    answer: rulesPreviewSchema,
  },
  proposePoints: {
    method: 'POST',
    path: '/api/score/rules/proposals',
    right: 'read',
    summary: 'Points that rules deserve by what was sold. Nothing is kept.',
    description:
      'From leads whose outcome is known, each rule as it held when the lead came in; on the scale of the points as they are.',
    body: z.object({ rules: ruleSetSchema }),
    answer: proposalsSchema,
  },
  saveRules: {
    method: 'POST',
    path: '/api/score/rules',
    right: 'write',
    summary: 'Save rules as a new version. Where rules are in use, they take over, and all leads are scored.',
    description: 'Any version, also an older one, is put into use by POST /api/score/versions/:id/use.',
    body: saveRulesSchema,
    answer: savedRulesSchema,
  },
} as const satisfies Record<string, Endpoint>;
