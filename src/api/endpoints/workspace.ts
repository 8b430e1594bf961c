import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { done, started } from '../endpoint-parts.ts';
import {
  backupRequestSchema,
  backupSchema,
  demoChoiceSchema,
  ratesSchema,
  settingsChangeSchema,
  workspaceSchema,
} from '../settings.ts';

/** The workspace and the database it lies in. */
export const workspaceEndpoints = {
  health: {
    method: 'GET',
    path: '/api/health',
    right: 'none',
    summary: 'Whether the server and its database answer.',
    answer: z.object({ ok: z.literal(true), version: z.string(), engine: z.enum(['duckdb', 'postgres']) }),
  },
  workspace: {
    method: 'GET',
    path: '/api/workspace',
    right: 'read',
    summary: 'Settings and state of the workspace.',
    answer: workspaceSchema,
  },
  changeSettings: {
    method: 'PATCH',
    path: '/api/workspace',
    right: 'admin',
    summary: 'Change settings; facts are settled anew where needed.',
    body: settingsChangeSchema,
    answer: workspaceSchema,
  },
  rates: {
    method: 'GET',
    path: '/api/rates',
    right: 'read',
    summary: 'Exchange rates that are known.',
    answer: ratesSchema,
  },
  loadDemo: {
    method: 'POST',
    path: '/api/demo',
    right: 'admin',
    summary: 'Load the demo. Runs as a job.',
    description:
      'One company at a time: a window installer (`installer`, unless told otherwise), a shop with stores (`shop`) or ' +
      'a marketing agency (`agency`). ' +
      'Another company takes the place of the one that is loaded. Refused (`workspace_not_empty`) where there are facts ' +
      'of somebody’s own, and (`demo_exists`) where that company is loaded already.',
    body: demoChoiceSchema,
    answer: started,
  },
  dropDemo: {
    method: 'DELETE',
    path: '/api/demo',
    right: 'admin',
    summary: 'Remove all demo facts.',
    answer: done,
  },
  backup: {
    method: 'POST',
    path: '/api/backup',
    right: 'local',
    summary: 'Write a backup to a new file on the machine. Only from the command line on the machine.',
    body: backupRequestSchema,
    answer: backupSchema,
  },
} as const satisfies Record<string, Endpoint>;
